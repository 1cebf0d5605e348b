/**
 * Whatever Parley says, a platform takes: every command, form and button in both languages, over the longest records
 * there can be, and views longer than any.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormField } from '../../src/chat/form.ts';
import type { Reply } from '../../src/chat/interaction.ts';
import { encodeRoute } from '../../src/chat/route.ts';
import { type Button, text, type View, view } from '../../src/chat/view.ts';
import type { Locale } from '../../src/language/locale.ts';
import { openShop, type Person, type Screen, type Shop } from '../support/transcript.ts';

/** What the vendor would say against a reply, wherever it could be shown; empty where it takes it. */
export type Faults = (reply: Reply, locale: Locale) => readonly string[];

/** @param marks what takes most room once it is escaped on this platform */
export function everyViewFits(faults: Faults, marks: '&' | '*'): void {
  let shop: Shop;
  let people: Record<Locale, Person>;
  beforeAll(async () => {
    shop = await openShop();
    people = { en: shop.as('Ann', { locale: 'en' }), zh: shop.as('Nina', { locale: 'zh' }) };
    for (const letter of ['&', '*', '客', '`']) await storeLongest(letter);
  });
  afterAll(() => shop.close());

  async function storeLongest(letter: string): Promise<void> {
    for (const path of FILLED) {
      const asked = await people.en.types(path === 'customer details' ? `${path} C1` : path);
      const values = Object.fromEntries(asked.form.fields.map((field) => [field.name, longest(field, letter)]));
      let screen = await asked.fill(values);
      const { reply } = screen;
      // A similar customer is asked about: it is meant.
      const meant = reply.kind === 'view' && buttonsOf(reply.view).some(({ label }) => label === 'Add anyway');
      if (meant) screen = await screen.press('Add anyway');
      expect(faults(screen.reply, 'en')).toEqual([]);
    }
  }

  /** Presses every button once, and every one that comes up then. */
  async function visit(
    person: Person,
    first: Screen,
    locale: Locale,
    pressed: Set<string>,
  ): Promise<readonly string[]> {
    const found: string[] = [];
    const waiting: Screen[] = [first];
    for (let screen = waiting.shift(); screen; screen = waiting.shift()) {
      const { reply } = screen;
      found.push(...faults(reply, locale).map((fault) => `${fault}\n${screen?.text.slice(0, 300)}`));
      if (reply.kind !== 'view') continue;
      for (const { action, label } of buttonsOf(reply.view)) {
        const kind = action.do === 'share' ? 'share' : `${action.do} ${'path' in action ? action.path : label}`;
        if (pressed.has(kind)) continue;
        pressed.add(kind);
        waiting.push(await person.presses(encodeRoute(action)));
      }
    }
    return found;
  }

  describe.each<Locale>(['en', 'zh'])('in %s', (locale) => {
    it('every command, its form, its help and all that can be pressed on is accepted', async () => {
      const person = people[locale];
      const pressed = new Set<string>();
      for (const { path, examples } of shop.conversation.registry.commands) {
        const [first] = examples[locale];
        const screens = [await person.says(first)];
        for (const line of [path, `help ${path}`, ...examples[locale]]) screens.push(await person.types(line));
        for (const screen of screens) {
          expect(screen.text, path).not.toMatch(/on our side|我们这边出错了/);
          expect(await visit(person, screen, locale, pressed), path).toEqual([]);
        }
      }
      expect(pressed.size).toBeGreaterThan(40);
    });

    it('every form sent in empty, and with the longest values, is accepted with its errors', async () => {
      const person = people[locale];
      for (const { path } of shop.conversation.registry.commands) {
        const asked = await person.types(path);
        if (asked.reply.kind !== 'form') continue;
        const { fields, token } = asked.form;
        for (const letter of ['', marks]) {
          const values = Object.fromEntries(fields.map(({ name }) => [name, letter.repeat(3000)]));
          const { reply } = await person.submits(token, values);
          expect(faults(reply, locale), `${path} ${letter}`).toEqual([]);
        }
      }
    });
  });

  describe('what is longer than a platform shows', () => {
    const rows = (count: number, width: number) =>
      Array.from({ length: count }, () => Array.from({ length: width }, () => marks.repeat(300)));
    it.each<[string, View]>([
      ['a text', view(text(marks.repeat(200_000)))],
      ['a heading', view({ type: 'heading', text: 'W'.repeat(5000) })],
      ['an empty text', view(text(''), { type: 'heading', text: ' ' })],
      [
        'a table',
        view({ type: 'table', columns: Array.from({ length: 30 }, () => ({ label: 'C' })), rows: rows(500, 30) }),
      ],
      [
        'two tables',
        view(...[1, 2].map(() => ({ type: 'table' as const, columns: [{ label: 'C' }], rows: rows(50, 1) }))),
      ],
      [
        'a list',
        view({
          type: 'list',
          items: Array.from({ length: 300 }, (_, n) => ({
            text: `${n} ${'<'.repeat(4000)}`,
            detail: '>'.repeat(4000),
            buttons: [
              {
                label: 'x'.repeat(200),
                action: { do: 'run' as const, path: 'customer show', input: { customer: `C${n}` } },
              },
            ],
          })),
        }),
      ],
      [
        'facts',
        view({
          type: 'facts',
          facts: Array.from({ length: 60 }, () => ({ label: 'L'.repeat(400), value: marks.repeat(4000) })),
        }),
      ],
      ['hints', view(...Array.from({ length: 120 }, () => ({ type: 'hint' as const, text: '客'.repeat(4000) })))],
      [
        'buttons',
        view({
          type: 'buttons',
          buttons: Array.from({ length: 60 }, (_, n) => ({
            label: `${n}`.repeat(99),
            confirm: '?'.repeat(999),
            action: { do: 'run' as const, path: 'undo', input: { receipt: `${n}` } },
          })),
        }),
      ],
      [
        'a menu',
        view({
          type: 'menu',
          label: 'M'.repeat(300),
          items: Array.from({ length: 40 }, (_, n) => ({
            label: `${n}`.repeat(99),
            action: { do: 'run' as const, path: 'undo', input: { receipt: `${n}` } },
          })),
        }),
      ],
      [
        'a picker',
        view({
          type: 'picker',
          label: 'P'.repeat(300),
          field: 'stage',
          action: { do: 'run', path: 'deal move', input: {} },
          selected: 'v7',
          options: Array.from({ length: 300 }, (_, n) => ({
            label: `${n}`.repeat(99),
            detail: 'd'.repeat(300),
            value: `v${n}`,
          })),
        }),
      ],
      [
        'a picker of nothing',
        view({
          type: 'picker',
          label: '',
          field: 'stage',
          action: { do: 'run', path: 'deal move', input: {} },
          options: [],
        }),
      ],
      [
        'charts',
        view(
          ...Array.from({ length: 12 }, (_, n) => ({
            type: 'chart' as const,
            kind: 'bars' as const,
            title: `${n} ${marks.repeat(300)}`,
            unit: 'U'.repeat(300),
            points: Array.from({ length: 20 }, (_, at) => ({ label: '客'.repeat(300), value: at, figure: `${at}` })),
            alt: 'A'.repeat(4000),
          })),
        ),
      ],
      ['a file', view({ type: 'file', name: '客户.csv', mediaType: 'text/csv', content: 'a'.repeat(100_000) })],
      ['nothing', view()],
    ])('is cut to fit: %s', (_, shown) => {
      expect(faults({ kind: 'view', view: shown }, 'en')).toEqual([]);
    });
  });
}

/** The longest text a field takes of a letter; other kinds get something they can be read from. */
function longest({ name, kind, maxLength = 200, options = [], value = '' }: FormField, letter: string): string {
  switch (kind) {
    case 'text':
    case 'longText':
      return letter.repeat(maxLength);
    case 'email':
      return `${'e'.repeat(60)}@${`${'d'.repeat(60)}.`.repeat(3)}example`;
    case 'phone':
      return '+49 30 12345678901';
    case 'money':
      return '999,999,999,999.99';
    case 'tags':
      return Array.from({ length: 10 }, (_, n) => `${n}${letter.repeat(38)}`).join(', ');
    case 'choice':
    case 'yesNo':
      return options.at(-1)?.value ?? '';
    case 'lookup':
      return name === 'customer' ? 'C1' : value;
    default:
      return value;
  }
}

const FILLED = ['customer add', 'contact add', 'deal add', 'note add', 'task add', 'customer details'];

const buttonsOf = ({ blocks }: View): readonly Button[] =>
  blocks.flatMap((block) => {
    if (block.type === 'buttons') return block.buttons;
    if (block.type === 'menu') return block.items;
    return block.type === 'list' ? block.items.flatMap(({ buttons = [] }) => buttons) : [];
  });
