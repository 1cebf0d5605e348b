/**
 * One process a database file. The lock is SQLite's own on `<file>.lock`, so the system lets it go when the process
 * dies, however it dies; `<file>.pid` only tells others who holds it.
 */

import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { DatabaseRefused } from './errors.ts';
import { makeFolder } from './sqlite.ts';

export interface Lock {
  /** Lets go; a second call does nothing. */
  release(): Promise<void>;
}

export interface LockOptions {
  /** How long to wait for another process to end, in ms: a restart overlaps the stop before it. */
  readonly waitMs?: number;
  readonly sleep?: (ms: number) => Promise<unknown>;
}

const EVERY_MS = 100;

/**
 * Takes the lock of a database file (an absolute path), making its folder.
 * @throws DatabaseRefused naming the holder where it is not free within `waitMs`.
 */
export async function acquireLock(file: string, options: LockOptions = {}): Promise<Lock> {
  const { waitMs = 10_000, sleep = pause } = options;
  await makeFolder(file);
  const pidFile = `${file}.pid`;
  for (let waited = 0; ; waited += EVERY_MS) {
    const handle = tryLock(`${file}.lock`);
    if (handle) {
      await writeFile(pidFile, `${process.pid}\n`);
      return releasing(handle, pidFile);
    }
    if (waited >= waitMs) {
      const pid = await readFile(pidFile, 'utf8').catch(() => '');
      const holder = pid.trim() === '' ? 'another process' : `process ${pid.trim()}`;
      throw new DatabaseRefused(`${file} is in use by ${holder}. Stop it first, or name another file in DATABASE_URL`);
    }
    await sleep(EVERY_MS);
  }
}

/** The handle whose open transaction is the lock, or undefined where another has it. Never waits. */
function tryLock(path: string): Sqlite.Database | undefined {
  let handle: Sqlite.Database | undefined;
  try {
    handle = new Sqlite(path, { timeout: 0 });
    handle.exec('BEGIN EXCLUSIVE');
    return handle;
  } catch (error) {
    handle?.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseRefused(
      `${path} cannot be locked: ${reason}. Let the user who starts Parley write in that folder, or name another file in DATABASE_URL`,
      { cause: error },
    );
  }
}

function releasing(handle: Sqlite.Database, pidFile: string): Lock {
  let released = false;
  return {
    async release() {
      if (released) return;
      released = true;
      await rm(pidFile, { force: true }); // first, while nobody else can have written it
      handle.close();
    },
  };
}
