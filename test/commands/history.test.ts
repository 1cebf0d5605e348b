import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;

describe('history', () => {
  beforeAll(async () => {
    shop = await openShop();
    ann = shop.as('Ann');
    ben = shop.as('Ben');
    await ben.says('whoami');
    await ann.says('customer add Acme Rockets');
  });
  afterAll(() => shop.close());

  it('says who changed what and when, newest first', async () => {
    shop.clock.set(new Date('2026-05-14T08:30:00Z'));
    await ben.says('customer edit C1 level: A, owner: Ben');
    shop.clock.set(new Date('2026-05-15T08:30:00Z'));
    await ann.says('customer archive C1');
    await ann.says('customer restore C1');
    expect((await ann.says('history C1')).text).toMatchInlineSnapshot(`
      "History of C1 Acme Rockets
      • restored (May 15, 10:30 · Ann)
      • archived (May 15, 10:30 · Ann)
      • Level: – → Level A; Owner: Ann → Ben (May 14, 10:30 · Ben)
      • created (May 13, 12:00 · Ann)"
    `);
  });

  it('is found by the name, by a sentence and by the button of the card', async () => {
    const told = (await ann.says('history C1')).text;
    expect((await ann.says('history acme')).text).toBe(told);
    expect((await ben.says('who changed acme')).text).toBe(told);
    expect((await (await ann.says('C1')).press('History')).text).toBe(told);
  });

  it('is kept of deals, notes, follow-ups and digests, and tells what undo did', async () => {
    await ann.says('deal add C1 12k annual plan');
    await ann.says('deal move D1 won');
    await ann.says('undo');
    expect((await ann.says('history D1')).text).toMatchInlineSnapshot(`
      "History of D1 Acme Rockets · annual plan
      • Stage: Won → Lead; Closed on: 2026-05-15 → – (May 15, 10:30 · Ann)
      • Stage: Lead → Won; Closed on: – → 2026-05-15 (May 15, 10:30 · Ann)
      • created (May 15, 10:30 · Ann)"
    `);
    await ann.says('note add C1 called, all is well');
    await ann.says('note edit N1 text: called twice');
    expect((await ann.says('history N1')).text).toMatchInlineSnapshot(`
      "History of N1 Acme Rockets · called twice
      • Text: called, all is well → called twice (May 15, 10:30 · Ann)
      • created (May 15, 10:30 · Ann)"
    `);
    await ann.says('task add C1 send the quote fri');
    await ben.says('task done F1');
    expect((await ann.says('history F1')).text).toMatchInlineSnapshot(`
      "History of F1 send the quote
      • Done: – → May 15, 10:30 (May 15, 10:30 · Ben)
      • created (May 15, 10:30 · Ann)"
    `);
    await ann.says('digest add #sales weekdays 09:00');
    await ann.says('digest edit G1 daily 08:00');
    await ann.says('digest pause G1');
    expect((await ann.says('history G1')).text).toMatchInlineSnapshot(`
      "History of G1 #sales
      • Paused: – → May 15, 10:30 (May 15, 10:30 · Ann)
      • When: weekdays 09:00 → daily 08:00 (May 15, 10:30 · Ann)
      • created (May 15, 10:30 · Ann)"
    `);
  });

  it('is turned page by page', async () => {
    await ann.says('customer add Globex');
    for (const level of ['A', 'B', 'C', 'A', 'B', 'C', 'A', 'B', 'C', 'A'])
      await ann.says(`customer edit C2 level: ${level}`);
    const newest = await ann.says('history C2');
    expect(newest.text.match(/^• /gm)).toHaveLength(10);
    expect(newest.text).not.toContain('created');
    expect((await newest.press('Older')).text).toMatchInlineSnapshot(`
      "History of C2 Globex
      • created (May 15, 10:30 · Ann)"
    `);
  });

  it('of what does not exist says so', async () => {
    expect((await ann.says('history C99')).text).toMatchInlineSnapshot(`
      "I found no record named “C99”.
      [Fill in the form]
      Example: history C12"
    `);
    expect((await ann.says('history')).text).toMatchInlineSnapshot(`
      "I still need: Record.
      [Fill in the form]
      Example: history C12"
    `);
  });

  it.each(['C1', 'D1', 'N1', 'F1', 'G1', 'acme'])('of our %s is not found by another org', async (record) => {
    const zoe = shop.stranger();
    const told = (await zoe.says(`history ${record}`)).text;
    expect(told).toContain('I found no');
    expect(told).not.toMatch(/Acme Rockets|annual plan|called|send the quote|#sales|Ann|Ben/);
    expect((await zoe.presses(`run/history/record=${record}`)).text).not.toMatch(/created|Rockets|Ann|Ben/);
  });

  it('of another org’s record of the same number is its own', async () => {
    const zoe = shop.stranger();
    await zoe.says('customer add Rival Customer');
    const told = (await zoe.says('history C1')).text;
    expect(told).toContain('History of C1 Rival Customer');
    expect(told.match(/^• /gm)).toHaveLength(1);
    expect((await ann.says('history C1')).text).not.toContain('Zoe');
  });
});

describe('历史', () => {
  beforeAll(async () => {
    shop = await openShop({ locale: 'zh', currency: 'CNY', zone: 'Asia/Shanghai' });
    ann = shop.as('Ann');
    await ann.says('客户 新增 华为');
  });
  afterAll(() => shop.close());

  it('谁在何时改了什么', async () => {
    await ann.says('客户 编辑 C1 级别：A，电话：13800138000');
    await ann.says('客户 归档 C1');
    await ann.says('撤销');
    const told = await ann.says('历史 C1');
    expect(told.text).toMatchInlineSnapshot(`
      "C1 华为 的历史
      • 恢复 (5月13日 18:00 · Ann)
      • 归档 (5月13日 18:00 · Ann)
      • 电话：– → 138 0013 8000；级别：– → A级 (5月13日 18:00 · Ann)
      • 新建 (5月13日 18:00 · Ann)"
    `);
    expect((await ann.says('谁改了华为')).text).toBe(told.text);
    expect((await shop.stranger().says('历史 C1')).text).not.toContain('华为');
  });
});
