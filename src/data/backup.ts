/** Copies of the database file that are whole at one moment, made while others write. */

import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { LongReader } from './long-read.ts';

/**
 * Writes a copy to `path`, making its folder. What is there before the copy is complete and on disk has the name
 * `<path>.partial`; a file at `path` is replaced.
 */
export async function backupTo(reader: LongReader, path: string): Promise<void> {
  const partial = `${path}.partial`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rm(partial, { force: true });
  await reader.read('VACUUM INTO ?', [partial]);
  const copy = await open(partial, 'r+');
  try {
    await copy.sync();
  } finally {
    await copy.close();
  }
  await rename(partial, path);
}
