/** A process that takes the lock of the file named to it, says so, and keeps it. */

import { acquireLock } from '../../src/data/lock.ts';

await acquireLock(process.argv[2] ?? '');
console.log('held');
setInterval(() => {}, 60_000);
