import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { childOf } from '../support/child-process.ts';
import { temporaryFolder } from '../support/temp-database.ts';

let start: Awaited<ReturnType<typeof childOf>>;
let folder: string;
let file: string;
beforeAll(async () => {
  start = await childOf('test/data/read-only-opener.ts');
});
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'parley.db');
  await writeFile(file, '');
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

/** What somebody who is no superuser is told. */
const told = async () => (await text(start(file).stdout)).trim();

describe('a database that the user who starts Parley may only read', () => {
  it('is refused by the file, before anything is written to it', async () => {
    await chmod(folder, 0o777);
    await chmod(file, 0o444);
    expect(await told()).toContain(
      `${file} cannot be written (EACCES). Let the user who starts Parley write it, or name another file`,
    );
  });

  it('is refused by the folder, where SQLite keeps its log and the lock', async () => {
    await chmod(file, 0o666);
    await chmod(folder, 0o555);
    expect(await told()).toMatch(/parley\.db\.lock cannot be locked: .* write in that folder, or name another file/);
  });

  it('is opened where both may be written', async () => {
    await chmod(file, 0o666);
    await chmod(folder, 0o777);
    expect(await told()).toBe('opened');
  });
});
