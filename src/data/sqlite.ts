/** SQLite connections as Parley wants them. */

import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { DatabaseRefused } from './errors.ts';

export type AdapterFactory = SqlMigrationAwareDriverAdapterFactory;
export type AdapterWrap = (factory: AdapterFactory) => AdapterFactory;

/** How long a connection waits for another process (a backup, a person's own tool) before it gives up, in ms. */
const BUSY_TIMEOUT_MS = 100;

/**
 * The file of a `file:` URL; a relative path counts from the project's root.
 * @throws DatabaseRefused where the URL is not a `file:` one.
 */
export function databaseFile(url: string, root: string): string {
  if (!url.startsWith('file:'))
    throw new DatabaseRefused(`DATABASE_URL must start with file:, not ${url.split(':')[0]}:`);
  const path = url.slice('file:'.length).split('?')[0] ?? '';
  return resolve(root, path);
}

/**
 * Makes the folder of a database file, for its owner only: it holds customers' data.
 * @throws DatabaseRefused
 */
export async function makeFolder(file: string): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: Error) => {
    throw new DatabaseRefused(`the folder ${folder} cannot be made: ${error.message}`, { cause: error });
  });
}

/**
 * Refuses a file that is there and cannot be written: SQLite would open it all the same, and the first person to save
 * something would be told. To be called while nothing has the file open, since closing it lets go of SQLite's locks.
 * @throws DatabaseRefused
 */
export async function checkWritable(file: string): Promise<void> {
  for (const path of [file, `${file}-wal`, `${file}-shm`]) {
    const handle = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw new DatabaseRefused(
        `${path} cannot be written (${error.code}). Let the user who starts Parley write it, or name another file in DATABASE_URL`,
        { cause: error },
      );
    });
    await handle?.close();
  }
}

/** Makes connections to a file. Instants are stored as whole milliseconds since 1970, UTC. */
export function sqliteFactory(file: string, options: { readonly readonly: boolean }): AdapterFactory {
  return new PrismaBetterSqlite3(
    { url: file, readonly: options.readonly, timeout: BUSY_TIMEOUT_MS },
    { timestampFormat: 'unixepoch-ms' },
  );
}

/**
 * Sets up a connection. FULL, so that what was acknowledged survives a power cut; no memory mapping, so that memory
 * can be measured.
 */
export async function setUp(
  adapter: SqlDriverAdapter,
  options: { readonly readonly: boolean; readonly cacheMiB: number },
): Promise<SqlDriverAdapter> {
  const pragmas = [
    ...(options.readonly ? [] : ['journal_mode = WAL']),
    'synchronous = FULL',
    'foreign_keys = ON',
    'mmap_size = 0',
    `cache_size = ${-options.cacheMiB * 1024}`,
  ];
  await adapter.executeScript(pragmas.map((pragma) => `PRAGMA ${pragma};`).join('\n'));
  return adapter;
}
