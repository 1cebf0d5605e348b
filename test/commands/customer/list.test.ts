import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;

beforeAll(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
  ben = shop.as('Ben');
  await ben.says('customer add 华为, level: A, tags: VIP');
  await ann.says('customer add Acme Rockets, level: A, status: active, tags: vip, partner');
  await ann.says('customer add Bluebird Bakery, level: B, owner: Ben, tags: bread');
  for (const name of ['Crow Cafe', 'Dove Diner']) await ann.says(`customer add ${name}, status: lost`);
  shop.clock.advance(60_000);
  await ann.says('note C2 called');
});
afterAll(() => shop.close());

/** The refs of a list, in its order. */
async function refs(person: Person, line: string): Promise<readonly string[]> {
  return (await person.types(line)).text.match(/C\d+(?= \()/g) ?? [];
}

describe('customer list', () => {
  it.each([
    ['customer list', ['C2', 'C5', 'C4', 'C3', 'C1']],
    ['customer list active', ['C2']],
    ['customer list level: A', ['C2', 'C1']],
    ['customer list owner: Ben', ['C3', 'C1']],
    ['customer list A owner: Ben', ['C1']],
    ['customer list tag: vip', ['C2', 'C1']],
    ['customer list vip owner: me', ['C2']],
    ['客户 列表 流失', ['C5', 'C4']],
    ['客户 列表 标签：bread', ['C3']],
    ['我的客户', ['C2', 'C5', 'C4']],
  ])('%s', async (line, expected) => {
    expect(await refs(ann, line)).toEqual(expected);
  });

  it('names what nobody fits, and leads back to all', async () => {
    const none = await ann.types('customer list purple');
    expect(none.text).toContain('No customer fits “purple” yet.');
    expect((await none.press('Customers')).text).toContain('Acme Rockets · C2');
  });

  it('shows another org nothing of it', async () => {
    const zoe = shop.stranger();
    await zoe.says('customer add Zoe Zone, tags: zoo');
    expect(await refs(zoe, 'customer list')).toEqual(['C1']);
    expect((await zoe.types('customer list tag: vip')).text).toContain('No customer fits “vip” yet.');
    expect((await zoe.types('customer list')).text).not.toContain('华为');
    expect((await ann.types('customer list tag: zoo')).text).toContain('No customer fits “zoo” yet.');
  });

  it('lists archived customers apart, the one put away last first', async () => {
    for (const ref of ['C5', 'C4']) {
      shop.clock.advance(60_000);
      await ann.says(`customer archive ${ref}`);
    }
    expect(await refs(ann, 'customer list archived: yes')).toEqual(['C4', 'C5']);
    expect(await refs(ann, 'customer list lost')).toEqual([]);
    for (const ref of ['C5', 'C4']) await ann.says(`customer restore ${ref}`);
  });

  it('goes on page by page, also down a tag that thousands have', async () => {
    const many = 2_100;
    await shop.db.work.background(
      (tx) => tx.$executeRaw`
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many})
        INSERT INTO "Customer" ("orgId", "number", "name", "nameKey", "initials", "touchedAt", "createdAt", "updatedAt")
        SELECT ${shop.orgId}, 1000 + i, 'Member ' || i, 'member ' || i, '', i, 0, 0 FROM n`,
    );
    await shop.db.work.background(
      (tx) => tx.$executeRaw`
        INSERT INTO "CustomerTag" ("orgId", "tagId", "customerId") SELECT c."orgId", t."id", c."id" FROM "Customer" c
        JOIN "Tag" t ON t."orgId" = c."orgId" AND t."key" = 'bread'
        WHERE c."orgId" = ${shop.orgId} AND c."number" > 1000`,
    );
    const first = await ann.types('customer list tag: bread');
    expect(first.text).toContain('Bluebird Bakery · C3');
    expect(first.text).toContain(`Member ${many} · C${1000 + many}`);
    const second = await first.press('Next');
    expect(second.text).not.toContain('Bluebird');
    expect(second.text).toContain(`Member ${many - 9} · `);
    expect((await second.press('Previous')).text).toContain('Bluebird Bakery · C3');
  });
});
