import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;

const rows = () => shop.db.reader.deal.findMany({ orderBy: { id: 'asc' } });

describe('deal', () => {
  beforeAll(async () => {
    shop = await openShop();
    ann = shop.as('Ann');
    ben = shop.as('Ben');
    await ben.says('whoami');
    for (const name of ['Acme Rockets', 'Globex']) await ann.says(`customer add ${name}`);
  });
  afterAll(() => shop.close());

  it('is opened in one line, and the answer repeats the day in full', async () => {
    const opened = await ann.says('deal add acme 20k annual plan next fri');
    expect(opened.text).toMatchInlineSnapshot(`
      "Deal D1 opened: Acme Rockets · annual plan · $20,000 · Lead · expected Fri, May 22
      [Open] [Edit] [Undo] [Share in channel]"
    `);
    expect((await ann.says('deal add globex 10k licence')).text).toContain(
      'Deal D2 opened: Globex · licence · $10,000',
    );
  });

  it('is opened by the form and from a sentence', async () => {
    const form = await ann.types('deal add globex');
    expect(form.form.fields.map(({ name }) => name)).toEqual(['customer', 'amount', 'product', 'stage', 'expected']);
    const opened = await form.fill({ amount: '15k', product: 'training', stage: 'proposal' });
    expect(opened.text).toContain('Deal D3 opened: Globex · training · $15,000 · Proposal');
    await opened.press('Undo');
    const asked = await ann.says('globex wants a workshop for 3k');
    expect(asked.text).toContain('Open a deal\nCustomer: Globex · C2\nAmount: $3,000\nProduct: workshop');
    expect((await asked.press('Save')).text).toContain('Deal D4 opened: Globex · workshop · $3,000 · Lead');
  });

  it('is a card whose picker moves it along, and Undo moves it back', async () => {
    const card = await ann.says('D1');
    expect(card.text).toMatchInlineSnapshot(`
      "D1 · Acme Rockets · annual plan
      Customer: Acme Rockets (C1)
      Amount: $20,000
      Stage: Lead
      Product: annual plan
      Owner: Ann
      Expected: Fri, May 22
      Move to…: Lead ▾
      [Won] [Lost] [Log note] [Follow up] [Edit] [History]"
    `);
    const moved = await card.pick('Move to…', 'negotiation');
    expect(moved.text).toBe(
      'D1 Acme Rockets · annual plan: Lead → Negotiation\n[Open] [Edit] [Undo] [Share in channel]',
    );
    expect((await moved.press('Undo')).text).toContain(
      'Taken back: D1 Acme Rockets · annual plan · $20,000 · Stage: Lead → Negotiation (deal move)',
    );
    expect((await ann.says('deal acme')).text).toContain('Stage: Lead');
  });

  it('lost wants a reason, in the form, in a line and in a sentence', async () => {
    const form = await (await ann.says('D4')).press('Lost');
    const refused = await form.fill({});
    expect(refused.text).toContain('Reason:  — Say why it was lost.');
    const lost = await refused.fill({ reason: 'too expensive' });
    expect(lost.text).toContain('D4 lost: Globex · workshop · $3,000\nReason: too expensive');
    await lost.press('Undo');
    expect((await ann.says('deal move D4 lost')).text).toBe(
      'A lost deal needs a reason. For example: deal move D4 lost too expensive\n[Fill in the form]',
    );
    const asked = await ann.says('D4 lost because no budget');
    expect(asked.text).toContain('Stage: Lost\nReason: no budget');
    await asked.press('Save');
    expect((await ann.says('deal move D4 negotiation')).text).toContain(
      'D4 Globex · workshop is open again: Lost → Nego',
    );
    expect((await ann.says('deal move D4 negotiation')).text).toBe('D4 is already at “Negotiation”. Nothing changed.');
  });

  it('won makes the customer an active one', async () => {
    const won = await (await ann.says('D4')).press('Won');
    expect(won.text).toMatchInlineSnapshot(`
      "D4 won: Globex · workshop · $3,000 · today
      Globex is now an active customer.
      Your first sale this month.
      [Open] [Edit] [Undo] [Share in channel]"
    `);
    await won.press('Undo');
    expect((await ann.says('C2')).text).toContain('C2 · Lead');
  });

  it('is edited in one line or by the form, and the answer says what changed', async () => {
    const form = await ann.types('deal edit D1');
    expect(form.form.fields.map(({ value }) => value)).toEqual([
      'D1',
      '20000 USD',
      'annual plan',
      'annual plan',
      '2026-05-22',
    ]);
    expect((await form.fill({ amount: '18.5k', product: 'two-year plan', expected: '' })).text).toMatchInlineSnapshot(`
      "Changed D1 Acme Rockets · two-year plan:
      • Amount: $20,000 → $18,500
      • Product: annual plan → two-year plan
      • Expected close: Fri, May 22 → –
      [Open] [Edit] [Undo] [Share in channel]"
    `);
    expect((await ann.says('deal edit D1 owner: Ben')).text).toContain('• Owner: Ann → Ben');
    expect((await ann.says('deal edit D1 owner: Ben')).text).toContain('nothing changed');
    expect((await ann.says('deal edit D1')).text).toContain('What should change?');
  });

  it('edited by two at once tells the second what differs, keeps what was typed, and saves it when sent again', async () => {
    const mine = await ann.types('deal edit D1');
    await ben.says('deal move D1 proposal');
    await ben.says('deal edit D1 amount: 17k, owner: Ann');
    const refused = await mine.fill({ title: 'Plan B' });
    expect(refused.text).toMatchInlineSnapshot(`
      "[Change a deal]
      Ben changed D1 after you saw it (May 13, 12:00), so I saved nothing.
      Amount: you saw $18,500, now it is $17,000
      Stage: you saw Lead, now it is Proposal
      Owner: you saw Ben, now it is Ann
      What you typed is still here, beside the rest as it is now. Save again to keep it.
      Deal*: D1
      Amount: 17000 USD
      Product: two-year plan
      Title: Plan B
      Expected close: "
    `);
    const saved = await refused.fill({});
    expect(saved.text).toContain('Changed D1 Acme Rockets · Plan B:\n• Title: – → Plan B\n');
  });

  it('moved on an old card tells what differs, with the deal as it is a press away', async () => {
    const [one, two] = [await ann.says('D1'), await ben.says('D1')];
    await two.pick('Move to…', 'negotiation');
    const refused = await one.press('Won');
    expect(refused.text).toBe(
      'Ben changed D1 after you saw it (May 13, 12:00), so I saved nothing.\n' +
        '• Stage: you saw Proposal, now it is Negotiation\n[Show it as it is now]',
    );
    expect((await refused.press('Show it as it is now')).text).toContain('Stage: Negotiation');
  });

  it('is listed as the pipeline: all, mine, a colleague’s, a customer’s, of a stage', async () => {
    const all = await ann.says('deal list');
    expect(all.text).toMatchInlineSnapshot(`
      "Pipeline
      3 open deals: $30,000
      Stage | Deals | Sum
      Lead | 1 | $10,000
      Negotiation | 2 | $20,000
      • D4 Globex · workshop (Negotiation · $3,000 · Ann) [Open]
      • D1 Acme Rockets · Plan B (Negotiation · $17,000 · Ann) [Open]
      • D2 Globex · licence (Lead · $10,000 · Ann) [Open]
      [CSV]"
    `);
    for (const line of ['deals', 'pipeline', 'show me the pipeline'])
      expect((await ann.says(line)).text).toBe(all.text);
    expect((await ann.says('deal list mine')).text).toContain('Your pipeline\n');
    expect((await ben.says('deal list Ann')).text).toContain('Pipeline of Ann\n');
    expect((await ann.says('deal list Acme')).text).toContain('Pipeline of Acme Rockets\n1 open deal: $17,000\n');
    expect((await ann.says('deal list won')).text).toContain('Deals: Won\nNo deals here.');
  });

  it('of several is asked about', async () => {
    const asked = await ann.says('deal move globex proposal');
    expect(asked.text).toContain('• D2 Globex · licence (Lead · $10,000) [D2]');
    expect((await asked.press('D2')).text).toContain('D2 Globex · licence: Lead → Proposal');
  });

  it('is one deal when it is delivered again, and says the same', async () => {
    const before = (await rows()).length;
    const line = { kind: 'invoke', line: 'deal add globex 900 tea', key: 'deal-twice' } as const;
    const [first, second] = await Promise.all([ann.does(line), ann.does(line)]);
    expect(second?.text).toBe(first?.text);
    expect(await rows()).toHaveLength(before + 1);
  });

  it.each([
    'D1',
    'deal D1',
    'deal move D1 won',
    'deal edit D1 amount: 1',
    'deal list',
    'deal list C1',
    'deal add C1 5k plan',
    'D1 lost because spite',
  ])('another org gets nothing from “%s”', async (line) => {
    const before = await rows();
    expect((await shop.stranger().says(line)).text).not.toMatch(/Acme Rockets|Plan B|17,000/);
    expect(await rows()).toEqual(before);
  });

  it('another org cannot forge its buttons or send in its forms', async () => {
    const before = await rows();
    const zoe = shop.stranger();
    const { form } = await ann.types('deal edit D1');
    await zoe.presses('run/deal move/deal=D1&stage=won');
    expect((await zoe.presses('form/deal edit/deal=D1')).text).not.toContain('Plan B');
    expect((await zoe.submits(form.token, { amount: '1' })).text).not.toContain('Plan B');
    expect(await rows()).toEqual(before);
  });
});

