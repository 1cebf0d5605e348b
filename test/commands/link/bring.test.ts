/** A workspace with records of its own joins another company: they are brought along, or left behind. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person, Screen, Shop } from '../../support/transcript.ts';
import { openTwoCompanies, typesCode } from '../../support/two-companies.ts';

let shop: Shop;
let ann: Person;
let zoe: Person;
beforeEach(async () => {
  ({ shop, ann, zoe } = await openTwoCompanies());
});
afterEach(() => shop.close());

const asked = async (): Promise<Screen> => typesCode(zoe, ann);

/** What Rival knows: two customers, one of which Shop knows by its phone. */
async function fill(): Promise<void> {
  await ann.types('customer add Acme Rockets, +1 415 555 2671');
  await ann.types('deal add Acme Rockets 5k');
  await zoe.types('customer add Blue Barn');
  await zoe.types('customer edit C1 tags: vip, level: A');
  await zoe.types('customer add ACME Inc, +1 415 555 2671');
  await zoe.types('contact add Blue Barn, Joe Bean');
  await zoe.types('deal add Blue Barn 12k Annual plan');
  await shop.stranger('Max').types('sale log ACME Inc 3k');
  await zoe.types('note add Blue Barn: they liked the demo');
  await zoe.types('task add Blue Barn "call back" fri 14:00');
  await zoe.types('customer add Old Mill');
  await zoe.types('customer archive Old Mill');
}

