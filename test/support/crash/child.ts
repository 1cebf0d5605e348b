/**
 * A process that does one thing and kills itself at its nth step; a step is a statement of the writer, or a post before
 * it arrives and after. Where it lives to the end it prints how many steps there are.
 *
 * `tick`: what is due is claimed and posted. `write`: three sales are logged, each acknowledged by a line of the file.
 */

import { writeSync } from 'node:fs';
import { pino } from 'pino';
import { createDeals } from '../../../src/crm/deals/deals.ts';
import { createDigests } from '../../../src/crm/digests/digests.ts';
import { createSearch } from '../../../src/crm/search/search.ts';
import { createTasks } from '../../../src/crm/tasks/tasks.ts';
import { openDatabase } from '../../../src/data/database.ts';
import { tapStatements } from '../statement-tap.ts';
import { wireSchedule } from '../wire-schedule.ts';
import { createFilePlatform, writeLine } from './file-platform.ts';
import { logSales } from './sales.ts';

const [what = '', database = '', file = '', now = '', nth = '0'] = process.argv.slice(2);

let steps = 0;
function step(): void {
  steps += 1;
  if (steps === Number(nth)) process.kill(process.pid, 'SIGKILL');
}

const instant = new Date(now);
const clock = { now: () => instant };
const db = await openDatabase({
  url: `file:${database}`,
  root: '.',
  clock,
  log: pino({ level: 'silent' }),
  adapter: tapStatements(step),
});
const deps = { db, search: createSearch({ db }) };
if (what === 'tick') {
  const crm = { digests: createDigests({ db }), tasks: createTasks(deps) };
  await wireSchedule(db, crm, createFilePlatform(file, step), clock).tick(instant);
} else {
  await logSales(createDeals(deps), instant, (key) => {
    step();
    writeLine(file, key);
  });
}
await db.close();
writeSync(1, String(steps));
