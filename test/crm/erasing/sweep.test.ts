/** What an erased company leaves in the database: nothing, however it is interrupted, and nothing else is touched. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createErasing } from '../../../src/crm/erasing/erasing.ts';
import { TABLES } from '../../../src/crm/erasing/sweep/store.ts';
import { sweepErased } from '../../../src/crm/erasing/sweep/sweep.ts';
import { leadOf } from '../../../src/crm/search/grams.ts';
import { openDatabase } from '../../../src/data/database.ts';
import { type Child, childOf } from '../../support/child-process.ts';
import { type EveryTable, openEveryTable } from '../../support/every-table.ts';
import { type SeededOrg, seedOrg } from '../../support/seed-org.ts';
import { openTestDatabase, root, silent, type TestDatabase } from '../../support/temp-database.ts';
import { giveAccount, whoOf } from '../../support/who-of.ts';

let test: TestDatabase;
let acme: SeededOrg;
let rival: SeededOrg;
let every: EveryTable;
let startSweeping: (...args: readonly (string | number)[]) => Child;
beforeAll(async () => {
  startSweeping = await childOf('test/crm/erasing/sweep-killed.ts');
});
beforeEach(async () => {
  told = [];
  test = await openTestDatabase();
  [acme, rival] = [await seedOrg(test.db, 'Acme'), await seedOrg(test.db, 'Rival')];
  every = openEveryTable(test.path);
});
afterEach(async () => {
  every.close();
  await test.close();
});

const never = new AbortController().signal;
/** Workspaces that were told that they are of another org now. */
let told: string[];
const erasing = (db = test.db) => createErasing({ db, moved: ({ externalId }) => told.push(externalId) });
const sweep = (signal = never, db = test.db) => erasing(db).sweep(signal);

/** Acme goes on as another org: its number. */
async function erase(): Promise<number> {
  const { orgId } = await erasing().erase(whoOf(acme, test.clock.now(), 'erase'));
  return orgId;
}

const namesOfFull = (orgId: number): string[] =>
  Object.entries(every.rowsOf(orgId)).flatMap(([table, rows]) => (rows.length > 0 ? [table] : []));

/** So many customers that can be found, with a deal and the texts to find it by. */
async function addCustomers(orgId: number, count: number): Promise<void> {
  await test.db.work.background(async (tx) => {
    await tx.$executeRaw`
      WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ${count})
      INSERT INTO "Customer" ("orgId", "number", "name", "nameKey", "touchedAt", "createdAt", "updatedAt")
      SELECT ${orgId}, x, 'Moonlight Bakery ' || x, 'moonlight bakery ' || x, 0, 0, 0 FROM n`;
    await tx.$executeRaw`
      INSERT INTO "CustomerSearch" ("rowid", "grams")
      SELECT "id", ${`${leadOf(orgId)}moo`} FROM "Customer" WHERE "orgId" = ${orgId}`;
    await tx.$executeRaw`
      INSERT INTO "SearchText" ("orgId", "noun", "text", "key")
      SELECT "orgId", 'deal', "name", "nameKey" FROM "Customer" WHERE "orgId" = ${orgId}`;
    await tx.$executeRaw`
      INSERT INTO "TextSearch" ("rowid", "grams")
      SELECT "id", ${`${leadOf(orgId, 'deal')}moo`} FROM "SearchText" WHERE "orgId" = ${orgId}`;
  });
}

async function findable(orgId: number): Promise<number> {
  const [[customers], [texts]] = [
    await test.db.longRead<{ n: number }>('SELECT COUNT(*) AS n FROM "CustomerSearch"(?)', [`${leadOf(orgId)}moo`]),
    await test.db.longRead<{ n: number }>('SELECT COUNT(*) AS n FROM "TextSearch"(?)', [`${leadOf(orgId, 'deal')}moo`]),
  ];
  return (customers?.n ?? 0) + (texts?.n ?? 0);
}

