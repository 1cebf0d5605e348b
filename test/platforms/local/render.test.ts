import { describe, expect, it } from 'vitest';
import type { FieldKind } from '../../../src/chat/field.ts';
import type { Block } from '../../../src/chat/view.ts';
import { renderForm } from '../../../src/platforms/local/render-form.ts';
import { renderView } from '../../../src/platforms/local/render-view.ts';

const shown = (...blocks: Block[]) =>
  renderView(
    { blocks },
    { canShare: true, fileUrl: (block) => `/api/files/5/${block}`, chartUrl: (block) => `/api/charts/5/${block}` },
  );

describe('a view as the page shows it', () => {
  it('keeps what people typed as plain text', () => {
    const typed = '<img src=x onerror=alert(1)> **bold** [x](javascript:1) @everyone';
    expect(shown({ type: 'text', text: typed })).toEqual([{ type: 'text', text: [typed] }]);
  });

  it.each([
    ['https://example.com/a', true],
    ['mailto:a@example.com', true],
    ['tel:+4930123', true],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['//example.com', false],
    ['/api/files/1/0', false],
  ])('links to %s: %s', (url, isLink) => {
    const [block] = shown({ type: 'text', text: [{ link: 'here', url }] });
    expect(block).toEqual({ type: 'text', text: [isLink ? { link: 'here', url } : 'here'] });
  });

  it('carries routes, and the picked field behind a picker', () => {
    const action = { do: 'run', path: 'deal move', input: { deal: 'D3' } } as const;
    expect(shown({ type: 'picker', label: 'Stage', options: [], field: 'stage', action })).toEqual([
      { type: 'picker', label: 'Stage', options: [], route: 'run/deal move/deal=D3&pick=stage' },
    ]);
  });

  it('names a file by its place in the view, also where a block before it is dropped', () => {
    const file = { type: 'file', name: 'a.csv', mediaType: 'text/csv', content: 'x' } as const;
    const share = { type: 'buttons', buttons: [{ label: 'Share', action: { do: 'share' } }] } as const;
    const view = renderView({ blocks: [share, file] }, { canShare: false, fileUrl: String, chartUrl: String });
    expect(view).toEqual([{ type: 'file', name: 'a.csv', url: '1' }]);
  });

  it('gives another chart in the same place another address, and room for it before it is there', () => {
    const points = ['Ann', 'Ben'].map((label, value) => ({ label, value, figure: `${value}` }));
    const chart = { type: 'chart', kind: 'bars', title: 'Sales', unit: 'EUR', points, alt: 'Ann 0, Ben 1' } as const;
    const [first, again, other] = [chart, chart, { ...chart, title: 'Deals' }].flatMap((each) => shown(each));
    expect(first).toEqual({
      type: 'chart',
      alt: 'Ann 0, Ben 1',
      url: expect.stringMatching(/^\/api\/charts\/5\/0\/[\w-]{16}$/),
      width: 480,
      height: 116,
    });
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });
});

describe('a form as the page shows it', () => {
  it.each<[FieldKind, string]>([
    ['text', 'line'],
    ['longText', 'area'],
    ['email', 'line'],
    ['phone', 'line'],
    ['money', 'line'],
    ['whole', 'line'],
    ['date', 'line'],
    ['period', 'line'],
    ['choice', 'select'],
    ['yesNo', 'select'],
    ['tags', 'line'],
    ['lookup', 'combobox'],
    ['place', 'combobox'],
    ['cadence', 'line'],
    ['zone', 'combobox'],
  ])('asks %s by a %s', (kind, control) => {
    const field = { name: 'x', label: 'X', kind, required: true, value: 'typed', error: 'wrong' };
    const form = renderForm({ path: 'a', title: 'A', fields: [field], submit: 'Save', token: 't' });
    expect(form.fields[0]).toMatchObject({ control: { as: control }, value: 'typed', error: 'wrong' });
  });
});
