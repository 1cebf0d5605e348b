/** Where processes are killed at any step of what they do: on copies of one prepared database. */

import { once } from 'node:events';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../../src/data/database.ts';
import { type Child, childOf } from '../child-process.ts';
import { openTestDatabase, root, silent, temporaryFolder } from '../temp-database.ts';
import { createTestClock } from '../test-clock.ts';
import type { Orders, Scene, What } from './orders.ts';

export type { What };

/** What a process left behind. */
export type Wreck = Pick<Scene, 'database' | 'file'>;

export interface CrashSite {
  /** How many steps it takes from the prepared database to the end. */
  steps(what: What, now: Date): Promise<number>;
  /** Lets one process die at these steps, each on a copy of its own; the wrecks are in the order of the steps. */
  killAt(what: What, now: Date, steps: readonly number[]): Promise<Wreck[]>;
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

  async function fresh(nth: number): Promise<Scene> {
    made += 1;
    const own = join(folder, String(made));
    await mkdir(own);
    await copyFile(prepared.path, join(own, 'parley.db'));
    return { database: join(own, 'parley.db'), file: join(own, 'told'), nth };
  }

  function run(orders: Orders) {
    return ended(start(JSON.stringify(orders)));
  }

  return {
    async steps(what, now) {
      const { told, code } = await run({ what, now: now.toISOString(), scenes: [await fresh(0)] });
      if (code !== 0) throw new Error(`the process ended with ${code}`);
      return Number(told);
    },
    async killAt(what, now, steps) {
      const scenes = await Promise.all(steps.map(fresh));
      const { signal, code } = await run({ what, now: now.toISOString(), scenes });
      if (signal !== 'SIGKILL') throw new Error(`it was not killed at ${steps} but ended: ${code}`);
      return scenes;
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