describe('what an erased company leaves', () => {
  it('is swept from every table there is', () => {
    expect([...TABLES, 'Workspace'].sort()).toEqual(every.tables);
  });

  it('is gone but for what connects its workspaces, and another company’s rows are as they were', async () => {
    for (const { orgId } of [acme, rival]) every.fill(orgId);
    await giveAccount(test.db, acme);
    const theirs = every.rowsOf(rival.orgId);
    const to = await erase();
    expect(told).toContain(`local-${acme.orgId}`);
    expect(told).not.toContain(`local-${rival.orgId}`);
    expect(every.rowsOf(acme.orgId).Digest).toMatchObject([
      { nextRunAt: null, archivedAt: test.clock.now().getTime() },
    ]);
    expect(await sweep()).toBeGreaterThan(20);

    expect(namesOfFull(acme.orgId)).toEqual([]);
    expect(await test.db.reader.org.findUnique({ where: { id: acme.orgId } })).toBeNull();
    expect(namesOfFull(to)).toEqual([
      ...['AllowedRole', 'Identity', 'LocalChannel', 'Member', 'Receipt', 'SlackHome', 'SlackInstall', 'Workspace'],
    ]);
    expect(every.rowsOf(rival.orgId)).toEqual(theirs);
    expect(every.dangling()).toEqual([]);
    expect(await sweep()).toBe(0);
  });

  it('keeps those who have access, and forgets who left or was shut out', async () => {
    await giveAccount(test.db, acme);
    const { orgId, workspaceId } = acme;
    await test.db.work.background(async (tx) => {
      const at = test.clock.now();
      const person = async (name: string, closedAt: Date | null) => {
        const dates = { createdAt: at, updatedAt: at };
        const { id: memberId } = await tx.member.create({ data: { orgId, name, access: 'member', ...dates } });
        await tx.identity.create({ data: { orgId, workspaceId, memberId, externalId: name, createdAt: at, closedAt } });
        return memberId;
      };
      await person('Ben', null);
      const cy = await person('Cy', at);
      // Cy's account came from another company's workspace once: there it must not be remembered who that was.
      const theirs = { orgId: rival.orgId, workspaceId: rival.workspaceId, memberId: rival.memberId };
      await tx.identity.create({ data: { ...theirs, formerMemberId: cy, externalId: 'cy', createdAt: at } });
    });
    const to = await erase();
    await sweep();
    const people = await test.db.reader.member.findMany({ where: { orgId: to }, orderBy: { id: 'asc' } });
    expect(people.map(({ name, access }) => [name, access])).toEqual([
      ['Ada', 'admin'],
      ['Ben', 'member'],
    ]);
    expect(await test.db.reader.member.count({ where: { name: 'Cy' } })).toBe(0);
    expect(every.dangling()).toEqual([]);
  });

  it('is found by nothing, and overwritten in the file', async () => {
    await addCustomers(acme.orgId, 450);
    await addCustomers(rival.orgId, 3);
    expect(await findable(acme.orgId)).toBe(900);
    await erase();
    await sweep();
    expect([await findable(acme.orgId), await findable(rival.orgId)]).toEqual([0, 6]);
    every.close();
    await test.db.close();
    const file = await readFile(test.path, 'latin1');
    expect(file.match(/Moonlight Bakery 4\d\d/g)).toBeNull();
    expect(file).toContain('Moonlight Bakery 3');
  });

  it('goes on where it was killed, at whatever statement that was', async () => {
    for (const { orgId } of [acme, rival]) every.fill(orgId);
    await addCustomers(acme.orgId, 900);
    const theirs = every.rowsOf(rival.orgId);
    await erase();
    const before = Object.values(every.rowsOf(acme.orgId)).flat().length;
    every.close();
    await test.db.close();
    for (const nth of [5, 47, 90]) {
      const child = startSweeping(test.path, nth);
      expect((await once(child, 'close'))[1]).toBe('SIGKILL');
    }
    every = openEveryTable(test.path);
    const left = Object.values(every.rowsOf(acme.orgId)).flat().length;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(before);

    const db = await openDatabase({ url: `file:${test.path}`, root, clock: test.clock, log: silent });
    await sweep(never, db);
    const [check] = await db.longRead<{ integrity_check: string }>('PRAGMA integrity_check');
    expect(check?.integrity_check).toBe('ok');
    await db.close();
    expect(namesOfFull(acme.orgId)).toEqual([]);
    expect(every.rowsOf(rival.orgId)).toEqual(theirs);
    expect(every.dangling()).toEqual([]);
  }, 30_000);

  it('holds nobody up, and is gone too where something was put aside meanwhile', async () => {
    await addCustomers(acme.orgId, 1_500);
    await erase();
    let swept = false;
    const sweeping = sweepErased(test.db, never, 500).then(() => {
      swept = true;
    });
    for (const name of ['Blue Barn', 'New Wave', 'Old Mill']) {
      await test.db.work.commit({ ...cause(rival), key: name }, async (unit) => {
        const number = await unit.nextNumber('customer');
        await unit.insert('customer', { number, name, nameKey: name, touchedAt: test.clock.now() });
      });
    }
    await test.db.work.background(async (tx) => {
      const row = {
        orgId: acme.orgId,
        memberId: acme.memberId,
        token: 'late',
        key: 'late',
        kind: 'undo',
        payload: '{}',
      };
      await tx.pending.create({ data: { ...row, createdAt: test.clock.now(), expiresAt: test.clock.now() } });
    });
    expect(swept).toBe(false);
    await sweeping;
    expect(namesOfFull(acme.orgId)).toEqual([]);
    expect(await findable(acme.orgId)).toBe(0);
    expect(await test.db.reader.customer.count({ where: { orgId: rival.orgId } })).toBe(3);
  });

  it('stays for later where Parley stops', async () => {
    await addCustomers(acme.orgId, 600);
    await erase();
    const stop = new AbortController();
    const sweeping = sweep(stop.signal);
    stop.abort();
    expect(await sweeping).toBeLessThan(600);
    expect(await test.db.reader.org.count({ where: { erasedAt: { not: null } } })).toBe(1);
    await sweep();
    expect(namesOfFull(acme.orgId)).toEqual([]);
  });
});

const cause = ({ orgId, memberId }: SeededOrg) => ({ orgId, memberId, command: 'test', at: test.clock.now() });
