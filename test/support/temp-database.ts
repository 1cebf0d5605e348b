/** A migrated database in a file of its own, for one test. */

import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { type Database, openDatabase } from '../../src/data/database.ts';
import { migrate } from '../../src/data/migrate.ts';
import { migrationsFolder, readMigrations } from '../../src/data/migration-files.ts';
import type { AdapterWrap } from '../../src/data/sqlite.ts';
import { type Kept, lend, takeKept } from './lent-database.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export interface TestDatabase {
  readonly db: Database;
  readonly clock: TestClock;
  /** The file. */
  readonly path: string;
  /** Ends what is under way; the file is the next test's. */
  close(): Promise<void>;
}

/** The project's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const silent = pino({ level: 'silent' });

/** A migrated, open database with nothing in it. Migrating happens once for an edition of the migrations; the rest are copies. */
export async function openTestDatabase(options: { readonly adapter?: AdapterWrap } = {}): Promise<TestDatabase> {
  const kept = (options.adapter ? undefined : await takeKept(await template())) ?? (await openKept(options));
  const clock = createTestClock();
  if (options.adapter) return { db: kept.db, clock, path: kept.path, close: kept.remove };
  const { db, giveBack } = lend(kept);
  return { db, clock, path: kept.path, close: giveBack };
}

async function openKept(options: { readonly adapter?: AdapterWrap }): Promise<Kept> {
  const { path, remove } = await newDatabaseFile();
  const db = await openDatabase({ url: `file:${path}`, root, clock: createTestClock(), log: silent, ...options });
  return {
    db,
    path,
    async remove() {
      await db.close();
      await remove();
    },
  };
}

/** The path of an empty migrated database in a folder of its own, for the whole program to open; and how to remove it. */
export async function newDatabaseFile(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'parley.db');
  await copyFile(await template(), path);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A folder of its own under the system's temporary one. */
export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'parley-test-'));

/** Kept from run to run. */
export const cacheFolder = join(root, 'node_modules/.cache/parley-test');

/** The path of an empty migrated database, made on first use and shared by all test processes. */
async function template(): Promise<string> {
  const migrations = await readMigrations(migrationsFolder(root));
  const edition = createHash('sha256').update(migrations.map(({ checksum }) => checksum).join('\n'));
  const path = join(cacheFolder, `template-${edition.digest('hex').slice(0, 16)}.db`);
  if (await stat(path).catch(() => undefined)) return path;
  await mkdir(cacheFolder, { recursive: true });
  const folder = await mkdtemp(join(cacheFolder, 'making-'));
  const made = join(folder, 'parley.db');
  await migrate({ file: made, root, clock: createTestClock(), log: silent });
  await rename(made, path); // within one file system, so others see it whole or not at all
  await rm(folder, { recursive: true, force: true });
  return path;
}
