import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock } from '../../src/data/lock.ts';
import { type Child, childOf } from '../support/child-process.ts';
import { temporaryFolder } from '../support/temp-database.ts';

let folder: string;
let file: string;
const children: Child[] = [];
let start: (...args: readonly (string | number)[]) => Child;
beforeAll(async () => {
  start = await childOf('test/data/lock-holder.ts');
});
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'parley.db');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Another process that takes the lock and keeps it. */
async function holder(): Promise<Child> {
  const child = start(file);
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

describe('the lock of a database file', () => {
  it('refuses a second process by naming the first, and never holds up the event loop', async () => {
    const child = await holder();
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 20);
    await expect(acquireLock(file, { waitMs: 500 })).rejects.toThrow(`in use by process ${child.pid}`);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(10);
  });

  it('waits ten seconds, by default', async () => {
    await holder();
    let waited = 0;
    const sleep = async (ms: number) => {
      waited += ms;
    };
    await expect(acquireLock(file, { sleep })).rejects.toThrow('in use');
    expect(waited).toBe(10_000);
  });

  it('dies with its process, however that dies', async () => {
    const child = await holder();
    setTimeout(() => child.kill('SIGKILL'), 200);
    const lock = await acquireLock(file, { waitMs: 5_000 });
    expect(child.signalCode).toBe('SIGKILL');
    await lock.release();
  });

  it('is free again after its release', async () => {
    const first = await acquireLock(file, { waitMs: 0 });
    await expect(acquireLock(file, { waitMs: 0 })).rejects.toThrow(`in use by process ${process.pid}`);
    await first.release();
    await first.release();
    const second = await acquireLock(file, { waitMs: 0 });
    await second.release();
  });
});
