/** What the README promises: its tables come from the declarations, its first five minutes work as they stand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandTable } from '../src/chat/help.ts';
import { createCommands } from '../src/commands/index.ts';
import { readConfig } from '../src/config.ts';
import type { Locale } from '../src/language/locale.ts';
import { root } from './support/temp-database.ts';
import { openShop, type Shop } from './support/transcript.ts';

const PAGES = [
  ['README.md', 'en', 'The first five minutes'],
  ['docs/zh.md', 'zh', '前五分钟'],
] as const;

const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe.each(PAGES)('%s', (file, locale, chapter) => {
  it('has the table of all commands', async () => {
    const table = commandTable(createCommands(), locale);
    const expected = read(file).replace(/(?<=<!-- commands -->\n)[\s\S]*(?=<!-- \/commands -->)/, `${table}\n`);
    await expect(expected).toMatchFileSnapshot(join(root, file));
  });

  describe('its first five minutes', () => {
    let shop: Shop;
    beforeAll(async () => {
      shop = await openShop({ locale, currency: locale === 'zh' ? 'CNY' : 'USD' });
    });
    afterAll(() => shop.close());

    it('work line by line', async () => {
      const lines = firstBlockAfter(read(file), `## ${chapter}`);
      expect(lines.length).toBeGreaterThan(5);
      const ann = shop.as('Ann', { locale });
      for (const line of lines) {
        const screen = await ann.says(line);
        expect(screen.text, line).not.toMatch(NOT_UNDERSTOOD[locale]);
        const save = { en: 'Save', zh: '保存' }[locale];
        if (screen.text.includes(`[${save}]`)) await screen.press(save);
      }
      expect(await shop.db.reader.customer.count()).toBe(1);
      expect(await shop.db.reader.deal.count({ where: { archivedAt: null } })).toBeGreaterThan(0);
      expect(await shop.db.reader.note.count({ where: { archivedAt: null } })).toBe(1);
    });
  });
});

describe('the settings in README.md and .env.example', () => {
  it.each(['README.md', '.env.example'])('%s names every variable that is read, and no other', (file) => {
    const named = new Set(read(file).match(/\b[A-Z]+_[A-Z_]+\b/g));
    expect([...named].filter((name) => name.startsWith('PARLEY_')).sort()).toEqual(known('PARLEY_'));
  });
});

/** The names of ours that `readConfig` does not call unknown. */
function known(prefix: string): string[] {
  const candidates = [...new Set(read('src/config.ts').match(/\b[A-Z]+_[A-Z_]+\b/g))].filter((name) =>
    name.startsWith(prefix),
  );
  const unknown = new Set(readConfig(Object.fromEntries(candidates.map((name) => [name, '']))).unknown);
  return candidates.filter((name) => name !== prefix && !unknown.has(name)).sort();
}

const NOT_UNDERSTOOD: Readonly<Record<Locale, RegExp>> = { en: /did not understand|I found no/, zh: /没看懂|没有找到/ };

function firstBlockAfter(text: string, heading: string): string[] {
  const [, after = ''] = text.split(`${heading}\n`);
  const [, block = ''] = after.split('```\n');
  return block.trim().split('\n');
}
