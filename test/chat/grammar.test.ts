/** Lines people type after a command's words, and what each field is given. */
import { describe, expect, it } from 'vitest';
import { parseLine } from '../../src/chat/grammar.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { fakeEnv, fakes } from './fake-commands.ts';

type Row = readonly [line: string, values: Readonly<Record<string, string>>];

function table(name: keyof typeof fakes, rows: readonly Row[]) {
  describe(fakes[name].path, () => {
    it.each(rows)('reads “%s”', async (line, values) => {
      expect(await parseLine(fakes[name], line, fakeEnv())).toEqual({ values });
    });
  });
}

table('customerAdd', [
  ['', {}],
  ['Acme Rockets', { name: 'Acme Rockets' }],
  ['Acme, phone 138 1234 5678', { name: 'Acme', phone: '138 1234 5678' }],
  [
    'Acme, 138 1234 5678, bob@acme.com, A, Li',
    { name: 'Acme', phone: '138 1234 5678', email: 'bob@acme.com', level: 'A', owner: 'Li' },
  ],
  ['Acme; owner:me level B', { name: 'Acme', owner: 'me', level: 'B' }],
  ['name: Acme, Inc. phone=13812345678', { name: 'Acme, Inc.', phone: '13812345678' }],
  ['"Acme, Inc." 138 1234 5678 Li', { name: 'Acme, Inc.', phone: '138 1234 5678', owner: 'Li' }],
  ['小米，电话 13812345678', { name: '小米', phone: '13812345678' }],
  ['小米 级别A 电话：13812345678', { name: '小米', level: 'A', phone: '13812345678' }],
  ['「北京 小米」 负责人：我', { name: '北京 小米', owner: '我' }],
  // Words of a list within a name are part of the name.
  ['Lead Generation A Ltd', { name: 'Lead Generation A Ltd' }],
  ['Phone House', { name: 'Phone House' }],
  // A name was asked for by its field: what it says is kept even where it cannot be one.
  ['Acme, phone: none', { name: 'Acme', phone: 'none' }],
]);

table('saleLog', [
  ['acme 12k annual plan', { customer: 'acme', amount: '12k', product: 'annual plan' }],
  [
    'acme 12,000 CNY "annual plan" yesterday',
    { customer: 'acme', amount: '12,000 CNY', product: 'annual plan', date: 'yesterday' },
  ],
  ['华为 1.2万 年度方案', { customer: '华为', amount: '1.2万', product: '年度方案' }],
  ['华为1.2万年度方案', { customer: '华为', amount: '1.2万', product: '年度方案' }],
  ['Shop 12 500 plan', { customer: 'Shop 12', amount: '500', product: 'plan' }],
  [
    'yesterday new shop 12k annual plan owner Li',
    { customer: 'new shop', amount: '12k', product: 'annual plan', date: 'yesterday', owner: 'Li' },
  ],
  ['12k acme annual plan', { customer: 'acme', amount: '12k', product: 'annual plan' }],
  [
    'acme, 12k, annual plan, yesterday, Li',
    { customer: 'acme', amount: '12k', product: 'annual plan', date: 'yesterday', owner: 'Li' },
  ],
  ['Acme annual plan for 12k', { customer: 'Acme', amount: '12k', product: 'annual plan' }],
  ['acme 1.200 pack', { customer: 'acme', amount: '1.200', product: 'pack' }],
  ['acme -5 refund', { customer: 'acme', amount: '-5', product: 'refund' }],
  ['acme', { customer: 'acme' }],
]);

table('noteAdd', [
  ['acme called Bob, wants quote fri', { customer: 'acme', text: 'called Bob, wants quote fri' }],
  ['Newco called Bob', { customer: 'Newco', text: 'called Bob' }],
  ['New Shop: called', { customer: 'New Shop', text: 'called' }],
  ['New Shop, called Bob', { customer: 'New Shop', text: 'called Bob' }],
  ['华为今天电话，下周三发报价', { customer: '华为', text: '今天电话，下周三发报价' }],
  ['华为：今天电话', { customer: '华为', text: '今天电话' }],
  ['acme kind:call spoke to "Bob"', { customer: 'acme', kind: 'call', text: 'spoke to "Bob"' }],
  ['C12 line one\nline two', { customer: 'C12', text: 'line one\nline two' }],
]);

