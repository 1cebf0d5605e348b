/** The search indexes after many writes: few parts again, and everybody found as before. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compactSearch } from '../../../../src/crm/search/compaction/compaction.ts';
import type { SearchIndex } from '../../../../src/crm/search/compaction/store.ts';
import { type Acting, acting } from '../../../support/acting.ts';
import { openShop, type Shop } from '../../../support/transcript.ts';

let shop: Shop;
let ann: Acting;
let zoe: Acting;
beforeEach(async () => {
  shop = await openShop();
  [ann, zoe] = [await acting(shop, 'Ann'), await acting(shop, 'Zoe', 'theirs')];
  // One after the other, so that each is a part of its own.
  for (let index = 0; index < 60; index += 1) {
    const who = index % 3 === 0 ? zoe : ann;
    await shop.crm.customers.add(who(), { name: `Harbour ${index} Works` });
  }
});
afterEach(() => shop.close());

const never = new AbortController().signal;

async function partsOf(index: SearchIndex): Promise<number> {
  const [row] = await shop.db.longRead<{ readonly parts: number }>(
    `SELECT COUNT(DISTINCT "segid") AS "parts" FROM "${index}_idx"`,
  );
  return row?.parts ?? 0;
}

const found = async (who: Acting, text: string): Promise<string[]> => {
  const { customers } = await shop.crm.search.customers(who(), text, { limit: 60 });
  return customers.map(({ name }) => name).sort();
};

it('has few parts again, and finds each org’s own as before', async () => {
  const before = [await found(ann, 'arbour'), await found(zoe, 'arbour')];
  expect(before.map(({ length }) => length)).toEqual([40, 20]);
  expect(await partsOf('CustomerSearch')).toBeGreaterThan(3);
  await compactSearch(shop.db, never);
  expect(await partsOf('CustomerSearch')).toBe(1);
  expect([await found(ann, 'arbour'), await found(zoe, 'arbour')]).toEqual(before);
});

it('leaves what was put together alone until it has grown as much again', async () => {
  await compactSearch(shop.db, never);
  // One look at each index.
  expect(await compactSearch(shop.db, never)).toBe(2);
  await shop.crm.customers.add(ann(), { name: 'Pier Cranes' });
  expect(await compactSearch(shop.db, never)).toBe(2);
  expect(await found(ann, 'cranes')).toEqual(['Pier Cranes']);
});

it('stops where it is asked to, and is gone on with', async () => {
  const stop = new AbortController();
  stop.abort();
  const before = await partsOf('CustomerSearch');
  expect(await compactSearch(shop.db, stop.signal)).toBe(0);
  expect(await partsOf('CustomerSearch')).toBe(before);
  await compactSearch(shop.db, never);
  expect(await partsOf('CustomerSearch')).toBeLessThan(before);
});

it('lets people write meanwhile, and loses none of it', async () => {
  const [, added] = await Promise.all([
    compactSearch(shop.db, never),
    Promise.all(
      Array.from({ length: 10 }, (_, index) => shop.crm.customers.add(ann(), { name: `Quay ${index} Works` })),
    ),
  ]);
  expect(added).toHaveLength(10);
  expect(await found(ann, 'quay')).toHaveLength(10);
});
