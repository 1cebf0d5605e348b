import { describe, expect, it } from 'vitest';
import { pastedList, readList } from '../../../src/platforms/local/page/pasted.ts';
import { readSlash } from '../../../src/platforms/local/page/slash.ts';
import type { MenuCommand } from '../../../src/platforms/local/protocol.ts';

const field = (name: string, kind: 'text' | 'lookup' | 'money' = 'text') => ({
  name,
  label: name,
  kind,
  required: true,
});
const command = (path: string, words: string[], ...fields: ReturnType<typeof field>[]): MenuCommand => ({
  path,
  words: [path, ...words],
  summary: `does ${path}`,
  usage: path,
  fields,
});
const menu = [
  command('customer add', ['客户 新增', '客户新增'], field('name'), field('phone')),
  command('customer show', ['customer', '客户'], field('customer', 'lookup')),
  command('sale log', ['sale', '成交'], field('customer', 'lookup'), field('amount', 'money'), field('product')),
  command('undo', ['撤销']),
];
const read = (text: string) => {
  const slash = readSlash(text, menu);
  if (slash.kind === 'commands') return slash.commands.map(({ path }) => path);
  return slash.kind === 'fields' ? [slash.command.path, slash.field?.name, slash.query] : slash.kind;
};

describe('the slash menu', () => {
  it.each<[string, unknown]>([
    ['hello', 'none'],
    ['and / or', 'none'],
    ['/', ['customer add', 'customer show', 'sale log', 'undo']],
    ['/crm ', ['customer add', 'customer show', 'sale log', 'undo']],
    ['/cu', ['customer add', 'customer show']],
    ['/ADD', ['customer add']],
    ['/customer a', ['customer add']],
    ['/客户', ['customer add', 'customer show']],
    ['/log', ['sale log']],
    ['/zzz', []],
    ['/undo ', ['undo', undefined, '']],
    ['/customer add ', ['customer add', 'name', '']],
    ['/customer add Acme ', ['customer add', 'phone', '']],
    ['/crm customer add Acme 13', ['customer add', 'phone', '13']],
    ['/customer acme roc', ['customer show', 'customer', 'acme roc']],
    ['/sale acme roc', ['sale log', 'customer', 'acme roc']],
    ['/sale C12 12', ['sale log', 'amount', '12']],
    ['/sale "Acme Rockets" 12k annual pl', ['sale log', 'product', 'annual pl']],
    ['/成交 C12 ', ['sale log', 'amount', '']],
    ['/customer add\nAcme', 'none'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('puts a suggestion where the query stands', () => {
    expect(readSlash('/crm sale acm', menu)).toMatchObject({ before: '/crm sale ', query: 'acm' });
  });
});

describe('a paste', () => {
  const lines = (count: number, line: string) => Array.from({ length: count }, () => line).join('\r\n');
  it.each<[string, string, number | undefined]>([
    ['a word', 'Acme', undefined],
    ['a paragraph', 'Dear Bob,\nthank you for the call.\n\nYours, Ann', undefined],
    ['two rows', 'Acme,123\nGlobex,456', 2],
    ['a column out of a spreadsheet', lines(12, 'Acme'), 12],
    ['rows with tabs and empty lines', `${lines(3, 'Acme\t1')}\n\n`, 3],
    ['Chinese commas', '华为，138\n小米，139', 2],
    ['a thousand lines', lines(1000, 'a;b'), 1000],
  ])('%s', (_, text, expected) => {
    expect(pastedList(text)?.lines).toBe(expected);
  });
});

describe('a chosen file', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('名称\t电话\r\n华为\t138', 'utf16le')]);
  const gb18030 = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xbb, 0xaa, 0xce, 0xaa]);

  it.each([
    ['one name', Buffer.from('Acme'), { text: 'Acme', lines: 1 }],
    ['UTF-8 with a mark', Buffer.from('\ufeff名称\n华为'), { text: '名称\n华为', lines: 2 }],
    ['what Excel calls Unicode text', utf16, { text: '名称\t电话\r\n华为\t138', lines: 2 }],
    ['what a Chinese spreadsheet writes', gb18030, { text: '名称\n华为', lines: 2 }],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0x0a, 0xff, 0x0a]), { text: '', lines: 0 }],
    ['nothing', Buffer.from(' \n'), { text: ' \n', lines: 0 }],
  ])('of %s', async (_, bytes, list) => {
    expect(await readList(new Blob([new Uint8Array(bytes)]))).toEqual(list);
  });
});
