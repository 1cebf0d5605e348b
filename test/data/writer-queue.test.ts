import { afterEach, describe, expect, it } from 'vitest';
import type { Tx, Work } from '../../src/data/work.ts';
import { seedOrg } from '../support/seed-org.ts';
import { tapStatements } from '../support/statement-tap.ts';
import { openTestDatabase, type TestDatabase } from '../support/temp-database.ts';

let test: TestDatabase;
afterEach(() => test.close());

/** Commits so many units at once, each adding a contact's customer; gives how each ended. */
async function commitAtOnce(work: Work, orgId: number, count: number, prefix = 'k') {
  return Promise.allSettled(
    Array.from({ length: count }, (_, index) => {
      const cause = { orgId, memberId: null, key: `${prefix}${index}`, command: 'add', at: test.clock.now() };
      return work.commit(cause, async (unit) => {
        const number = await unit.nextNumber('customer');
        await unit.insert('customer', { number, name: `N${index}`, nameKey: `n${index}`, touchedAt: cause.at });
      });
    }),
  );
}

/** A database whose statements pass `before` once `armed.on` is set. */
async function tappedDatabase(before: (sql: string) => void) {
  const armed = { on: false };
  test = await openTestDatabase({
    adapter: tapStatements((sql) => {
      if (armed.on) before(sql);
    }),
  });
  const { orgId } = await seedOrg(test.db);
  armed.on = true;
  return { orgId, armed };
}

