import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { File } from '../../src/chat/view.ts';
import { readCsv } from '../../src/values/csv.ts';
import { openShop, type Person, type Screen, type Shop } from '../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;
let zoe: Person;

beforeAll(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
  ben = shop.as('Ben');
  zoe = shop.stranger();
  await ann.says('customer add Acme Rockets, phone: 030 1234567, level: A, tags: vip, berlin, status: active');
  await ben.says('customer add Globex, email: hi@globex.example, level: B');
  await ann.says('customer add Initech');
  await ann.says('customer archive initech');
  await ann.says('sale acme $12k annual plan');
  await ben.says('deal add globex $500.50 trial, stage: proposal');
  await ann.says('note acme: called, =SUM(A1) they said');
  await ben.says('note globex: visited them');
  await ann.says('task add acme send the quote, due: 2026-05-12 09:00');
  await ben.says('task add globex call back, due: 2026-05-20 09:00');
  await zoe.says('customer add Secret Corp, level: A');
  await zoe.says('sale secret $99 secret plan');
  await zoe.says('note secret: secret talk');
  await zoe.says('task add secret secret task, due: 2026-05-12 09:00');
});
afterAll(() => shop.close());

/** The rows of the file on a screen, header and all. */
function rowsOf({ view }: Screen): string[][] {
  const file = view.blocks.find((block): block is File => block.type === 'file');
  if (!file) throw new Error('There is no file');
  expect(file.mediaType).toBe('text/csv');
  return readCsv(file.content);
}
/** What stands in one column of it. */
async function column(who: Person, line: string, name: string): Promise<string[]> {
  const [header = [], ...rows] = rowsOf(await who.says(line));
  expect(header).toContain(name);
  return rows.map((row) => row[header.indexOf(name)] ?? '');
}

describe('export customers', () => {
  it('is a file with all a card knows', async () => {
    const screen = await ann.types('/export customers');
    expect(screen.text).toBe(
      '2 lines are ready to download. The file opens in any spreadsheet.\ncustomers-2026-05-13.csv',
    );
    expect(rowsOf(screen)).toMatchInlineSnapshot(`
      [
        [
          "Number",
          "Name",
          "Kind",
          "Phone",
          "E-mail",
          "Level",
          "Status",
          "Tags",
          "Owner",
          "Address",
          "Source",
          "Added on",
          "Last touch",
        ],
        [
          "C2",
          "Globex",
          "Company",
          "",
          "hi@globex.example",
          "B",
          "Lead",
          "",
          "Ben",
          "",
          "",
          "2026-05-13",
          "2026-05-13",
        ],
        [
          "C1",
          "Acme Rockets",
          "Company",
          "+49301234567",
          "",
          "A",
          "Active",
          "berlin, vip",
          "Ann",
          "",
          "",
          "2026-05-13",
          "2026-05-13",
        ],
      ]
    `);
  });

  it.each([
    ['export customers', ['Globex', 'Acme Rockets']],
    ['export customers as csv', ['Globex', 'Acme Rockets']],
    ['export customers active level: A', ['Acme Rockets']],
    ['export customers owner: Ben', ['Globex']],
    ['export customers tag: VIP', ['Acme Rockets']],
    ['export customers tagged vip', ['Acme Rockets']],
    ['export customers archived', ['Initech']],
    ['export customers matching: glo', ['Globex']],
    ['export my customers', ['Acme Rockets']],
    ['export level A customers', ['Acme Rockets']],
    ['download all customers as a spreadsheet', ['Globex', 'Acme Rockets']],
    ['导出客户', ['Globex', 'Acme Rockets']],
    ['导出我的客户', ['Acme Rockets']],
    ['导出 客户 级别：B', ['Globex']],
    ['把所有客户导出来', ['Globex', 'Acme Rockets']],
  ])('%s', async (line, names) => {
    expect((await column(ann, line, 'Name')).toSorted()).toEqual(names.toSorted());
  });

  it('says so where there is nothing', async () => {
    expect((await ann.says('export customers level: D')).text).toBe('There is nothing to download with this filter.');
  });

  it('speaks Chinese, and what it writes can be imported again', async () => {
    const lin = shop.as('林', { locale: 'zh' });
    const screen = await lin.says('导出 客户');
    expect(screen.text).toContain('客户-2026-05-13.csv');
    const file = screen.view.blocks.find((block): block is File => block.type === 'file');
    const preview = await zoe.does({ kind: 'command', path: 'import', values: { text: file?.content ?? '' } });
    expect(preview.text).toContain('I found 2 rows.');
    expect(preview.text).toContain('Name, Kind, Phone, E-mail, Level, Status, Tags, Owner, Address, Source');
  });

  it('is a button of the list, with its filter', async () => {
    expect(rowsOf(await (await ann.says('customer list')).press('CSV'))).toHaveLength(3);
    expect(rowsOf(await (await ann.says('customer list level: B')).press('CSV'))[1]).toContain('Globex');
    const tagged = await (await ann.says('customer list tag: “vip”')).press('CSV');
    expect(rowsOf(tagged)[1]).toContain('Acme Rockets');
    const found = await (await ann.says('customer find roc')).press('CSV');
    expect(found.reply).not.toHaveProperty('replace');
    expect(rowsOf(found).slice(1)).toEqual([expect.arrayContaining(['Acme Rockets'])]);
  });

  it('keeps what a search in many letters asked for behind its button, beside the list', async () => {
    const found = await ann.says('customer find acme rock');
    const file = await found.press('CSV');
    expect(file.reply).not.toHaveProperty('replace');
    expect(rowsOf(file)).toHaveLength(2);
  });
});

