import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;

const wonDeals = () => shop.db.reader.deal.count({ where: { stage: 'won', archivedAt: null } });

describe('sale', () => {
  beforeAll(async () => {
    shop = await openShop();
    ann = shop.as('Ann');
    ben = shop.as('Ben');
    for (const name of ['Acme Rockets', 'Globex', 'Initech', 'Hooli']) await ann.says(`customer add ${name}`);
  });
  afterAll(() => shop.close());

  it('is logged in one line, makes the customer an active one, and is taken back by Undo with that', async () => {
    const sold = await ann.types('/crm sale acme 12k annual plan');
    expect(sold.text).toMatchInlineSnapshot(`
      "Sale D1: Acme Rockets · annual plan · $12,000 · today
      Acme Rockets is now an active customer.
      Your first sale this month.
      [Open] [Edit] [Undo] [Share in channel]"
    `);
    const undone = await sold.press('Undo');
    expect(undone.text).toBe('Taken back: D1 Acme Rockets · annual plan · $12,000 (sale log)\n[Do it again]');
    expect((await ann.says('C1')).text).toContain('C1 · Lead');
    expect((await undone.press('Do it again')).text).toContain('Done again: D1 Acme Rockets · annual plan · $12,000');
    expect((await ann.says('C1')).text).toContain('C1 · Active');
  });

  it.each([
    ['sale globex 1.2万', 'Sale D# : Globex · $12,000 · today'],
    ['sale globex 8千5', 'Sale D# : Globex · $8,500 · today'],
    ['sale globex 1 200,50 €', 'Sale D# : Globex · €1,200.50 · today'],
    ['sale globex 1,200 licence', 'Sale D# : Globex · licence · $1,200 · today'],
    ['sale globex 10k licence', 'Sale D# : Globex · licence · $10,000 · today'],
    ['sale globex ¥300 tea', 'Sale D# : Globex · tea · CN¥300 · today'],
    ['sale C2 $12k', 'Sale D# : Globex · $12,000 · today'],
    ['sales globex 12k annual plan yesterday', 'Sale D# : Globex · annual plan · $12,000 · yesterday'],
    ['sale globex 12k annual plan, date: 5/8', 'Sale D# : Globex · annual plan · $12,000 · Fri, May 8'],
    ['成交 globex 1.2万 年费', 'Sale D# : Globex · 年费 · $12,000 · today'],
  ])('reads “%s”', async (line, wanted) => {
    const [headline = ''] = (await ann.says(line)).text.split('\n');
    expect(headline.replace(/D\d+/, 'D# ')).toBe(wanted);
  });

  it('asks where an amount may mean two things, once, and keeps the rest of the line', async () => {
    const asked = await ann.says('sale globex 1.200 tea');
    expect(asked.text).toBe('Which one do you mean by “1.200”?\n[$1.20] [$1,200]');
    const before = await wonDeals();
    expect((await asked.press('$1,200')).text).toContain('Globex · tea · $1,200 · today');
    await asked.press('$1,200');
    expect(await wonDeals()).toBe(before + 1);
  });

  it.each(['sale globex 12345678901 tea', 'globex bought tea for 12345678901'])(
    'asks whether the long number of “%s” is the amount: it may be an order’s or a phone’s',
    async (line) => {
      const before = await wonDeals();
      const asked = await ann.says(line);
      expect(asked.text).toContain('Amount: $12,345,678,901\nProduct: tea\n[Save] [Edit] [Cancel]');
      expect((await asked.press('Cancel')).text).toBe('Cancelled. Nothing was saved.');
      expect(await wonDeals()).toBe(before);
    },
  );

  it('leaves the number of an order or a phone in the words around it', async () => {
    const sold = await ann.says('sale globex order 12345678901 12k');
    expect(sold.text).toContain('Globex · order 12345678901 · $12,000 · today');
    await sold.press('Undo');
    expect((await ann.says('note globex wants order 12345678901, call 13812345678')).text).toContain(
      '\nwants order 12345678901, call 13812345678\n',
    );
  });

  it.each([
    ['sale globex', 'I still need: Amount.'],
    ['sale globex -5', 'Amount: An amount cannot be negative.'],
    ['sale globex 0', 'Amount: An amount must be more than zero.'],
    ['sale globex 12k plan fri', 'This day is still to come. For a deal you expect, use “deal add”.'],
  ])('refuses “%s” in words, keeps it behind the form, and stores nothing', async (line, wanted) => {
    const before = await wonDeals();
    const refused = await ann.says(line);
    expect(refused.text).toContain(wanted);
    const { form } = await refused.press('Fill in the form');
    expect(form.fields.map(({ name }) => name)).toEqual(['customer', 'amount', 'product', 'date']);
    expect(form.fields[0]?.value).toBe('globex');
    expect(await wonDeals()).toBe(before);
  });

  it('opens the form on a slash command, with an error at the field and all that was typed', async () => {
    const form = await ann.types('sale globex');
    const refused = await form.fill({ amount: 'a lot', product: 'tea' });
    expect(refused.text).toMatchInlineSnapshot(`
      "[Log a sale]
      Customer*: globex
      Amount*: a lot — I cannot read this as an amount. For example: 12,000, 12k or $50.
      Product: tea
      Sold on: "
    `);
    const sold = await refused.fill({ amount: '2k', date: 'yesterday' });
    expect(sold.text).toContain('Globex · tea · $2,000 · yesterday');
    expect((await refused.fill({ amount: '2k', date: 'yesterday' })).text).toContain(sold.text.split('\n')[0]);
  });

  it('is understood from a sentence, shown in full and saved only then, once', async () => {
    const before = await wonDeals();
    const asked = await ben.says('globex bought an annual plan for $12k yesterday');
    expect(asked.text).toMatchInlineSnapshot(`
      "Log a sale
      Customer: Globex · C2
      Amount: $12,000
      Product: annual plan
      Sold on: Tue, May 12
      [Save] [Edit] [Cancel]"
    `);
    expect(await wonDeals()).toBe(before);
    const saved = await asked.press('Save');
    expect(saved.text).toContain('Globex · annual plan · $12,000 · yesterday\nYour first sale this month.');
    expect((await asked.press('Save')).text).toBe(saved.text);
    expect(await wonDeals()).toBe(before + 1);
  });

  it('can be a colleague’s', async () => {
    const sold = await ann.says('sale globex 500 tea by Ben');
    expect(sold.text).toContain('That makes 2 sales for Ben this month.');
    expect((await sold.press('Open')).text).toContain('Owner: Ben');
  });

  it('goes on once someone new is added, in one press', async () => {
    const none = await ann.says('sale Wayne Foods 12k annual plan');
    expect(none.text).toContain('I found no customer named “Wayne Foods”.');
    const sold = await none.press('Add “Wayne Foods” and go on');
    expect(sold.text).toMatch(/^Added Wayne Foods \(C5\)\.\nSale D\d+: Wayne Foods · annual plan · \$12,000 · today\n/);
    expect((await none.press('Add “Wayne Foods” and go on')).text).toBe(sold.text);
    expect(await shop.db.reader.deal.count({ where: { customer: { name: 'Wayne Foods' } } })).toBe(1);
  });

  it('is not lost where the new name looks like one that is there', async () => {
    const none = await ann.says('sale "Acne Rockets" 700 tea');
    const similar = await none.press('Add “Acne Rockets” and go on');
    expect(similar.text).toContain('looks like a customer you already have');
    expect((await similar.press('Use C1')).text).toContain('Acme Rockets · tea · $700 · today');
  });

  it('is one sale when it is delivered again, and says the same', async () => {
    const before = await wonDeals();
    const line = { kind: 'invoke', line: 'sale globex 900 tea', key: 'sale-twice' } as const;
    const [first, second] = await Promise.all([ann.does(line), ann.does(line)]);
    expect(second?.text).toBe(first?.text);
    expect((await ann.does(line)).text).toBe(first?.text);
    expect(await wonDeals()).toBe(before + 1);
  });
});

