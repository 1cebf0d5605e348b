import { once } from 'node:events';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/data/database.ts';
import { type Child, childOf } from '../support/child-process.ts';
import { type SeededOrg, seedOrg } from '../support/seed-org.ts';
import { openTestDatabase, root, silent, type TestDatabase } from '../support/temp-database.ts';

let test: TestDatabase;
let acme: SeededOrg;
let start: (...args: readonly (string | number)[]) => Child;
beforeAll(async () => {
  start = await childOf('test/data/crash-writer.ts');
});
beforeEach(async () => {
  test = await openTestDatabase();
  acme = await seedOrg(test.db);
  await test.db.close();
});
afterEach(() => test.close());

/** A process that writes until it is killed, at its nth statement; gives the keys it acknowledged. */
async function writeUntilKilled(round: string, statement: number): Promise<string[]> {
  const child = start(test.path, acme.orgId, acme.workspaceId, round, statement);
  let told = '';
  child.stdout.on('data', (chunk) => {
    told += chunk;
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  return told.split('\n').filter((line) => line !== '');
}

/** What a unit is made of, as the file has it: keys by receipt, by record, by change, by post; numbers in the index. */
async function kept() {
  const db = await openDatabase({ url: `file:${test.path}`, root, clock: test.clock, log: silent });
  const { orgId } = acme;
  const customers = await db.reader.customer.findMany({ where: { orgId }, orderBy: { number: 'asc' } });
  const receipts = await db.reader.receipt.findMany({
    where: { orgId },
    orderBy: { id: 'asc' },
    include: { changes: true },
  });
  const posts = await db.reader.outbox.findMany({ where: { orgId }, orderBy: { id: 'asc' } });
  const counter = await db.reader.counter.findFirst({ where: { orgId, noun: 'customer' } });
  const indexed = await Promise.all(
    customers.slice(-20).map(({ number }) => db.longRead('SELECT rowid FROM "CustomerSearch"(?)', [`g${number}`])),
  );
  const [check] = await db.longRead<{ integrity_check: string }>('PRAGMA integrity_check');
  await db.close();
  return { customers, receipts, posts, counter, indexed, check: check?.integrity_check };
}

describe('a process killed at any statement of its writes', () => {
  it('loses nothing it acknowledged and leaves no half unit', async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill < 20; kill += 1) {
      // Neighbouring statements of a running load: every step of a unit and of its transaction comes up.
      acknowledged.push(...(await writeUntilKilled(`r${kill}`, 40 + kill * 7)));
    }
    const { customers, receipts, posts, counter, indexed, check } = await kept();
    const keys = receipts.map(({ key }) => key);

    expect(acknowledged.length).toBeGreaterThan(100);
    expect(acknowledged.filter((key) => !keys.includes(key))).toEqual([]);
    expect(customers.map(({ name }) => name)).toEqual(keys);
    expect(posts.map(({ dedupeKey }) => dedupeKey)).toEqual(keys);
    expect(receipts.map(({ changes }) => changes.map(({ entityId }) => entityId))).toEqual(
      customers.map(({ id }) => [id]),
    );
    expect(customers.map(({ number }) => number)).toEqual(keys.map((_, index) => index + 1));
    expect(counter?.last).toBe(keys.length);
    expect(indexed.map((rows) => rows.length)).toEqual(indexed.map(() => 1));
    expect(check).toBe('ok');
  }, 90_000);
});
