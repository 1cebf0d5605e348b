/** `npm run db:migration -- <name>` writes the next migration; with `--rewrite`, the newest one anew. */

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../src/values/clock.ts';
import { writeMigration } from './write-migration.ts';

const words = process.argv.slice(2);
const name = words.find((word) => !word.startsWith('--')) ?? '';
const rewrite = words.includes('--rewrite');
const root = dirname(dirname(fileURLToPath(import.meta.url)));
try {
  const written = await writeMigration({ root, name, rewrite, clock: systemClock });
  console.log(
    written === undefined
      ? 'schema.prisma has not changed since the newest migration: nothing to write'
      : `wrote prisma/migrations/${written}/migration.sql`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
