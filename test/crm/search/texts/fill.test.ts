import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillTexts } from '../../../../src/crm/search/texts/fill.ts';
import { migrationsFolder, readMigrations } from '../../../../src/data/migration-files.ts';
import { type Acting, acting, customerOf } from '../../../support/acting.ts';
import { root } from '../../../support/temp-database.ts';
import { openShop, type Shop } from '../../../support/transcript.ts';

let shop: Shop;
let ann: Acting;
let zoe: Acting;
beforeEach(async () => {
  shop = await openShop();
  [ann, zoe] = [await acting(shop, 'Ann'), await acting(shop, 'Zoe', 'theirs')];
});
afterEach(() => shop.close());

/** The database as the migration leaves one that had records before. */
async function asMigrated(): Promise<void> {
  const migration = (await readMigrations(migrationsFolder(root))).find(({ name }) => name.endsWith('texts_to_search'));
  const statements = (migration?.sql ?? '').replace(/^--.*$/gm, '').split(';');
  const gather = statements.filter((statement) => statement.includes('INSERT INTO "SearchText"'));
  expect(gather).toHaveLength(2);
  await shop.db.work.background(async (tx) => {
    for (const statement of ['DELETE FROM "TextSearch"', 'DELETE FROM "SearchText"', ...gather]) {
      await tx.$executeRawUnsafe(statement);
    }
  });
}

const add = async (who: Acting, customerId: number, title: string) => {
  await shop.crm.deals.add(who(), { customerId, amount: { amount: 100n, currency: 'USD' }, title });
};
const found = async (who: Acting, text: string) => {
  const match = await shop.crm.deals.match(who(), text);
  return match.kind === 'one' ? match.found.name : match.kind;
};

describe('the texts of a database that was migrated', () => {
  it('are found once they are filled in, each org’s by itself', async () => {
    await add(ann, await customerOf(shop, ann), 'Łódź harbour');
    await add(zoe, await customerOf(shop, zoe), 'Harbour cranes');
    await asMigrated();
    expect(await found(ann, 'harbour')).toBe('none');
    expect(await fillTexts(shop.db)).toBe(2);
    expect(await found(ann, 'lodz')).toContain('Łódź harbour');
    expect(await found(ann, 'harbour')).toContain('Łódź harbour');
    expect(await found(zoe, 'harbour')).toContain('Harbour cranes');
    expect(await fillTexts(shop.db)).toBe(0);
  });

  it('may be added to and used meanwhile', async () => {
    const acme = await customerOf(shop, ann);
    await add(ann, acme, 'Harbour lights');
    await asMigrated();
    await add(ann, acme, 'Pier cranes');
    expect(await found(ann, 'cranes')).toContain('Pier cranes');
    expect(await fillTexts(shop.db)).toBe(1);
    expect(await found(ann, 'lights')).toContain('Harbour lights');
    expect(await found(ann, 'cranes')).toContain('Pier cranes');
  });

  it('are gone on with after a stop', async () => {
    const customerId = await customerOf(shop, ann);
    for (let index = 0; index < 230; index += 1) {
      await shop.crm.contacts.add(ann(), { customerId, name: `Bob Miller${index}` });
    }
    await asMigrated();
    const stopping = new AbortController();
    const { background } = shop.db.work;
    const work = {
      ...shop.db.work,
      background: ((job) => {
        stopping.abort();
        return background(job);
      }) satisfies typeof background as typeof background,
    };
    expect(await fillTexts({ reader: shop.db.reader, work }, stopping.signal)).toBe(100);
    expect(await shop.crm.contacts.find(ann(), 'miller0')).toHaveLength(1);
    expect(await shop.crm.contacts.find(ann(), 'miller229')).toHaveLength(0);
    expect(await fillTexts(shop.db)).toBe(130);
    expect(await shop.crm.contacts.find(ann(), 'miller229')).toHaveLength(1);
  });
});
