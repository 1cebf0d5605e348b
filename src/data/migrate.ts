/**
 * Brings the database file to the schema of this code at start: all pending migrations or none, in one transaction,
 * after a backup copy. Killed at any moment, the file is as it was or as it shall be.
 */

import { basename, dirname, join } from 'node:path';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { Logger } from 'pino';
import type { Clock } from '../values/clock.ts';
import { applyMigrations } from './apply-migrations.ts';
import { backupTo } from './backup.ts';
import { DatabaseRefused } from './errors.ts';
import { createLongReader } from './long-read.ts';
import { type MigrationFile, migrationsFolder, readMigrations } from './migration-files.ts';
import { createSql, type Sql } from './sql.ts';
import { type AdapterFactory, type AdapterWrap, checkWritable, makeFolder, setUp, sqliteFactory } from './sqlite.ts';

export interface MigrateOptions {
  /** The database file; made, with its folder, where there is none. */
  readonly file: string;
  /** The project's root, under which `prisma/migrations` lies. */
  readonly root: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Another folder of migrations (tests). */
  readonly migrations?: string;
  /** Wraps the factory of the migrating connection (tests). */
  readonly adapter?: AdapterWrap;
}

export interface Migrated {
  /** Names of the migrations applied now, in order. */
  readonly applied: readonly string[];
  /** The copy made before, where the database held anything. */
  readonly backup: string | undefined;
}

interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/**
 * Applies what is pending.
 * @throws DatabaseRefused where the database is newer than the code, half migrated, edited, or not Parley's.
 */
export async function migrate(options: MigrateOptions): Promise<Migrated> {
  const { file, root, clock, log, adapter: wrap = (factory) => factory } = options;
  const known = await readMigrations(options.migrations ?? migrationsFolder(root));
  await makeFolder(file);
  await checkWritable(file);

  const writing = { readonly: false, cacheMiB: 16 };
  const factory = wrap(sqliteFactory(file, writing));
  const connection = await connect(factory, file);
  try {
    const applied = await appliedMigrations(createSql(connection));
    if (applied) refuseUnknown(file, known, applied);
    const pending = known.filter(({ name }) => !applied?.some((migration) => migration.name === name));
    if (pending.length === 0) return { applied: [], backup: undefined };

    const last = applied?.at(-1)?.name;
    const backup = last === undefined ? undefined : backupPath(file, last, clock.now());
    if (backup !== undefined) {
      await copyOf(file, backup);
      log.info({ backup }, 'copied the database before migrating it');
    }
    await setUp(connection, writing);
    await applyMigrations(factory, connection, known).catch((error: unknown) => {
      throw new DatabaseRefused(`${file} could not be migrated and is as it was: ${reason(error)}`, { cause: error });
    });
    log.info({ migrations: pending.map(({ name }) => name) }, 'migrated the database');
    return { applied: pending.map(({ name }) => name), backup };
  } finally {
    await connection.dispose();
  }
}

async function connect(factory: AdapterFactory, file: string): Promise<SqlDriverAdapter> {
  try {
    return await factory.connect();
  } catch (error) {
    throw new DatabaseRefused(`${file} cannot be opened: ${reason(error)}`, { cause: error });
  }
}

/** What the database says was applied; undefined where it is empty. */
async function appliedMigrations(sql: Sql): Promise<AppliedMigration[] | undefined> {
  const tables = await sql.rows("SELECT name FROM sqlite_master WHERE type = 'table'").catch((error: unknown) => {
    throw new DatabaseRefused(`the database file cannot be read: ${reason(error)}`, { cause: error });
  });
  if (tables.length === 0) return undefined;
  if (!tables.some(([name]) => name === '_prisma_migrations')) {
    throw new DatabaseRefused('the database file holds tables that are not of Parley; name another in DATABASE_URL');
  }
  const rows = await sql.rows(
    `SELECT migration_name, checksum, finished_at IS NOT NULL FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(([name, checksum, finished]) => ({
    name: String(name),
    checksum: String(checksum),
    finished: Number(finished) === 1,
  }));
}

function refuseUnknown(file: string, known: readonly MigrationFile[], applied: readonly AppliedMigration[]): void {
  const backups = join(dirname(file), 'backups');
  for (const { name, checksum, finished } of applied) {
    if (!finished) {
      throw new DatabaseRefused(
        `migration ${name} began on ${file} and did not end. Stop Parley, put the newest copy from ${backups} in the place of the file (and remove its -wal and -shm), then start again`,
      );
    }
    const edition = known.find((migration) => migration.name === name);
    if (!edition) {
      throw new DatabaseRefused(
        `${file} was written by a newer Parley (it has migration ${name}, which this one does not know). Update Parley, or go back to a copy from ${backups}`,
      );
    }
    if (edition.checksum !== checksum) {
      throw new DatabaseRefused(
        `${file} was made by another edition of migration ${name}. Use the Parley that made it, or start with a new file`,
      );
    }
  }
}

/** `backups/<file>.<last migration it has>.<time>.db` beside the database. */
function backupPath(file: string, version: string, now: Date): string {
  const time = now
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  return join(dirname(file), 'backups', `${basename(file, '.db')}.${version}.${time}.db`);
}

async function copyOf(file: string, path: string): Promise<void> {
  const reader = createLongReader(file);
  try {
    await backupTo(reader, path);
  } finally {
    await reader.close();
  }
}

const reason = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
