/** The committed migrations: `prisma/migrations/<timestamp>_<name>/migration.sql`. */

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface MigrationFile {
  /** The folder's name; names sort in the order they are applied. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the SQL, as `_prisma_migrations` keeps it. */
  readonly checksum: string;
}

/** The folder of the migrations of a project. */
export const migrationsFolder = (root: string): string => join(root, 'prisma', 'migrations');

/** All migrations of a folder in their order. Line ends are unified, so that a checkout on Windows changes nothing. */
export async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = (await readFile(join(folder, name, 'migration.sql'), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
