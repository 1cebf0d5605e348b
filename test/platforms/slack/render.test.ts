import { describe, expect, it } from 'vitest';
import type { FieldKind } from '../../../src/chat/field.ts';
import type { Form, FormField } from '../../../src/chat/form.ts';
import type { Block, Button, View } from '../../../src/chat/view.ts';
import { writeMetadata } from '../../../src/platforms/slack/metadata.ts';
import { renderModal } from '../../../src/platforms/slack/modal.ts';
import { renderForm } from '../../../src/platforms/slack/render-form.ts';
import { renderBlocks, renderMessage } from '../../../src/platforms/slack/render-view.ts';
import { checkMessageBlocks, checkView } from '../../support/slack/blocks/check.ts';

const LOCALES = ['en', 'zh'] as const;
const origin = { place: { channel: 'C012AB3CD', direct: false } };
const long = (length: number) => '&<客*`'.repeat(length / 5);
const press = (number: number, more: Partial<Button> = {}): Button => ({
  label: long(100),
  action: { do: 'run', path: 'customer show', input: { customer: `C${number}` } },
  ...more,
});
const rows = (count: number) => Array.from({ length: count }, (_, row) => [`row ${row}`, long(60), '1,000']);
const columns = [{ label: 'Who' }, { label: long(80) }, { label: 'Sum', align: 'end' as const }];

const BLOCKS: readonly (readonly [string, Block])[] = [
  ['a long heading', { type: 'heading', text: long(400) }],
  ['an empty text', { type: 'text', text: '' }],
  ['a text of the longest note', { type: 'text', text: long(3000), tone: 'good' }],
  [
    'mixed text',
    {
      type: 'text',
      text: [{ bold: long(2000) }, { code: long(2000) }, { link: long(500), url: 'https://x.example/?a=1&b=|>' }],
      tone: 'bad',
    },
  ],
  [
    'thirty facts',
    { type: 'facts', facts: Array.from({ length: 30 }, () => ({ label: long(300), value: long(3000) })) },
  ],
  ['no facts', { type: 'facts', facts: [] }],
  ['a small table', { type: 'table', columns, rows: [['', 'x', 'y']] }],
  ['a large table', { type: 'table', columns, rows: rows(300), footer: ['', '', '9'] }],
  [
    'a list of lines',
    { type: 'list', items: Array.from({ length: 200 }, (_, n) => ({ text: `${n} ${long(100)}`, detail: long(100) })) },
  ],
  [
    'a list with a button each',
    {
      type: 'list',
      items: Array.from({ length: 60 }, (_, n) => ({ text: long(2000), detail: long(2000), buttons: [press(n)] })),
    },
  ],
  [
    'a list with three buttons each',
    {
      type: 'list',
      items: Array.from({ length: 30 }, (_, n) => ({ text: 'x', buttons: [press(n), press(n), press(n)] })),
    },
  ],
  ['a long hint', { type: 'hint', text: long(5000) }],
  ['a divider', { type: 'divider' }],
  [
    'forty buttons',
    {
      type: 'buttons',
      buttons: Array.from({ length: 40 }, (_, n) => press(n, { style: 'danger', confirm: long(600) })),
    },
  ],
  ['only a Share button', { type: 'buttons', buttons: [{ label: 'Share', action: { do: 'share' } }] }],
  [
    'a long picker',
    {
      type: 'picker',
      label: long(300),
      field: 'stage',
      selected: 'v3',
      action: { do: 'run', path: 'deal move', input: { deal: 'D1' } },
      options: Array.from({ length: 150 }, (_, n) => ({ label: long(100), value: `v${n}` })),
    },
  ],
  [
    'a menu of nine',
    {
      type: 'menu',
      label: 'More',
      items: [press(1, { confirm: 'Sure?' }), ...Array.from({ length: 8 }, (_, n) => press(n))],
    },
  ],
  ['a file', { type: 'file', name: 'a.csv', mediaType: 'text/csv', content: 'x' }],
];

describe.each(LOCALES)('a view in %s', (locale) => {
  it.each(BLOCKS)('with %s is accepted in a message and in a modal', (_name, block) => {
    const view: View = { blocks: [block] };
    expect(checkMessageBlocks(renderBlocks(view, { locale, surface: 'message' }))).toEqual([]);
    expect(checkView(renderModal(view, { title: long(60), locale, origin }), 'modal')).toEqual([]);
  });

  it('with everything at once keeps what can be done at its end', () => {
    const undo: Block = { type: 'buttons', buttons: [press(1, { label: 'Undo' })] };
    const { blocks, text } = renderMessage(
      { blocks: [...BLOCKS.map(([, block]) => block), undo] },
      { locale, sharedBy: long(100) },
    );
    expect(checkMessageBlocks(blocks)).toEqual([]);
    expect(JSON.stringify(blocks.slice(-3))).toContain('Undo');
    expect(text.length).toBeLessThanOrEqual(4000);
    expect(text).not.toMatch(/[<>]/);
  });
});