describe('records of a workspace that joins', () => {
  it('are counted before anything happens, and nothing does where it is cancelled', async () => {
    await fill();
    const question = await asked();
    expect(question.text).toContain(
      'Rival has records of its own: 2 customers, 1 contact, 2 deals, 1 note, 1 follow-up. What becomes of them when it joins Shop?',
    );
    await question.press('Cancel');
    expect((await zoe.types('customer list')).text).toContain('Blue Barn');
    expect((await ann.types('customer list')).text).not.toContain('Blue Barn');
  });

  it('are brought along under new numbers; who was there already is told of', async () => {
    await fill();
    const joined = await (await asked()).press('Bring them');
    expect(joined.text).toContain('Rival shares the records of Shop now.');
    expect(joined.text).toContain('Brought along: 1 customer, 1 contact, 2 deals, 1 note, 1 follow-up.');
    expect(joined.text).toContain('ACME Inc is Acme Rockets (C1), by phone number');
    const card = (await ann.types('customer show C2')).text;
    for (const part of ['Blue Barn', 'vip', 'Joe', '$12,000', 'Annual plan', 'they liked the demo', 'call back']) {
      expect(card).toContain(part);
    }
    expect((await ann.types('deal show D3')).text).toContain('Acme Rockets');
    expect((await ann.types('deal show D3')).text).toContain('Max');
    expect((await ann.types('customer find blue')).text).toContain('Blue Barn');
    expect((await ann.types('deal annual plan')).text).toContain('Blue Barn');
    expect((await ann.types('contact bean')).text).toContain('Joe Bean');
    expect((await ann.types('customer list')).text).not.toContain('Old Mill');
    expect((await zoe.types('task list')).text).toContain('call back');
  });

  it('are as old as they were, with the reminders they had', async () => {
    await fill();
    shop.clock.set(new Date('2026-05-14T08:00:00Z'));
    await (await asked()).press('Bring them');
    const { db, orgId } = shop;
    const brought = await db.reader.customer.findFirstOrThrow({ where: { orgId, name: 'Blue Barn' } });
    expect(brought.createdAt).toEqual(new Date('2026-05-13T10:00:00Z'));
    const [task] = await db.reader.task.findMany({ where: { orgId } });
    expect(task?.remindAt).toEqual(new Date('2026-05-15T12:00:00Z'));
  });

  it('are taken out again by one undo, and both companies are whole', async () => {
    await fill();
    const before = await held();
    const joined = await (await asked()).press('Bring them');
    expect((await joined.press('Undo')).text).toContain('Taken back');
    expect((await ann.types('customer list')).text).not.toContain('Blue Barn');
    expect((await ann.types('customer show C1')).text).not.toContain('3,000');
    await (await zoe.types('link off')).press('Take Rival out');
    expect(await held()).toEqual(before);
    expect((await zoe.types('customer show C1')).text).toContain('they liked the demo');
  });

  it('are not taken out from under what others did with them since', async () => {
    await fill();
    const joined = await (await asked()).press('Bring them');
    await ann.types('deal add Blue Barn 7k');
    expect((await joined.press('Undo')).text).not.toContain('Taken back');
    expect((await ann.types('customer list')).text).toContain('Blue Barn');
  });

  it('wait where they are left, and are back when the workspace is', async () => {
    await fill();
    const joined = await (await asked()).press('Leave them here');
    expect(joined.text).toContain('Rival shares the records of Shop now.');
    expect(joined.text).not.toContain('Brought');
    expect((await zoe.types('customer list')).text).not.toContain('Blue Barn');
    await (await zoe.types('link off')).press('Take Rival out');
    expect((await zoe.types('customer show C1')).text).toContain('Blue Barn');
    expect((await zoe.types('task list')).text).toContain('call back');
  });

  it('are brought once, however often the button is pressed', async () => {
    await fill();
    const question = await asked();
    const [first, again] = [await question.press('Bring them'), await question.press('Bring them')];
    expect(again.text).toBe(first.text);
    expect(await shop.db.reader.customer.count({ where: { orgId: shop.orgId, name: 'Blue Barn' } })).toBe(1);
  });

  it('are asked about once: the answer is the asker’s, and good while the code is', async () => {
    await fill();
    const question = await asked();
    shop.clock.set(new Date(shop.clock.now().getTime() + 11 * 60_000));
    expect((await question.press('Bring them')).text).toContain('This code is not good');
    expect((await zoe.types('customer list')).text).toContain('Blue Barn');
    expect((await zoe.types('link')).text).toContain('The records of Rival are used in this workspace alone.');
  });

  it('stay where there are more than one undo could take back, and the question says so', async () => {
    await zoe.types('customer add Blue Barn');
    const { id, orgId } = await shop.db.reader.customer.findFirstOrThrow({ where: { name: 'Blue Barn' } });
    await shop.db.work.background(
      (tx) => tx.$executeRaw`
        WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 10000)
        INSERT INTO "Note" ("orgId", "number", "customerId", "kind", "text", "at", "createdAt", "updatedAt")
        SELECT ${orgId}, x, ${id}, 'note', 'hello', 0, 0, 0 FROM n`,
    );
    const question = await asked();
    expect(question.text).toContain('There are 10,001 records here, and at most 10,000 can be brought along at once.');
    expect(question.text).not.toContain('[Bring them]');
    const { id: claim } = await shop.db.reader.linkCode.findFirstOrThrow();
    const forged = await zoe.presses(`run/link workspace/claim=${claim}&records=bring`);
    expect(forged.text).toContain('at most 10,000');
    expect((await question.press('Leave them here')).text).toContain('Rival shares the records of Shop now.');
  });

  it('keep the Discord accounts of customers, and those who are somebody there already', async () => {
    await zoe.types('customer add Blue Barn');
    const { id, orgId } = await shop.db.reader.customer.findFirstOrThrow({ where: { name: 'Blue Barn' } });
    const { id: workspaceId } = await shop.db.reader.workspace.findFirstOrThrow({ where: { externalId: 'rival' } });
    const at = shop.clock.now();
    const tied = { customerId: id, workspaceId, account: '42', name: 'Joe', createdAt: at, updatedAt: at };
    await shop.db.work.background((tx) => tx.customerAccount.create({ data: { orgId, ...tied } }));
    await (await asked()).press('Bring them');
    const card = (await ann.types('customer show C1')).text;
    expect(card).toContain('Joe');
    await (await zoe.types('link off')).press('Take Rival out');
    await (await asked()).press('Bring them');
    const live = await shop.db.reader.customerAccount.findMany({ where: { orgId: shop.orgId, archivedAt: null } });
    expect(live).toHaveLength(1);
  });

  it('keep the names of those who are no longer there', async () => {
    await zoe.types('customer add Blue Barn');
    const rival = await shop.db.reader.workspace.findFirstOrThrow({ where: { externalId: 'rival' } });
    const at = shop.clock.now();
    await shop.db.work.background(async (tx) => {
      const data = {
        orgId: rival.orgId,
        name: 'Gone Gus',
        access: 'member',
        createdAt: at,
        updatedAt: at,
        archivedAt: at,
      };
      const { id } = await tx.member.create({ data });
      await tx.customer.updateMany({ where: { orgId: rival.orgId }, data: { ownerId: id } });
    });
    await (await asked()).press('Bring them');
    expect((await ann.types('customer show C1')).text).toContain('Gone Gus');
    expect((await shop.crm.members.list(shop.orgId)).map(({ name }) => name)).toEqual(['Ann', 'Zoe']);
  });

  it('are told of in Chinese, with the currency they keep', async () => {
    await zoe.types('settings me language: zh');
    await zoe.types('settings edit currency: CNY');
    await zoe.types('客户 新增 蓝色谷仓');
    await zoe.types('商机 新增 蓝色谷仓 1.2万');
    const question = await asked();
    expect(question.text).toContain('Rival 有自己的数据：1 个客户、1 个商机。');
    expect(question.text).toContain('金额保留原来的币种：Shop 使用 USD，这里原来是 CNY。');
    expect((await question.press('一起带过去')).text).toContain('已带过来：1 个客户、1 个商机。');
    expect((await ann.types('deal show D1')).text).toContain('¥12,000');
  });

  /** How many live records each org has. */
  const held = async () => {
    const live = { where: { archivedAt: null }, by: ['orgId'], _count: { _all: true } } as const;
    const { customer, deal, note, task, contact } = shop.db.reader;
    return [
      await customer.groupBy({ ...live, by: ['orgId'], orderBy: { orgId: 'asc' } }),
      await deal.groupBy({ ...live, by: ['orgId'], orderBy: { orgId: 'asc' } }),
      await note.groupBy({ ...live, by: ['orgId'], orderBy: { orgId: 'asc' } }),
      await task.groupBy({ ...live, by: ['orgId'], orderBy: { orgId: 'asc' } }),
      await contact.groupBy({ ...live, by: ['orgId'], orderBy: { orgId: 'asc' } }),
    ];
  };
});
