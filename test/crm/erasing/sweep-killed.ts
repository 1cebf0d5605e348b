/** A process that sweeps what erased companies left, and kills itself before its nth statement. */
import { pino } from 'pino';
import { createErasing } from '../../../src/crm/erasing/erasing.ts';
import { openDatabase } from '../../../src/data/database.ts';
import { systemClock } from '../../../src/values/clock.ts';
import { tapStatements } from '../../support/statement-tap.ts';

const [file = '', nth = '0'] = process.argv.slice(2);
let statements = 0;
const db = await openDatabase({
  url: `file:${file}`,
  root: '.',
  clock: systemClock,
  log: pino({ level: 'silent' }),
  adapter: tapStatements(() => {
    statements += 1;
    if (statements === Number(nth)) process.kill(process.pid, 'SIGKILL');
  }),
});
await createErasing({ db, moved: () => {} }).sweep(new AbortController().signal);
await db.close();
