import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../support/transcript.ts';

let shop: Shop;
let ann: Person;

const standing = (orgId: number) => shop.db.reader.customer.count({ where: { orgId, archivedAt: null } });

describe('demo', () => {
  beforeAll(async () => {
    shop = await openShop();
    ann = shop.as('Ann');
  });
  afterAll(() => shop.close());

  it('is not loaded by a member, who is told who can', async () => {
    expect((await shop.as('Ben').says('demo')).text).toContain('Only admins can do this. Ask one of them: Ann.');
    expect(await standing(shop.orgId)).toBe(0);
  });

  it('is understood from a sentence and loaded only then', async () => {
    const asked = await ann.says('load the demo shop');
    expect(asked.text).toContain('[Save]');
    await asked.press('Cancel');
    expect(await standing(shop.orgId)).toBe(0);
  });

  it('brings customers to look at, once however often it is delivered', async () => {
    const line = { kind: 'say', line: 'demo', key: 'demo-once' } as const;
    const [first, second] = await Promise.all([ann.does(line), ann.does(line)]);
    expect(second?.text).toBe(first?.text);
    expect(first?.text).toMatchInlineSnapshot(`
      "The demo shop is open.
      Made up for you: 24 customers, 28 contacts, 40 deals, 42 notes and 15 follow-ups.
      Try one of these next. When you have seen enough, “Undo” takes all of it away again.
      [Open Bluebird Bakery] [Sales this month] [Pipeline] [My follow-ups] [Undo]"
    `);
    const loaded = await standing(shop.orgId);
    expect(first?.text).toContain(`${loaded} customers`);
    expect((await first?.press('Pipeline'))?.text).toContain('9 open deals: $30,550');
    expect((await ann.says('demo')).text).toContain('The demo shop is loaded already.');
    expect(await standing(shop.orgId)).toBe(loaded);
  });

  it('is nothing another org sees, and takes nothing of theirs back', async () => {
    const zoe = shop.stranger();
    expect((await zoe.says('C1')).text).not.toMatch(/Lead|Active|Edit/);
    expect((await zoe.says('customer list')).text).not.toContain('C1');
    expect((await zoe.says('undo')).text).toBe('There is nothing of yours to take back.');
    expect(await standing(shop.orgId)).toBeGreaterThan(0);
  });

  it('goes away whole by undo, and can be loaded anew', async () => {
    const undone = await ann.says('undo');
    expect(undone.text).toMatchInlineSnapshot(`
      "Taken back: C1 Bluebird Bakery + Maria Lopez + 147 (demo)
      [Do it again]"
    `);
    expect(await standing(shop.orgId)).toBe(0);
    expect((await ann.says('demo')).text).toContain('The demo shop is open.');
  });
});

describe('演示', () => {
  beforeAll(async () => {
    shop = await openShop({ locale: 'zh', currency: 'CNY', zone: 'Asia/Shanghai' });
    ann = shop.as('Ann');
  });
  afterAll(() => shop.close());

  it('载入，看看，再撤销', async () => {
    const zoe = shop.stranger();
    const loaded = await ann.says('演示');
    expect(loaded.text).toMatchInlineSnapshot(`
      "演示店铺已就绪。
      已为你虚构：24 个客户、28 位联系人、40 个商机、42 条记录和15 个待办。
      接下来可以试试这些。看够了，点“撤销”就能全部收回。
      [打开Bluebird Bakery] [本月销售额] [商机列表] [我的待办] [撤销]"
    `);
    expect((await ann.says('演示')).text).toBe('演示店铺已经载入了。想重新载入，请先用“撤销”收回。');
    expect((await zoe.says('客户 列表')).text).not.toContain('C1');
    await loaded.press('撤销');
    expect(await standing(shop.orgId)).toBe(0);
  });

  it('是读者的语言，即使公司用的是英文', async () => {
    const english = await openShop();
    const reader = english.as('Ann');
    await reader.says('settings me language: 中文');
    await reader.says('演示');
    const [task] = await english.db.reader.task.findMany({ orderBy: { id: 'asc' }, take: 1 });
    expect(task?.title).toMatch(/\p{Script=Han}/u);
    await english.close();
  });
});
