import { describe, expect, it } from 'vitest';
import {
  BEGUN_FORMS,
  formTitle,
  isBegun,
  newestFirst,
  type OpenForm,
} from '../../../src/platforms/local/page/form/open-form.ts';
import type { MenuCommand, ShownField } from '../../../src/platforms/local/protocol.ts';

const line = { as: 'line', inputMode: 'text' } as const;
const field = (name: string, value = '', control: ShownField['control'] = line): ShownField => ({
  name,
  label: name,
  required: false,
  value,
  control,
});
const open = (fields: readonly ShownField[], typed: OpenForm['typed'] = {}, token = 't1'): OpenForm => ({
  form: { path: 'sale log', title: 'Log a sale', intro: [], fields, submit: 'Save', token },
  place: '@alex',
  typed,
});

describe('a form on the page', () => {
  const form = [field('customer'), field('amount', '12k')];

  it('is begun once something differs from what it came with', () => {
    expect(isBegun(open(form))).toBe(false);
    expect(isBegun(open(form, { customer: { value: 'acme' } }))).toBe(true);
    expect(isBegun(open(form, { amount: { value: '' } }))).toBe(true);
    expect(isBegun(open(form, { customer: { value: '' }, amount: { value: '12k' } }))).toBe(false);
  });

  it('that came back unsaved holds what was typed before', () => {
    expect(isBegun({ ...open(form), returned: true })).toBe(true);
  });

  it('is named for what it does, in the language of now, and for the first words in it', () => {
    const menu: readonly MenuCommand[] = [
      { path: 'sale log', words: [], summary: '记一笔成交', usage: '', fields: [] },
    ];
    expect(formTitle(open(form, { customer: { value: ' Acme ' } }), menu)).toBe('记一笔成交 · Acme');
    expect(formTitle(open(form, { customer: { value: 'C12', label: 'Acme · C12' } }), [])).toBe(
      'Log a sale · Acme · C12',
    );
    const stage = field('stage', 'lead', { as: 'select', options: [{ label: 'Lead', value: 'lead' }] });
    expect(formTitle(open([stage, field('amount')]), [])).toBe('Log a sale');
  });

  it('is kept once, the newest first, and not without end', () => {
    const begin = (kept: readonly OpenForm[], token: string) => newestFirst(open(form, {}, token), kept);
    const tokens = (...begun: readonly string[]) => begun.reduce(begin, []).map(({ form }) => form.token);
    expect(tokens('a', 'b', 'a')).toEqual(['a', 'b']);
    const many = Array.from({ length: BEGUN_FORMS + 1 }, (_, index) => `t${index}`);
    expect(tokens(...many)).toEqual(many.slice(1).reverse());
  });
});
