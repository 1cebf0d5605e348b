/** Writes migrations offline, by comparing the datamodel kept beside the newest one with the present schema. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationsFolder } from '../src/data/migration-files.ts';
import { NO_FILTER, openSchemaEngine } from '../src/data/schema-engine.ts';
import { sqliteFactory } from '../src/data/sqlite.ts';
import type { Clock } from '../src/values/clock.ts';

export interface MigrationRequest {
  /** The project's root. */
  readonly root: string;
  /** Small letters, digits and underscores. */
  readonly name: string;
  /** Writes the newest migration anew, for as long as nobody has it. */
  readonly rewrite: boolean;
  readonly clock: Clock;
}

/** What stands below this line of a migration was written by hand and is kept when it is rewritten. */
const BY_HAND = '-- By hand';

/**
 * Writes `prisma/migrations/<timestamp>_<name>/` and gives the folder's name; undefined where nothing changed.
 * @throws Error where the name cannot be used, or is not the newest one's that is to be rewritten.
 */
export async function writeMigration({ root, name, rewrite, clock }: MigrationRequest): Promise<string | undefined> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('name the migration in small letters, as add_tickets');
  const folder = migrationsFolder(root);
  const made = await foldersIn(folder);
  const newest = made.at(-1);
  if (rewrite && !newest?.endsWith(`_${name}`)) throw new Error(`the newest migration is ${newest ?? 'none yet'}`);

  const previous = rewrite ? made.at(-2) : newest;
  const schema = await readFile(join(root, 'prisma', 'schema.prisma'), 'utf8');
  const sql = await difference(previous && (await readFile(join(folder, previous, 'schema.prisma'), 'utf8')), schema);
  if (sql === undefined && !rewrite) return undefined;

  const stamp = clock.now().toISOString().replace(/\D/g, '').slice(0, 14);
  const target = rewrite && newest ? newest : `${stamp}_${name}`;
  const file = join(folder, target, 'migration.sql');
  const old = rewrite ? await readFile(file, 'utf8') : '';
  const byHand = old.includes(BY_HAND) ? `\n${old.slice(old.indexOf(BY_HAND))}` : '';
  await mkdir(join(folder, target), { recursive: true });
  await writeFile(file, `${sql ?? ''}${byHand}`);
  await writeFile(join(folder, target, 'schema.prisma'), schema);
  return target;
}

/** SQL from one datamodel (undefined: none) to the next; undefined where they are the same. */
export async function difference(from: string | undefined, to: string): Promise<string | undefined> {
  const engine = await openSchemaEngine(sqliteFactory(':memory:', { readonly: false }));
  try {
    const { stdout } = await engine.diff({
      from: from === undefined ? { tag: 'empty' } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    return stdout === null || stdout.startsWith('-- This is an empty migration') ? undefined : stdout;
  } finally {
    engine.free();
  }
}

const datamodel = (content: string) => ({
  tag: 'schemaDatamodel' as const,
  files: [{ path: 'schema.prisma', content }],
});

async function foldersIn(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  return folders.map((entry) => entry.name).sort();
}
