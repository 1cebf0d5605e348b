/** Applies migrations through Prisma's engine, all or none. */

import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { MigrationFile } from './migration-files.ts';
import { NO_FILTER, openSchemaEngine } from './schema-engine.ts';
import { createSql } from './sql.ts';
import type { AdapterFactory } from './sqlite.ts';
import { shareConnection } from './writer-connection.ts';

/**
 * The engine would run each script statement by statement, so a kill could leave half of one: here it runs inside a
 * transaction of ours. Foreign keys are off meanwhile (a table is remade by dropping it) and checked before the commit.
 * @throws Error where one fails: nothing of any is kept then.
 */
export async function applyMigrations(
  factory: AdapterFactory,
  connection: SqlDriverAdapter,
  known: readonly MigrationFile[],
): Promise<void> {
  const sql = createSql(connection);
  await sql.run('PRAGMA foreign_keys = OFF');
  await sql.run('BEGIN IMMEDIATE');
  const shared = shareConnection(connection);
  const engine = await openSchemaEngine({ ...shared.factory, connectToShadowDb: () => factory.connectToShadowDb() });
  try {
    shared.open();
    await engine.applyMigrations({ migrationsList: migrationList(known), filters: NO_FILTER });
    shared.shut();
    const [broken] = await sql.rows('PRAGMA foreign_key_check');
    if (broken) throw new Error(`rows of ${String(broken[0])} would point to ${String(broken[2])} that are not there`);
    await sql.run('COMMIT');
  } catch (error) {
    await sql.run('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    engine.free();
  }
}

const migrationList = (known: readonly MigrationFile[]) => ({
  baseDir: 'prisma/migrations',
  lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"\n' },
  shadowDbInitScript: '',
  migrationDirectories: known.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
});
