/**
 * A process that writes units as fast as it can, several at once, and prints each key when its unit is acknowledged.
 * Its parent kills it, or it kills itself before its nth statement.
 */

import { writeSync } from 'node:fs';
import { pino } from 'pino';
import { openDatabase } from '../../src/data/database.ts';
import { systemClock } from '../../src/values/clock.ts';
import { tapStatements } from '../support/statement-tap.ts';

const [file = '', orgId = '0', workspaceId = '0', round = '', nth = '0'] = process.argv.slice(2);
let statements = 0;
const adapter = tapStatements(() => {
  statements += 1;
  if (statements === Number(nth)) process.kill(process.pid, 'SIGKILL');
});
const db = await openDatabase({
  url: `file:${file}`,
  root: '.',
  clock: systemClock,
  log: pino({ level: 'silent' }),
  adapter,
});

let next = 0;
async function writeOn(): Promise<never> {
  for (;;) {
    next += 1;
    const name = `${round}-${next}`;
    const at = systemClock.now();
    const cause = { orgId: Number(orgId), memberId: null, key: name, command: 'customer add', at };
    await db.work.commit(cause, async (unit) => {
      const number = await unit.nextNumber('customer');
      const { id } = await unit.insert('customer', { number, name, nameKey: name, touchedAt: at });
      await unit.tx.$executeRaw`INSERT INTO "CustomerSearch" (rowid, grams) VALUES (${id}, ${`g${number}`})`;
      const post = { workspaceId: Number(workspaceId), place: '#sales', topic: 'notice', ref: `C${number}` };
      await unit.say({ ...post, dedupeKey: name });
    });
    writeSync(1, `${name}\n`);
  }
}
await Promise.all([writeOn(), writeOn(), writeOn(), writeOn(), writeOn()]);
