/**
 * A process that does one thing on each of its databases, stands still on each at the step named for it, and kills
 * itself when it has come to all of them: on the disk nothing tells this from a process killed at that one step. A step
 * is a statement of the writer, or a post before it arrives and after. Where it lives to the end it prints how many
 * steps there were.
 *
 * `tick`: what is due is claimed and posted. `write`: three sales are logged, each acknowledged by a line of the file.
 */

import { writeSync } from 'node:fs';
import { pino } from 'pino';
import { createDeals } from '../../../src/crm/deals/deals.ts';
import { createDigests } from '../../../src/crm/digests/digests.ts';
import { createErasing } from '../../../src/crm/erasing/erasing.ts';
import { createSearch } from '../../../src/crm/search/search.ts';
import { createTasks } from '../../../src/crm/tasks/tasks.ts';
import { type Database, openDatabase } from '../../../src/data/database.ts';
import { tapStatements } from '../statement-tap.ts';
import { wireSchedule } from '../wire-schedule.ts';
import { createFilePlatform, type Step, writeLine } from './file-platform.ts';
import type { Orders, Scene } from './orders.ts';
import { logSales } from './sales.ts';

const { what, now, scenes } = JSON.parse(process.argv[2] ?? '') as Orders;
const instant = new Date(now);
const clock = { now: () => instant };
let standing = 0;

/** Counts; from the nth step on there is no going on. */
function stepsOf(nth: number): { readonly step: Step; count(): number } {
  let steps = 0;
  return {
    count: () => steps,
    step() {
      steps += 1;
      if (nth === 0 || steps < nth) return;
      if (steps === nth) standing += 1;
      if (standing === scenes.length) process.kill(process.pid, 'SIGKILL');
      return new Promise<never>(() => {});
    },
  };
}

function act(db: Database, file: string, step: Step): Promise<void> {
  const deps = { db, search: createSearch({ db }) };
  if (what === 'write') {
    return logSales(createDeals(deps), instant, async (key) => {
      await step();
      writeLine(file, key);
    });
  }
  const crm = {
    digests: createDigests({ db }),
    tasks: createTasks(deps),
    search: deps.search,
    erasing: createErasing({ db, moved: () => {} }),
  };
  return wireSchedule(db, crm, createFilePlatform(file, step), clock).tick(instant);
}

async function play({ database, file, nth }: Scene): Promise<number> {
  const { step, count } = stepsOf(nth);
  const adapter = tapStatements(step);
  const log = pino({ level: 'silent' });
  const db = await openDatabase({ url: `file:${database}`, root: '.', clock, log, adapter });
  await act(db, file, step);
  await db.close();
  return count();
}

const counts = await Promise.all(scenes.map(play));
writeSync(1, counts.join(' '));
