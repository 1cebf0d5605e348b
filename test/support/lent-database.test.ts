import { describe, expect, it } from 'vitest';
import { DatabaseClosed } from '../../src/data/errors.ts';
import { seedOrg } from './seed-org.ts';
import { openTestDatabase } from './temp-database.ts';

describe('a database that one test had and the next one gets', () => {
  it('holds nothing of the test before, and numbers anew', async () => {
    const first = await openTestDatabase();
    const { orgId } = await seedOrg(first.db, 'First');
    await first.db.work.background((tx) => tx.$executeRaw`CREATE TABLE "Left" ("behind" TEXT)`);
    await first.close();

    const second = await openTestDatabase();
    expect(second.path).toBe(first.path);
    expect(await second.db.reader.org.count()).toBe(0);
    expect(await second.db.longRead(`SELECT name FROM sqlite_master WHERE name = 'Left'`)).toEqual([]);
    expect((await seedOrg(second.db, 'Second')).orgId).toBe(orgId);
    expect(await second.db.reader.org.findMany({ orderBy: { id: 'asc' }, select: { name: true } })).toEqual([
      { name: 'Second' },
    ]);
    await second.close();
  });

  it('waits for what is under way, and takes nothing from the test before any more', async () => {
    const first = await openTestDatabase();
    let through = false;
    const writing = first.db.work.background(async () => {
      await new Promise(setImmediate);
      through = true;
    });
    await first.close();
    expect(through).toBe(true);
    await writing;
    await expect(first.db.work.background(async () => {})).rejects.toThrow(DatabaseClosed);
  });

  it('is another one while the first has it, and after the first closed it', async () => {
    const first = await openTestDatabase();
    const second = await openTestDatabase();
    expect(second.path).not.toBe(first.path);
    await first.db.close();
    await first.close();
    const third = await openTestDatabase();
    expect(third.path).not.toBe(first.path);
    await Promise.all([second.close(), third.close()]);
  });
});