table('dealMove', [
  ['D34 lost too expensive', { deal: 'D34', stage: 'lost', reason: 'too expensive' }],
  ['D34, lost, too expensive, slow', { deal: 'D34', stage: 'lost', reason: 'too expensive, slow' }],
  ['Acme won', { deal: 'Acme', stage: 'won' }],
  ['D34 赢单', { deal: 'D34', stage: '赢单' }],
  ['D34丢单太贵', { deal: 'D34', stage: '丢单', reason: '太贵' }],
]);

table('customerList', [
  ['status:lead level A tag vip', { status: 'lead', level: 'A', tag: 'vip' }],
  ['lead A #vip #east', { status: 'lead', level: 'A', tag: '#vip #east' }],
  ['级别 A 负责人 我', { level: 'A', owner: '我' }],
  ['owner Li', { owner: 'Li' }],
]);

table('taskList', [
  ['mine overdue', { mine: 'yes', overdue: 'yes' }],
  ['逾期', { overdue: 'yes' }],
  ['mine: no', { mine: 'no' }],
]);

table('statsShow', [
  ['sales this month by owner', { metric: 'sales', period: 'this month', by: 'owner' }],
  ['by month', { by: 'month' }],
]);

table('digestAdd', [
  ['#sales weekdays 09:00', { place: '#sales', cadence: 'weekdays 09:00' }],
  ['#sales 每周一 9:00 Asia/Shanghai', { place: '#sales', cadence: '每周一 9:00', zone: 'Asia/Shanghai' }],
  ['#sales 0 9 * * 1,3', { place: '#sales', cadence: '0 9 * * 1,3' }],
]);

table('taskAdd', [
  ['Acme call Bob fri 15:00', { customer: 'Acme', title: 'call Bob', due: 'fri 15:00' }],
  ['call Bob fri 15:00 Li', { title: 'call Bob', due: 'fri 15:00', assignee: 'Li' }],
  ['call Bob fri about the quote', { title: 'call Bob about the quote', due: 'fri' }],
  ['Acme, call Bob, fri, Li', { customer: 'Acme', title: 'call Bob', due: 'fri', assignee: 'Li' }],
]);

table('customerShow', [
  ['Acme, Inc.', { customer: 'Acme, Inc.' }],
  ['c12', { customer: 'c12' }],
]);

describe('what fits no field', () => {
  it('is handed back where there is no text to take it', async () => {
    const parsed = await parseLine(fakes.statsShow, 'sales per galaxy', fakeEnv());
    expect(parsed).toEqual({ values: { metric: 'sales' }, unplaced: 'per galaxy' });
  });

  it('stays whole when it is too long to be a line', async () => {
    const paste = `acme ${'12k, '.repeat(20_000)}`;
    const parsed = await parseLine(fakes.saleLog, paste, fakeEnv());
    expect(parsed.values).toEqual({ customer: paste.trim() });
  });
});

describe('hostile lines', () => {
  it.each([
    ['commas', ','.repeat(4000)],
    ['quotes', '"'.repeat(4000)],
    ['names', 'phone '.repeat(660)],
    ['named', 'phone:'.repeat(660)],
    ['colons', `${':'.repeat(3990)}x`],
    ['numbers', '1 '.repeat(2000)],
    ['Chinese', '华'.repeat(4000)],
    ['days', 'fri '.repeat(1000)],
  ])('are read in no time: %s', async (_, line) => {
    const cost = await cpuTime(async () => {
      for (const command of Object.values(fakes)) await parseLine(command, line, fakeEnv());
    });
    expect(cost / Object.keys(fakes).length).toBeLessThan(150);
  });
});