describe('export deals', () => {
  it('writes amounts as plain decimals beside their currency', async () => {
    expect(rowsOf(await ann.types('/export deals'))).toMatchInlineSnapshot(`
      [
        [
          "Number",
          "Customer",
          "Customer number",
          "Product",
          "Title",
          "Amount",
          "Currency",
          "Stage",
          "Owner",
          "Expected close",
          "Closed on",
          "Reason lost",
          "Added on",
        ],
        [
          "D2",
          "Globex",
          "C2",
          "trial",
          "trial",
          "500.50",
          "USD",
          "Proposal",
          "Ben",
          "",
          "",
          "",
          "2026-05-13",
        ],
        [
          "D1",
          "Acme Rockets",
          "C1",
          "annual plan",
          "annual plan",
          "12000.00",
          "USD",
          "Won",
          "Ann",
          "",
          "2026-05-13",
          "",
          "2026-05-13",
        ],
      ]
    `);
  });

  it.each([
    ['export deals won', ['Acme Rockets']],
    ['export our sales', ['Acme Rockets']],
    ['export deals open', ['Globex']],
    ['download the pipeline', ['Globex']],
    ['export my deals', ['Acme Rockets']],
    ['export deals globex', ['Globex']],
    ['export deals of Globex', ['Globex']],
    ['导出 商机 赢单', ['Acme Rockets']],
    ['导出我的商机', ['Acme Rockets']],
  ])('%s', async (line, customers) => {
    expect(await column(ann, line, 'Customer')).toEqual(customers);
  });

  it('is a button of the pipeline, which shows open deals', async () => {
    expect(rowsOf(await (await ann.says('deal list')).press('CSV'))[1]).toContain('Globex');
    expect(rowsOf(await (await ann.says('deal list won')).press('CSV'))[1]).toContain('Acme Rockets');
  });
});

describe('export notes', () => {
  it.each([
    ['export notes', ['Acme Rockets', 'Globex']],
    ['export notes of Acme Rockets', ['Acme Rockets']],
    ['export notes visit', ['Globex']],
    ['export notes this month', ['Acme Rockets', 'Globex']],
    ['导出 备注 本月', ['Acme Rockets', 'Globex']],
    ['导出Globex的跟进记录', ['Globex']],
  ])('%s', async (line, customers) => {
    expect((await column(ann, line, 'Customer')).toSorted()).toEqual(customers);
  });

  it('has nothing of last month, and no formula', async () => {
    expect((await ann.says('export notes last month')).text).toContain('nothing to download');
    const screen = await ann.says('note list acme');
    const file = (await screen.press('CSV')).view.blocks.find((block): block is File => block.type === 'file');
    expect(file?.content).toContain('"called, =SUM(A1) they said"');
    expect(file?.content).not.toContain('Globex');
  });
});

describe('export tasks', () => {
  it.each([
    ['export tasks', ['send the quote']],
    ['export tasks everyone', ['send the quote', 'call back']],
    ['export all tasks', ['send the quote', 'call back']],
    ['export tasks overdue', ['send the quote']],
    ['export tasks of Globex', ['call back']],
    ['导出 待办 所有人', ['send the quote', 'call back']],
    ['导出逾期的待办', ['send the quote']],
  ])('%s', async (line, titles) => {
    expect(await column(ann, line, 'Title')).toEqual(titles);
  });

  it('is a button of the list, and has done ones where asked', async () => {
    expect(rowsOf(await (await ben.says('task list')).press('CSV'))[1]).toContain('call back');
    await ben.says('task done F2');
    expect((await ben.says('export tasks')).text).toContain('nothing to download');
    expect(await column(ben, 'export tasks done: yes', 'Done on')).toEqual(['2026-05-13']);
  });
});

describe('export stats', () => {
  it('has a row for each group and currency', async () => {
    expect(rowsOf(await ann.says('export stats sales this month by owner'))).toEqual([
      ['Person', 'Deals', 'Sum', 'Average', 'Currency'],
      ['Ann', '1', '12000.00', '12000.00', 'USD'],
    ]);
  });

  it('is a button where there is a table, with its question', async () => {
    const sum = await ann.says('stats sales this month');
    expect(sum.text).not.toContain('[CSV]');
    const split = await sum.press('By person');
    expect(rowsOf(await split.press('CSV'))[1]?.[0]).toBe('Ann');
    expect(rowsOf(await (await ann.says('统计 客户 级别')).press('CSV'))).toHaveLength(3);
  });

  it('says so where there is nothing', async () => {
    expect((await ann.says('export stats sales 2020-03')).text).toContain('nothing to download');
  });
});

describe('another org', () => {
  it.each(['customers', 'deals', 'notes', 'tasks everyone', 'stats customers', 'stats sales by customer'])(
    'has its own file of %s, and is in nobody else’s',
    async (what) => {
      const own = JSON.stringify(rowsOf(await zoe.says(`export ${what}`)));
      const ours = JSON.stringify(rowsOf(await ann.says(`export ${what}`)));
      expect(own).not.toMatch(/Acme|Globex|Ann/);
      expect(ours).not.toMatch(/secret|Zoe/i);
    },
  );

  it('cannot be named by ref, owner or customer', async () => {
    for (const route of [
      'run/export deals/customer=C2',
      'run/export notes/customer=C2',
      'run/export tasks/customer=C2',
    ]) {
      expect((await zoe.presses(route)).text).toMatch(/I found no customer( or deal)? named “C2”/);
    }
    expect((await zoe.presses('run/export customers/owner=M1')).text).not.toContain('ready to download');
  });
});
