/** Where processes are killed at any step of what they do: each on a copy of one prepared database. */

import { once } from 'node:events';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../../src/data/database.ts';
import { type Child, childOf } from '../child-process.ts';
import { openTestDatabase, root, silent, temporaryFolder } from '../temp-database.ts';
import { createTestClock } from '../test-clock.ts';

export type What = 'tick' | 'write';

/** What a process left behind. */
export interface Wreck {
  readonly database: string;
  /** What it posted or acknowledged, a line each. */
  readonly file: string;
}

export interface CrashSite {
  /** How many steps it takes from the prepared database to the end. */
  steps(what: What, now: Date): Promise<number>;
  /** Lets a process die at its nth step; on a wreck where one is given, else on a fresh copy. */
  killAt(what: What, now: Date, nth: number, on?: Wreck): Promise<Wreck>;
  close(): Promise<void>;
}

/** `prepare` fills the database all begin with. */
export async function openCrashSite(prepare: (db: Database) => Promise<void>): Promise<CrashSite> {
  const folder = await temporaryFolder();
  const start = await childOf('test/support/crash/child.ts');
  const prepared = await openTestDatabase();
  await prepare(prepared.db);
  await prepared.db.close();
  let made = 0;

  async function fresh(): Promise<Wreck> {
    made += 1;
    const own = join(folder, String(made));
    await mkdir(own);
    await copyFile(prepared.path, join(own, 'parley.db'));
    return { database: join(own, 'parley.db'), file: join(own, 'told') };
  }

  return {
    async steps(what, now) {
      const { database, file } = await fresh();
      const { told, code } = await ended(start(what, database, file, now.toISOString()));
      if (code !== 0) throw new Error(`the process ended with ${code}`);
      return Number(told);
    },
    async killAt(what, now, nth, on) {
      const wreck = on ?? (await fresh());
      const { signal, code } = await ended(start(what, wreck.database, wreck.file, now.toISOString(), nth));
      if (signal !== 'SIGKILL' && !(on && code === 0))
        throw new Error(`it was not killed at ${nth} but ended: ${code}`);
      return wreck;
    },
    async close() {
      await prepared.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ended(child: Child): Promise<{ told: string; code: number | null; signal: string | null }> {
  let told = '';
  child.stdout.on('data', (chunk) => {
    told += chunk;
  });
  const [code, signal] = await once(child, 'close');
  return { told, code, signal };
}

/** Opens what a wreck left, as the next start does. */
export function openWreck({ database }: Wreck): Promise<Database> {
  return openDatabase({ url: `file:${database}`, root, clock: createTestClock(), log: silent });
}

/** Does work for each item, a few at a time. */
export async function each<T>(items: readonly T[], together: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: together }, lane));
}