describe('a sale to a customer with an open deal', () => {
  beforeAll(async () => {
    shop = await openShop();
    ann = shop.as('Ann');
    ben = shop.as('Ben');
    await ann.says('customer add Acme Rockets');
    await ann.says('deal add acme 20k support contract');
  });
  afterAll(() => shop.close());

  it('asks whether it is the end of it, and says what is being logged', async () => {
    const asked = await ann.says('sale acme 19k support contract');
    expect(asked.text).toMatchInlineSnapshot(`
      "Acme Rockets has an open deal. Did this sale close it?
      • D1 support contract (Lead · $20,000)
      You are logging $19,000 · support contract.
      [Close D1] [New sale] [Cancel]"
    `);
    expect((await asked.press('Cancel')).text).toBe('Cancelled. Nothing was saved.');
    expect(await wonDeals()).toBe(0);
  });

  it('is only the asker’s to answer', async () => {
    const asked = await ann.says('sale acme 19k');
    const token = JSON.stringify(asked.view).match(/"token":"([^"]+)"/)?.[1] ?? '';
    expect((await ben.presses(`resume/${token}/run/close=D1`)).text).toContain('That is Ann’s question');
    expect((await shop.stranger().presses(`resume/${token}/run/close=D1`)).text).toContain('does not work any more');
    expect(await wonDeals()).toBe(0);
  });

  it('closes it with what was sold, and Undo opens it as it was', async () => {
    const asked = await ann.says('sale acme 19k');
    const closed = await asked.press('Close D1');
    expect(closed.text).toContain('D1 won: Acme Rockets · support contract · $19,000 · today');
    expect(await shop.db.reader.deal.count()).toBe(1);
    await closed.press('Undo');
    expect((await ann.says('D1')).text).toContain('Amount: $20,000\nStage: Lead');
  });

  it('is a new one where the person says so', async () => {
    const asked = await ann.says('sale acme 5k tea');
    expect((await asked.press('New sale')).text).toContain('Sale D2: Acme Rockets · tea · $5,000 · today');
    expect((await ann.says('D1')).text).toContain('Stage: Lead');
  });

  it('asks which of several, and not where the product is of none of them', async () => {
    await ann.says('deal add acme 30k consulting');
    const asked = await ann.says('sale acme 28k');
    expect(asked.text).toContain('Acme Rockets has 2 open deals. Did this sale close one of them?');
    expect((await ann.says('sale acme 28k consulting')).text).toContain('[Close D3] [New sale] [Cancel]');
    expect((await ann.says('sale acme 100 stickers')).text).toContain(
      'Sale D4: Acme Rockets · stickers · $100 · today',
    );
    expect((await asked.press('Close D3')).text).toContain('D3 won: Acme Rockets · consulting · $28,000');
  });

  it('says so where someone closed it meanwhile', async () => {
    const asked = await ann.says('sale acme 19k support contract');
    await ben.says('deal move D1 lost no budget');
    expect((await asked.press('Close D1')).text).toBe(
      'D1 is closed already (Lost), so this sale was not saved. Log it as a new sale.',
    );
    expect((await asked.press('New sale')).text).toContain('Sale D5');
  });

  it('tells a stranger nothing', async () => {
    const zoe = shop.stranger();
    for (const line of ['sale acme 12k', 'sale C1 12k', '成交 C1 1.2万']) {
      expect((await zoe.says(line)).text).toMatch(/I found no customer named/);
    }
    expect((await zoe.presses('run/sale log/customer=C1&amount=12')).text).not.toContain('Acme Rockets');
    expect(await shop.db.reader.deal.count({ where: { orgId: { not: shop.orgId } } })).toBe(0);
  });
});

