/** A process that migrates a file and kills itself before its nth statement. */

import { pino } from 'pino';
import { migrate } from '../../src/data/migrate.ts';
import { systemClock } from '../../src/values/clock.ts';
import { tapStatements } from '../support/statement-tap.ts';

const [file = '', migrations = '', nth = '0'] = process.argv.slice(2);
let statements = 0;
const adapter = tapStatements(() => {
  statements += 1;
  if (statements === Number(nth)) process.kill(process.pid, 'SIGKILL');
});
await migrate({ file, root: '.', migrations, clock: systemClock, log: pino({ level: 'silent' }), adapter });
