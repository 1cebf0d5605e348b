import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/data/database.ts';
import { createLongReader } from '../../src/data/long-read.ts';
import { seedOrg } from '../support/seed-org.ts';
import { openTestDatabase, root, silent, type TestDatabase, temporaryFolder } from '../support/temp-database.ts';

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
});
afterEach(() => test.close());

/** Counts to so many, which SQLite does at some millions a second. */
const COUNT = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT count(*) AS n FROM n';

describe('a long read', () => {
  it('leaves the event loop free', async () => {
    let worst = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      worst = Math.max(worst, performance.now() - last);
      last = performance.now();
    }, 5);
    const started = performance.now();
    expect(await test.db.longRead(COUNT, [10_000_000])).toEqual([{ n: 10_000_000 }]);
    const took = performance.now() - started;
    clearInterval(timer);
    expect(took).toBeGreaterThan(100);
    expect(worst).toBeLessThan(took / 2);
  });

  it('sees what is committed and keeps whole numbers exact', async () => {
    await seedOrg(test.db, 'Żubr');
    const rows = await test.db.longRead('SELECT name, 7 AS small, 9007199254740993 AS large, 0.5 AS half FROM "Org"');
    expect(rows).toEqual([{ name: 'Żubr', small: 7, large: 9_007_199_254_740_993n, half: 0.5 }]);
  });

  it('cannot write, says what is wrong, and goes on', async () => {
    await expect(test.db.longRead('DELETE FROM "Org"')).rejects.toThrow('readonly');
    await expect(test.db.longRead('SELECT lost')).rejects.toThrow('no such column: lost');
    expect(await test.db.longRead('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('that finds no file says so each time', async () => {
    const reader = createLongReader(join(root, 'no', 'such', 'file.db'));
    await expect(Promise.all([reader.read('SELECT 1'), reader.read('SELECT 2')])).rejects.toThrow(
      'directory does not exist',
    );
    await expect(reader.read('SELECT 3')).rejects.toThrow('directory does not exist');
    await reader.close();
  });

  it('is refused once the database closes, and what was asked before is answered', async () => {
    const asked = test.db.longRead(COUNT, [500_000]);
    await test.db.close();
    expect(await asked).toEqual([{ n: 500_000 }]);
    await expect(test.db.longRead('SELECT 1')).rejects.toMatchObject({ name: 'DatabaseClosed' });
  });
});

describe('a backup', () => {
  it('is whole while others write, and opens as a database', async () => {
    const { orgId, memberId } = await seedOrg(test.db);
    const folder = await temporaryFolder();
    const path = join(folder, 'copies', 'parley.db');
    const writes = Array.from({ length: 50 }, (_, index) =>
      test.db.work.commit(
        { orgId, memberId, key: `k${index}`, command: 'note', at: test.clock.now() },
        async (unit) => {
          await unit.insert('contact', await contactOf(unit, index));
        },
      ),
    );
    await test.db.backupTo(path);
    await Promise.all(writes);

    const copy = await openDatabase({ url: `file:${path}`, root, clock: test.clock, log: silent });
    const contacts = await copy.reader.contact.count();
    expect(await copy.reader.change.count({ where: { entity: 'contact' } })).toBe(contacts);
    expect(await copy.reader.$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: 'ok' }]);
    await copy.close();
    await expect(readFile(`${path}.partial`)).rejects.toThrow('ENOENT');
    await rm(folder, { recursive: true });

    async function contactOf(unit: Parameters<Parameters<typeof test.db.work.commit>[1]>[0], index: number) {
      const at = test.clock.now();
      const number = await unit.nextNumber('customer');
      const customer = await unit.insert('customer', {
        number,
        name: `C${index}`,
        nameKey: `c${index}`,
        touchedAt: at,
      });
      return { customerId: customer.id, name: 'Bob', nameKey: 'bob' };
    }
  });
});