describe('the Share button', () => {
  const view: View = { blocks: [{ type: 'buttons', buttons: [{ label: 'Share', action: { do: 'share' } }] }] };

  it('stands only where there is something to share, and carries how', () => {
    expect(renderMessage(view, { locale: 'en' }).blocks).toEqual([]);
    expect(JSON.stringify(renderMessage(view, { locale: 'en', share: '{"kind":"x"}' }).blocks)).toContain(
      '"value":"{\\"kind',
    );
  });
});

const field = (kind: FieldKind, more: Partial<FormField> = {}): FormField => ({
  name: kind,
  label: long(100),
  hint: long(300),
  placeholder: long(300),
  kind,
  required: true,
  maxLength: 3000,
  ...(kind === 'choice' || kind === 'yesNo' ? { options: [{ label: long(100), value: 'yes' }] } : {}),
  ...(kind === 'lookup' ? { lookup: 'customer' as const } : {}),
  ...more,
});
const form = (fields: readonly FormField[], more: Partial<Form> = {}): Form => ({
  path: 'customer add',
  title: 'Add a customer and whatever else',
  fields,
  submit: 'Save',
  token: 'abcdefghijklmnop',
  ...more,
});
const metadata = writeMetadata(origin, 'abcdefghijklmnop');

const CONTROLS: readonly (readonly [FieldKind, string | undefined, string])[] = [
  ['text', long(200), 'plain_text_input'],
  ['longText', long(3000), 'plain_text_input'],
  ['email', 'a@b.example', 'email_text_input'],
  ['phone', '+49 30', 'plain_text_input'],
  ['money', '12k', 'plain_text_input'],
  ['whole', '12', 'number_input'],
  ['whole', 'twelve', 'plain_text_input'],
  ['date', undefined, 'datepicker'],
  ['date', '2026-05-01', 'datepicker'],
  ['date', 'fri 15:00', 'plain_text_input'],
  ['period', 'this month', 'plain_text_input'],
  ['choice', 'yes', 'static_select'],
  ['choice', 'maybe', 'plain_text_input'],
  ['yesNo', undefined, 'static_select'],
  ['tags', 'vip, berlin', 'plain_text_input'],
  ['lookup', 'C12', 'external_select'],
  ['lookup', long(120), 'plain_text_input'],
  ['place', undefined, 'conversations_select'],
  ['place', '#sales', 'plain_text_input'],
  ['place', 'C012AB3CD', 'conversations_select'],
  ['cadence', 'weekdays 09:00', 'plain_text_input'],
  ['zone', 'Europe/Berlin', 'plain_text_input'],
];

describe('a form', () => {
  it.each(CONTROLS)('asks %s holding “%s” by a %s that loses nothing', (kind, value, control) => {
    const modal = renderForm(form([field(kind, value === undefined ? {} : { value })]), { locale: 'en', metadata });
    expect(checkView(modal, 'modal')).toEqual([]);
    expect(modal.blocks.at(-1)).toMatchObject({ element: { type: control } });
    if (value !== undefined) expect(JSON.stringify(modal.blocks.at(-1))).toContain(JSON.stringify(value));
  });

  it('picks a member by their account where they have one', () => {
    const owner = field('lookup', { name: 'owner', lookup: 'member', value: 'M7', valueLabel: 'Bob' });
    const shown = (accountOf?: (value: string) => string | undefined) =>
      renderForm(form([owner]), { locale: 'en', metadata, ...(accountOf ? { accountOf } : {}) }).blocks.at(-1);
    expect(shown(() => 'U2')).toMatchObject({ element: { type: 'users_select', initial_user: 'U2' } });
    expect(shown()).toMatchObject({ element: { type: 'external_select', initial_option: { value: 'M7' } } });
  });

  it.each(LOCALES)('that opens with something wrong says so on top, in %s', (locale) => {
    const modal = renderForm(form([field('money', { value: 'lots', error: 'No amount.' })], { intro: long(9000) }), {
      locale,
      metadata,
    });
    expect(checkView(modal, 'modal')).toEqual([]);
    expect(JSON.stringify(modal.blocks)).toContain('No amount.');
  });
});
