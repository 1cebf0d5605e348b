import { once } from 'node:events';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseRefused } from '../../src/data/errors.ts';
import { migrate } from '../../src/data/migrate.ts';
import { migrationsFolder, readMigrations } from '../../src/data/migration-files.ts';
import { type Child, childOf } from '../support/child-process.ts';
import { tapStatements } from '../support/statement-tap.ts';
import { root, silent, temporaryFolder } from '../support/temp-database.ts';
import { createTestClock } from '../support/test-clock.ts';

const NEXT = '20990101000000_add_mood';
/** As Prisma writes a changed table: made anew, filled, swapped; a reference to it must survive. */
const REMADE = `PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Org" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL, "mood" TEXT);
INSERT INTO "new_Org" ("id", "name") SELECT "id", "name" FROM "Org";
DROP TABLE "Org";
ALTER TABLE "new_Org" RENAME TO "Org";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
CREATE TABLE "Mood" ("word" TEXT NOT NULL);
`;

/** The project's own migrations, in their order. */
const COMMITTED = (await readMigrations(migrationsFolder(root))).map(({ name }) => name);

let folder: string;
let file: string;
let migrations: string;
const clock = createTestClock(new Date('2026-03-02T09:00:00Z'));
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'data', 'parley.db');
  migrations = join(folder, 'migrations');
  await cp(migrationsFolder(root), migrations, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (over: Partial<Parameters<typeof migrate>[0]> = {}) =>
  migrate({ file, root, clock, log: silent, migrations, ...over });

async function addMigration(sql: string, name = NEXT): Promise<void> {
  await mkdir(join(migrations, name));
  await writeFile(join(migrations, name, 'migration.sql'), sql);
}

/** Looks into the file with nothing of ours. */
function look<T>(sql: string, path = file): T[] {
  const handle = new Sqlite(path);
  try {
    const statement = handle.prepare<[], T>(sql);
    if (statement.reader) return statement.all();
    statement.run();
    return [];
  } finally {
    handle.close();
  }
}

const tables = (path = file) =>
  look<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'", path).map(({ name }) => name);

const addOrg = () => {
  look(`INSERT INTO "Org" ("id", "name", "currency", "zone", "locale", "createdAt", "updatedAt")
        VALUES (1, 'Acme', 'USD', 'UTC', 'en', 0, 0)`);
  look(`INSERT INTO "Tag" ("orgId", "name", "key") VALUES (1, 'VIP', 'vip')`);
};

describe('migrating', () => {
  it('makes an empty file into a database, recorded as the Prisma CLI does, with no copy of nothing', async () => {
    expect(await run()).toEqual({ applied: COMMITTED, backup: undefined });
    expect(tables()).toContain('CustomerSearch');
    expect(
      look(
        'SELECT migration_name, length(checksum) AS digits, applied_steps_count, finished_at > 0 AS done, logs, rolled_back_at FROM _prisma_migrations',
      ),
    ).toEqual(
      COMMITTED.map((migration_name) => ({
        migration_name,
        digits: 64,
        applied_steps_count: 1,
        done: 1,
        logs: null,
        rolled_back_at: null,
      })),
    );
    expect(look('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  });

  it('does nothing the second time, by one look', async () => {
    await run();
    const statements: string[] = [];
    expect(await run({ adapter: tapStatements((sql) => void statements.push(sql)) })).toEqual({
      applied: [],
      backup: undefined,
    });
    expect(statements).toHaveLength(2);
  });

  it('copies a database that holds something before it applies what is pending', async () => {
    await run();
    addOrg();
    await addMigration(REMADE);
    const { applied, backup } = await run();
    expect(applied).toEqual([NEXT]);
    expect(look('SELECT o."name", t."name" AS tag FROM "Org" o JOIN "Tag" t ON t."orgId" = o."id"')).toEqual([
      { name: 'Acme', tag: 'VIP' },
    ]);
    const copy = `data/backups/parley.${COMMITTED.at(-1)}.2026-03-02T09-00-00Z.db`;
    expect(backup?.endsWith(copy)).toBe(true);
    expect(tables(backup)).not.toContain('Mood');
    expect(look('SELECT "name" FROM "Org"', backup)).toEqual([{ name: 'Acme' }]);
  });

  it('that fails leaves everything as it was, and says so', async () => {
    await run();
    addOrg();
    await addMigration(`${REMADE} CREATE TABLE "Tag" ("again" TEXT);`);
    await expect(run()).rejects.toThrow(/could not be migrated and is as it was: table "?Tag"? already exists/);
    expect(tables()).not.toContain('Mood');
    expect(look('SELECT count(*) AS n FROM _prisma_migrations')).toEqual([{ n: COMMITTED.length }]);
  });

  it('that would leave references to nothing is refused', async () => {
    await run();
    addOrg();
    await addMigration('DELETE FROM "Org";');
    await expect(run()).rejects.toThrow('rows of Tag would point to Org that are not there');
    expect(look('SELECT count(*) AS n FROM "Org"')).toEqual([{ n: 1 }]);
  });
});

describe('a database is refused', () => {
  it('when it is newer than the code', async () => {
    await addMigration(REMADE);
    await run();
    await rm(join(migrations, NEXT), { recursive: true });
    await expect(run()).rejects.toThrow(/written by a newer Parley \(it has migration 20990101000000_add_mood/);
  });

  it('when another edition of a migration made it', async () => {
    await addMigration('CREATE TABLE "Mood" ("word" TEXT);');
    await run();
    await writeFile(join(migrations, NEXT, 'migration.sql'), 'CREATE TABLE "Mood" ("other" TEXT);');
    await expect(run()).rejects.toThrow('another edition of migration 20990101000000_add_mood');
    await writeFile(join(migrations, NEXT, 'migration.sql'), 'CREATE TABLE "Mood" ("word" TEXT);');
    expect((await run()).applied).toEqual([]);
  });

  it('when another tool left a migration half done', async () => {
    await run();
    look(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', '${NEXT}')`);
    await addMigration(REMADE);
    await expect(run()).rejects.toThrow(/began on .* and did not end\. .* newest copy from .*backups/);
    look(`UPDATE _prisma_migrations SET rolled_back_at = 1 WHERE id = 'x'`);
    expect((await run()).applied).toEqual([NEXT]);
  });

  it('when it is not of Parley', async () => {
    await mkdir(join(folder, 'data'));
    look('CREATE TABLE theirs (a)');
    await expect(run()).rejects.toThrow('tables that are not of Parley');
    expect(tables()).toEqual(['theirs']);
  });

  it('when it is no database at all', async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(file, 'a letter to my aunt, long enough to be read as a header'.repeat(20));
    await expect(run()).rejects.toThrow(DatabaseRefused);
    await expect(run()).rejects.toThrow('not a database');
  });

  it('when its folder cannot be made', async () => {
    await writeFile(join(folder, 'data'), '');
    await expect(run()).rejects.toThrow(/folder .*data cannot be made/);
  });
});

describe('a process killed while it migrates', () => {
  let start: (...args: readonly (string | number)[]) => Child;
  beforeAll(async () => {
    start = await childOf('test/data/migrate-killed.ts');
  });

  /** A child that dies at its nth statement; gives whether it did. */
  async function killedAt(statement: number): Promise<boolean> {
    const child = start(file, migrations, statement);
    const [, signal] = await once(child, 'exit');
    return signal === 'SIGKILL';
  }

  it('leaves the file as it was or as it shall be, at every statement', async () => {
    await run();
    addOrg();
    await addMigration(REMADE);
    let statement = 1;
    while (await killedAt(statement)) {
      const recorded = look('SELECT 1 FROM _prisma_migrations').length - COMMITTED.length;
      expect([0, 1]).toContain(recorded);
      expect(tables().includes('Mood')).toBe(recorded === 1);
      expect(look('SELECT "name" FROM "Org"')).toEqual([{ name: 'Acme' }]);
      statement += 2;
    }
    expect(statement).toBeGreaterThan(10);
    expect(tables()).toContain('Mood');
    expect((await run()).applied).toEqual([]);
  }, 60_000);
});