describe('商机', () => {
  beforeAll(async () => {
    shop = await openShop({ locale: 'zh', currency: 'CNY', zone: 'Asia/Shanghai' });
    ann = shop.as('Ann');
    await ann.says('客户 新增 华为');
  });
  afterAll(() => shop.close());

  it('一行新建，重复完整日期；推进、输单要原因、重新打开', async () => {
    expect((await ann.says('商机 新增 华为 20万 软件授权 下周五')).text).toMatchInlineSnapshot(`
      "已新建商机 D1：华为 · 软件授权 · ¥200,000 · 线索 · 预计 5月22日周五
      [打开] [编辑] [撤销] [分享到频道]"
    `);
    expect((await ann.says('商机 推进 D1 已报价')).text).toContain('D1 华为 · 软件授权：线索 → 已报价');
    expect((await ann.says('商机 推进 D1 输单')).text).toBe(
      '输单需要写明原因，例如：商机 推进 D1 输单 价格太高\n[填写表单]',
    );
    const lost = await (await ann.says('D1输单，原因价格太高')).press('保存');
    expect(lost.text).toContain('D1 输单：华为 · 软件授权 · ¥200,000\n原因：价格太高');
    expect((await lost.press('撤销')).text).toContain('已撤销：D1 华为 · 软件授权 · ¥200,000 · 阶段：已报价 → 输单；');
  });

  it('卡片、列表、修改', async () => {
    expect((await ann.says('商机 华为')).text).toMatchInlineSnapshot(`
      "D1 · 华为 · 软件授权
      客户: 华为 (C1)
      金额: ¥200,000
      阶段: 已报价
      产品: 软件授权
      负责人: Ann
      预计成交: 5月22日周五
      推进到…: 已报价 ▾
      [赢单] [输单] [写备注] [加待办] [编辑] [历史]"
    `);
    expect((await ann.says('我的商机')).text).toContain('你的商机\n1 个进行中的商机：¥200,000\n');
    expect((await ann.says('商机 编辑 D1 金额：18.5万')).text).toContain(
      '已修改 D1 华为 · 软件授权：\n• 金额：¥200,000 → ¥185,000',
    );
  });
});