describe('成交', () => {
  beforeAll(async () => {
    shop = await openShop({ locale: 'zh', currency: 'CNY', zone: 'Asia/Shanghai' });
    ann = shop.as('Ann');
    await ann.says('客户 新增 华为');
    await ann.says('客户 新增 腾讯科技');
  });
  afterAll(() => shop.close());

  it('一行登记，说明全额，可以撤销', async () => {
    const sold = await ann.types('成交 华为 1.2万 年费');
    expect(sold.text).toMatchInlineSnapshot(`
      "成交 D1：华为 · 年费 · ¥12,000 · 今天
      华为 的状态已改为“合作中”。
      这是你本月的第 1 单。
      [打开] [编辑] [撤销] [分享到频道]"
    `);
    expect((await sold.press('撤销')).text).toBe('已撤销：D1 华为 · 年费 · ¥12,000（成交 登记）\n[恢复]');
  });

  it.each([
    ['成交 腾讯 8千5', '腾讯科技 · ¥8,500 · 今天'],
    ['成交 腾讯 ￥300 茶叶', '腾讯科技 · 茶叶 · ¥300 · 今天'],
    ['成交 腾讯 三万五 茶叶', '腾讯科技 · 茶叶 · ¥35,000 · 今天'],
    ['成交 腾讯 12k 年度套餐', '腾讯科技 · 年度套餐 · ¥12,000 · 今天'],
    ['成交 腾讯 $50', '腾讯科技 · US$50 · 今天'],
    ['成交 腾讯 1万 年费 昨天', '腾讯科技 · 年费 · ¥10,000 · 昨天'],
    ['成交腾讯1.2万年费', '腾讯科技 · 年费 · ¥12,000 · 今天'],
  ])('读懂“%s”', async (line, wanted) => {
    const [headline = ''] = (await ann.says(line)).text.split('\n');
    expect(headline.replace(/^成交 D\d+：/, '')).toBe(wanted);
  });

  it.each(['华为成交1.2万', '今天华为买了茶叶，1.2万', '华为昨天买了茶叶，1.2万'])(
    '听懂“%s”，先确认再保存',
    async (line) => {
      const asked = await ann.says(line);
      expect(asked.text).toContain('登记一笔成交\n客户: 华为 · C1\n金额: ¥12,000');
      expect((await asked.press('保存')).text).toMatch(/^成交 D\d+：华为 · /);
    },
  );

  it('金额有两种读法时先问，日期未到时说明怎么办', async () => {
    const asked = await ann.says('成交 华为 1.200 茶叶');
    expect(asked.text).toBe('“1.200”指的是哪一个？\n[¥1.20] [¥1,200]');
    const early = await ann.says('成交 华为 1万 下周五');
    expect(early.text).toBe('这一天还没到。预计的成交请用“商机 新增”。\n[填写表单]');
  });

  it('有进行中的商机时先问', async () => {
    await ann.says('商机 新增 华为 20万 软件授权');
    const asked = await ann.says('成交 华为 19万 软件授权');
    expect(asked.text).toMatch(
      /^华为 有 1 个进行中的商机。这笔是已有商机成交，还是另记一笔？\n• D\d+ 软件授权 \(线索 · ¥200,000\)\n你要登记的是：¥190,000 · 软件授权。\n/,
    );
    const [close = ''] = asked.text.match(/D\d+ 赢单/) ?? [];
    expect((await asked.press(close)).text).toMatch(/^D\d+ 赢单：华为 · 软件授权 · ¥190,000 · 今天/);
  });

  it('没有这个客户时，新增后接着登记', async () => {
    const none = await ann.says('成交 小米 1万 手机');
    expect(none.text).toContain('没有找到名为“小米”的客户。\n[新增“小米”并继续] [填写表单]');
    expect((await none.press('新增“小米”并继续')).text).toMatch(
      /^已新增客户 小米（C3）。\n成交 D\d+：小米 · 手机 · ¥10,000 · 今天/,
    );
  });
});
