/** Which column of pasted rows holds what: by their header in English or Chinese, else by what stands in them. */
import { readEmail } from '../../../values/email.ts';
import { fold } from '../../../values/fold.ts';
import { type PhoneOptions, readPhone } from '../../../values/phone.ts';

export const COLUMNS = [
  'name',
  'kind',
  'phone',
  'email',
  'level',
  'status',
  'tags',
  'owner',
  'address',
  'source',
] as const;
export type Column = (typeof COLUMNS)[number];

/** By position; undefined where a column is left out. */
export type Layout = readonly (Column | undefined)[];

const WORDS: Readonly<Record<Column, string>> = {
  name: 'name|names|customer|customers|customer name|company|company name|companies|client|clients|account|account name|full name|客户名称|客户|客户名|客户名单|客户列表|名单|名称|公司|公司名称|企业名称|单位|姓名',
  kind: 'kind|type|customer type|类型|客户类型',
  phone:
    'phone|phone number|tel|telephone|mobile|mobile phone|cell|contact number|电话|电话号码|联系电话|手机|手机号|手机号码|联系方式',
  email: 'email|e mail|mail|email address|e mail address|邮箱|电子邮箱|邮件|电子邮件|邮箱地址',
  level: 'level|grade|tier|rating|级别|等级|客户级别|客户等级',
  status: 'status|stage|state|状态|客户状态|阶段',
  tags: 'tags|tag|labels|label|标签|客户标签',
  owner:
    'owner|account owner|sales rep|salesperson|rep|assigned to|responsible|负责人|归属|归属人|跟进人|销售|业务员|所有人',
  address: 'address|street|location|city|地址|联系地址|公司地址|城市',
  source: 'source|lead source|origin|channel|来源|客户来源|渠道',
};

const NAMED: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => WORDS[column].split('|').map((word) => [word, column] as const)),
);

/** What a header says: `客户名称（必填）*` is a name. The first column of a kind counts, a second one is left out. */
export function readHeader(cells: readonly string[]): Layout {
  const seen = new Set<Column>();
  return cells.map((cell) => {
    const column = NAMED.get(fold(cell.replace(/[(（[【].*$/u, '')));
    if (column === undefined || seen.has(column)) return undefined;
    seen.add(column);
    return column;
  });
}

/** Whether a first row is a header: it names the name column, or two others; and no cell is a value itself. */
export function isHeader(cells: readonly string[]): boolean {
  const known = readHeader(cells).filter((column) => column !== undefined);
  return known.includes('name') || known.length >= 2;
}

/** Share of the cells that must read so before a column is taken for phones or e-mail addresses. */
const MOST = 0.6;

/**
 * What columns without a header hold. Undefined where there is no telling columns apart, so that commas belong to the
 * names (`Globex, Inc.`).
 */
export function guessLayout(rows: readonly (readonly string[])[], options: PhoneOptions): Layout | undefined {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2) return ['name'];
  const cellsOf = (index: number) => rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
  const mostly = (index: number, is: (cell: string) => boolean) => {
    const cells = cellsOf(index);
    return cells.length > 0 && cells.filter(is).length >= cells.length * MOST;
  };
  const layout: (Column | undefined)[] = Array.from({ length: width }, () => undefined);
  const kinds: readonly (readonly [Column, (cell: string) => boolean])[] = [
    ['email', (cell) => readEmail(cell) !== undefined],
    ['phone', (cell) => readPhone(cell, options).kind === 'phone'],
    ['level', (cell) => /^[A-D](?:级|类)?$/iu.test(cell)],
  ];
  for (const [column, is] of kinds) {
    const index = layout.findIndex((taken, at) => taken === undefined && mostly(at, is));
    if (index >= 0) layout[index] = column;
  }
  if (layout.every((column) => column === undefined)) return undefined;
  const name = layout.findIndex((column, at) => column === undefined && cellsOf(at).length > 0);
  if (name >= 0) layout[name] = 'name';
  return layout;
}
