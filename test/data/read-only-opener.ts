/** A process without a superuser's rights that tries the database file named to it, and says how that went. */

import { acquireLock } from '../../src/data/lock.ts';
import { checkWritable } from '../../src/data/sqlite.ts';

/** Nobody's files are writable to it but those of everybody. */
const NOBODY = 65_534;

const file = process.argv[2] ?? '';
if (process.getuid?.() === 0) process.setuid?.(NOBODY);
try {
  await checkWritable(file);
  const lock = await acquireLock(file, { waitMs: 0 });
  await lock.release();
  console.log('opened');
} catch (error) {
  console.log(String(error));
}
