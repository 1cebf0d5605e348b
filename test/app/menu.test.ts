import { expect, it } from 'vitest';
import { createMenu } from '../../src/app/menu.ts';
import { createCommands } from '../../src/commands/index.ts';

const menu = createMenu(createCommands());
const entry = (locale: 'en' | 'zh', path: string) => menu(locale).find((each) => each.path === path);

it('has every command, in the reader’s language, with the other ways to say it', () => {
  expect(menu('en').map(({ path }) => path)).toEqual(createCommands().commands.map(({ path }) => path));
  const sale = entry('zh', 'sale log');
  expect(sale?.words[0]).toBe('成交 登记');
  expect(sale?.words).toEqual(expect.arrayContaining(['成交', 'sale', 'sale log']));
  expect(sale?.usage).toMatch(/^成交 登记 <客户> <金额>/);
  for (const { summary } of menu('zh')) expect(summary).toMatch(/\p{Script=Han}/u);
});

it('hints at the fields a person gives, with their choices, and never at hidden ones', () => {
  const add = entry('en', 'customer add');
  expect(add?.fields[0]).toEqual({ name: 'name', label: 'Name', kind: 'text', required: true });
  expect(add?.fields.find(({ name }) => name === 'level')?.choices?.map(({ value }) => value)).toEqual([
    'A',
    'B',
    'C',
    'D',
  ]);
  expect(entry('en', 'undo')?.fields).toEqual([]);
});
