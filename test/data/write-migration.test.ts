import { appendFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { difference, writeMigration } from '../../prisma/write-migration.ts';
import { migrate } from '../../src/data/migrate.ts';
import { migrationsFolder, readMigrations } from '../../src/data/migration-files.ts';
import { root, silent, temporaryFolder } from '../support/temp-database.ts';
import { createTestClock } from '../support/test-clock.ts';

describe('the committed migrations', () => {
  it('stand for the schema: otherwise run `npm run db:migration -- <name>`', async () => {
    const newest = (await readMigrations(migrationsFolder(root))).at(-1)?.name ?? '';
    const kept = await readFile(join(migrationsFolder(root), newest, 'schema.prisma'), 'utf8');
    expect(await difference(kept, await readFile(join(root, 'prisma/schema.prisma'), 'utf8'))).toBeUndefined();
  });
});

describe('writing a migration', () => {
  let project: string;
  const clock = createTestClock(new Date('2031-02-03T04:05:06Z'));
  const write = (name: string, rewrite = false) => writeMigration({ root: project, name, rewrite, clock });
  const sqlOf = (name: string) => readFile(join(migrationsFolder(project), name, 'migration.sql'), 'utf8');
  const addModel = (name: string) =>
    appendFile(join(project, 'prisma/schema.prisma'), `\nmodel ${name} {\n  id Int @id\n}\n`);

  beforeEach(async () => {
    project = await temporaryFolder();
    await mkdir(join(project, 'prisma'));
    await cp(join(root, 'prisma/schema.prisma'), join(project, 'prisma/schema.prisma'));
  });
  afterEach(() => rm(project, { recursive: true, force: true }));

  it('writes the first from nothing, then only what changed, and what it writes can be applied', async () => {
    expect(await write('init')).toBe('20310203040506_init');
    expect(await write('again')).toBeUndefined();
    await addModel('Mood');
    clock.advance(1_000);
    expect(await write('add_mood')).toBe('20310203040507_add_mood');
    expect(await sqlOf('20310203040507_add_mood')).toBe(
      '-- CreateTable\nCREATE TABLE "Mood" (\n    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT\n);\n',
    );
    const file = join(project, 'parley.db');
    expect((await migrate({ file, root: project, clock, log: silent })).applied).toHaveLength(2);
  });

  it('writes the newest anew and keeps what was written by hand', async () => {
    const made = (await write('init')) ?? '';
    await appendFile(
      join(migrationsFolder(project), made, 'migration.sql'),
      '\n-- By hand\nCREATE TABLE "Hand" (a);\n',
    );
    await addModel('Mood');
    expect(await write('init', true)).toBe(made);
    expect(await sqlOf(made)).toMatch(
      /CREATE TABLE "Org"[\s\S]*CREATE TABLE "Mood"[\s\S]*-- By hand\nCREATE TABLE "Hand"/,
    );
    expect(await write('again')).toBeUndefined();
  });

  it('refuses a name it cannot use, and to rewrite what is not the newest', async () => {
    await expect(write('Add Mood')).rejects.toThrow('small letters');
    await expect(write('init', true)).rejects.toThrow('none yet');
    await writeFile(join(project, 'prisma/schema.prisma'), 'model {');
    await expect(write('init')).rejects.toThrow();
  });
});
