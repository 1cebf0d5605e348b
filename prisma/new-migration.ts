/**
 * `npm run db:migration -- <name>` writes the next migration, offline: the difference between the datamodel of the
 * newest migration (kept beside it) and `schema.prisma`. With `--rewrite` it writes the newest one anew, for as long as
 * nobody has it. What stands below a line `-- By hand` is kept.
 */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrationsFolder } from '../src/data/migration-files.ts';
import { NO_FILTER, openSchemaEngine } from '../src/data/schema-engine.ts';
import { sqliteFactory } from '../src/data/sqlite.ts';
import { systemClock } from '../src/values/clock.ts';

const BY_HAND = '-- By hand';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** SQL from one datamodel (undefined: none) to the next; undefined where they are the same. */
async function difference(from: string | undefined, to: string): Promise<string | undefined> {
  const engine = await openSchemaEngine(sqliteFactory(':memory:', { readonly: false }));
  const datamodel = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  });
  const { stdout } = await engine.diff({
    from: from === undefined ? { tag: 'empty' } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: NO_FILTER,
  });
  engine.free();
  return stdout === null || stdout.startsWith('-- This is an empty migration') ? undefined : stdout;
}

const contentOf = async (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);

async function main(name: string | undefined, rewrite: boolean): Promise<void> {
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error('give the migration a name in small letters: npm run db:migration -- add_tickets');
  }
  const folder = migrationsFolder(root);
  const entries = await readdir(folder, { withFileTypes: true });
  const made = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const newest = made.at(-1);
  if (rewrite && !newest?.endsWith(`_${name}`)) throw new Error(`the newest migration is ${newest ?? 'none'}`);

  const previous = rewrite ? made.at(-2) : newest;
  const schema = await readFile(join(root, 'prisma', 'schema.prisma'), 'utf8');
  const sql = await difference(previous && (await contentOf(join(folder, previous, 'schema.prisma'))), schema);
  if (sql === undefined && !rewrite) {
    console.log('schema.prisma has not changed since the newest migration: nothing to write');
    return;
  }
  const stamp = systemClock.now().toISOString().replace(/\D/g, '').slice(0, 14);
  const target = join(folder, rewrite && newest ? newest : `${stamp}_${name}`);
  const old = (await contentOf(join(target, 'migration.sql'))) ?? '';
  const byHand = old.includes(BY_HAND) ? `\n${old.slice(old.indexOf(BY_HAND))}` : '';
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'migration.sql'), `${sql ?? ''}${byHand}`);
  await writeFile(join(target, 'schema.prisma'), schema);
  console.log(`wrote ${join('prisma', 'migrations', target.slice(folder.length + 1), 'migration.sql')}`);
}

const words = process.argv.slice(2);
try {
  await main(
    words.find((word) => !word.startsWith('--')),
    words.includes('--rewrite'),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
