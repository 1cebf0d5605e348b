/** What a wreck holds, read from its file as it lies there: a new start sees no more of it than this. */

import Sqlite from 'better-sqlite3';
import { linesOf } from './file-platform.ts';
import type { Wreck } from './site.ts';

/** Every row of every table, and what was told beside them; the same text for wrecks that nothing tells apart. */
export function contentsOf({ database, file }: Wreck): string {
  // To read only: what the process left of the write-ahead log stays for the new start to recover.
  const handle = new Sqlite(database, { readonly: true });
  try {
    const tables = handle
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all() as string[];
    const rows = tables.map((table) => [table, handle.prepare(`SELECT * FROM "${table}"`).safeIntegers().raw().all()]);
    return JSON.stringify([rows, linesOf(file)], (_key, value) => (typeof value === 'bigint' ? `${value}n` : value));
  } finally {
    handle.close();
  }
}