describe('the queue of the writer', () => {
  it('groups what is written in one turn of the event loop, at most sixteen a transaction', async () => {
    const commits: number[] = [];
    let units = 0;
    const { orgId } = await tappedDatabase((sql) => {
      if (sql === 'SAVEPOINT unit') units += 1;
      if (sql === 'COMMIT') commits.push(units);
    });
    await commitAtOnce(test.db.work, orgId, 40);
    expect(commits).toEqual([16, 32, 40]);
  });

  it('runs in the order of asking', async () => {
    const { orgId } = await tappedDatabase(() => {});
    await commitAtOnce(test.db.work, orgId, 40);
    const rows = await test.db.reader.customer.findMany({ orderBy: { number: 'asc' }, select: { name: true } });
    expect(rows.map(({ name }) => name)).toEqual(Array.from({ length: 40 }, (_, index) => `N${index}`));
  });

  it('acknowledges nothing whose COMMIT failed, and recovers', async () => {
    const disk = new Error('disk I/O error');
    const { orgId, armed } = await tappedDatabase((sql) => {
      if (sql === 'COMMIT') throw disk;
    });
    const failed = await commitAtOnce(test.db.work, orgId, 5);
    expect(failed.map((outcome) => outcome.status === 'rejected' && outcome.reason)).toEqual(Array(5).fill(disk));
    expect(await test.db.reader.receipt.count()).toBe(0);

    armed.on = false;
    const again = await commitAtOnce(test.db.work, orgId, 5);
    expect(again.map(({ status }) => status)).toEqual(Array(5).fill('fulfilled'));
    expect(await test.db.reader.customer.count()).toBe(5);
  });

  it('stores nothing of a unit that could not be ended, and all of its neighbours', async () => {
    let ended = 0;
    const { orgId } = await tappedDatabase((sql) => {
      if (sql !== 'RELEASE unit') return;
      ended += 1;
      if (ended === 2) throw new Error('database or disk is full');
    });
    const outcomes = await commitAtOnce(test.db.work, orgId, 4);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    const rows = await test.db.reader.customer.findMany({ orderBy: { id: 'asc' }, select: { name: true } });
    expect(rows.map(({ name }) => name)).toEqual(['N0', 'N2', 'N3']);
    expect(await test.db.reader.receipt.count()).toBe(3);
  });

  it('fails the finished neighbours, and runs the waiting ones, when the whole transaction is lost', async () => {
    let inserts = 0;
    let lost = false;
    const { orgId } = await tappedDatabase((sql) => {
      if (sql.startsWith('INSERT INTO "Customer"')) {
        inserts += 1;
        if (inserts === 3) throw new Error('database or disk is full');
      }
      // What SQLite does on a full disk: the savepoint is gone when it is to be rolled back.
      if (sql === 'ROLLBACK TO unit' && !lost) {
        lost = true;
        throw new Error('no such savepoint: unit');
      }
    });
    const outcomes = await commitAtOnce(test.db.work, orgId, 4);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled']);
    const rows = await test.db.reader.customer.findMany({ orderBy: { id: 'asc' }, select: { name: true } });
    expect(rows).toEqual([{ name: 'N3' }]);
  });

  it('waits for a foreign lock off the event loop, and refuses in the end', async () => {
    let tries = 0;
    const busy = Object.assign(new Error('busy'), { name: 'DriverAdapterError', cause: { kind: 'SocketTimeout' } });
    const { orgId } = await tappedDatabase((sql) => {
      if (sql !== 'BEGIN IMMEDIATE') return;
      tries += 1;
      if (tries !== 3) throw busy;
    });
    expect(await commitAtOnce(test.db.work, orgId, 1)).toMatchObject([{ status: 'fulfilled' }]);
    expect(tries).toBe(3);
    expect(await commitAtOnce(test.db.work, orgId, 1, 'later')).toMatchObject([{ status: 'rejected', reason: busy }]);
  });

  it('costs a new customer four statements beside its share of a transaction', async () => {
    const statements: string[] = [];
    const { orgId } = await tappedDatabase((sql) => statements.push(sql.trimStart().split(' ').slice(0, 3).join(' ')));
    await commitAtOnce(test.db.work, orgId, 1);
    expect(statements).toEqual([
      'BEGIN IMMEDIATE',
      'SAVEPOINT unit',
      'INSERT INTO "Receipt"',
      'INSERT INTO "Counter"',
      'INSERT INTO "Customer"',
      'INSERT INTO "Change"',
      'RELEASE unit',
      'COMMIT',
    ]);
  });

  it('lets others have their turn while a unit writes a thousand rows', async () => {
    const { orgId } = await tappedDatabase(() => {});
    const cause = { orgId, memberId: null, key: 'import', command: 'import', at: test.clock.now() };
    let turns = 0;
    let done = false;
    const count = () => {
      turns += 1;
      if (!done) setImmediate(count);
    };
    setImmediate(count);
    const written = await test.db.work.commit(cause, async (unit) => {
      for (let index = 0; index < 1_000; index += 1) {
        const number = await unit.nextNumber('customer');
        await unit.insert('customer', { number, name: `N${number}`, nameKey: `n${number}`, touchedAt: cause.at });
      }
    });
    done = true;
    expect(written.changes).toHaveLength(1_000);
    expect(new Set(written.changes.map(({ id }) => id)).size).toBe(1_000);
    expect(turns).toBeGreaterThan(20);
  });

  it('purges alone: only there may a row be deleted that others refer to, and a failure leaves that to no one', async () => {
    const groups: string[][] = [];
    const { orgId } = await tappedDatabase((sql) => {
      if (sql === 'BEGIN IMMEDIATE') groups.push([]);
      const what = /^(DELETE FROM|INSERT INTO) "\w+"/.exec(sql.trim())?.[0];
      if (what) groups.at(-1)?.push(what);
    });
    const { work } = test.db;
    const drop = (table: 'Customer' | 'Org') => (tx: Tx) =>
      table === 'Org'
        ? tx.$executeRaw`DELETE FROM "Org" WHERE "id" = ${orgId}`
        : tx.$executeRaw`DELETE FROM "Customer" WHERE "orgId" = ${orgId}`;
    const failing = work.purge(async (tx) => {
      await drop('Org')(tx);
      throw new Error('the disk is full');
    });
    const [before, purged, after, refused, failed] = await Promise.allSettled([
      commitAtOnce(work, orgId, 2),
      work.purge(drop('Customer')),
      commitAtOnce(work, orgId, 1, 'later'),
      work.background(drop('Org')),
      failing,
    ]);
    expect([before, purged, after].map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect(String(refused.status === 'rejected' && refused.reason)).toContain('ForeignKeyConstraintViolation');
    expect(String(failed.status === 'rejected' && failed.reason)).toContain('the disk is full');
    expect(groups.filter((group) => group.includes('DELETE FROM "Customer"'))).toEqual([['DELETE FROM "Customer"']]);
    expect(await test.db.reader.customer.count({ where: { orgId } })).toBe(1);
    expect(await test.db.reader.org.count({ where: { id: orgId } })).toBe(1);
  });

  it('goes on with its keys held where a purge could not be set up, or ended', async () => {
    const troubles = new Set<string>();
    const { orgId } = await tappedDatabase((sql) => {
      for (const trouble of troubles) {
        if (sql.includes(`foreign_keys = ${trouble}`) && troubles.delete(trouble)) throw new Error('disk I/O error');
      }
    });
    const { work } = test.db;
    const nothing = async () => {};
    const dropOrg = (tx: Tx) => tx.$executeRaw`DELETE FROM "Org" WHERE "id" = ${orgId}`;
    troubles.add('OFF');
    await expect(work.purge(nothing)).rejects.toThrow('disk I/O error');
    await expect(work.background(dropOrg)).rejects.toThrow('ForeignKeyConstraintViolation');
    troubles.add('ON');
    await work.purge(nothing);
    await expect(work.background(dropOrg)).rejects.toThrow('disk I/O error');
    await expect(work.background(dropOrg)).rejects.toThrow('ForeignKeyConstraintViolation');
    expect((await commitAtOnce(work, orgId, 1)).map(({ status }) => status)).toEqual(['fulfilled']);
  });
});
