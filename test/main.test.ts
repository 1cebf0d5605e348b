import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Built, buildParley, type Running } from './support/built-parley.ts';
import { startDiscord } from './support/discord/index.ts';
import { freePort } from './support/free-port.ts';

let parley: Built;
beforeAll(async () => {
  parley = await buildParley();
}, 60_000);
afterAll(() => parley.close());
beforeEach(() => rm(join(parley.root, 'data'), { recursive: true, force: true }));

/** Says a line as Alex in the local chat; gives what Parley answered. */
async function says(url: string, text: string): Promise<string> {
  const { origin, searchParams } = new URL(url);
  const deed = {
    id: `deed-${Math.random().toString(36).slice(2)}`,
    as: 'alex',
    place: '@alex',
    deed: { kind: 'send', text },
  };
  const response = await fetch(`${origin}/api/deeds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-parley-key': searchParams.get('key') ?? '', origin },
    body: JSON.stringify(deed),
  });
  return JSON.stringify(await response.json());
}

async function stopped(running: Running): Promise<number | null> {
  running.process.kill('SIGTERM');
  return (await running.ended()).code;
}

const database = () => new Sqlite(join(parley.root, 'data/parley.db'), { readonly: true });
const names = () => {
  const file = database();
  try {
    return (file.prepare('SELECT "name" FROM "Customer" ORDER BY "name"').all() as { name: string }[]).map(
      ({ name }) => name,
    );
  } finally {
    file.close();
  }
};

describe('node dist/main.js', () => {
  it('prints a URL that answers with the page, keeps its key and what people write out of the log, and ends with 0', async () => {
    const running = parley.start({ PARLEY_CURENCY: 'EUR' });
    const url = await running.url();
    const key = new URL(url).searchParams.get('key') ?? '';
    expect(key.length).toBeGreaterThanOrEqual(22);

    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<script type="module"');
    expect(await says(url, 'add customer Initech, phone 138 1234 5678')).toContain('Initech');
    expect(await says(url, '/crm customer add Globex')).toContain('Globex');

    expect(await stopped(running)).toBe(0);
    expect(running.err()).toBe('');
    const log = JSON.stringify(running.log());
    expect(running.log().map(({ msg }) => msg)).toContain('ready');
    expect(log).toContain('PARLEY_CURENCY');
    for (const secret of [key, 'Initech', 'Globex', '1381234']) expect(log).not.toContain(secret);
    expect(names()).toEqual(['Globex']);
  }, 60_000);

  it('is alive before it is ready, waits for its forerunner to end, and takes over port and file', async () => {
    const settings = { HTTP_PORT: String(await freePort()), LOCAL_PORT: String(await freePort()) };
    const first = parley.start(settings);
    await first.url();
    const second = parley.start(settings);
    const health = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${settings.HTTP_PORT}${path}`);
      return { status: response.status, body: await response.json() };
    };
    expect(await health('/healthz')).toEqual({ status: 200, body: { alive: true } });
    expect(await health('/readyz')).toEqual({
      status: 200,
      body: { ready: true, parts: { database: { ready: true }, local: { ready: true } } },
    });
    await new Promise((resolve) => setTimeout(resolve, 500));

    expect(await stopped(first)).toBe(0);
    await second.url();
    expect((await health('/readyz')).status).toBe(200);

    const third = parley.start({ HTTP_PORT: String(await freePort()) });
    expect((await third.ended()).code).toBe(1);
    expect(third.err()).toContain(`is in use by process ${second.process.pid}`);
    expect(third.err()).toContain('DATABASE_URL');
    expect(third.err()).not.toContain('    at ');

    second.process.kill('SIGKILL');
    await second.ended();
    const fourth = parley.start(settings);
    await fourth.url();
    expect(await stopped(fourth)).toBe(0);
  }, 90_000);

  it('says what it waits for at /readyz while it waits', async () => {
    const first = parley.start();
    await first.url();
    const port = await freePort();
    const second = parley.start({ HTTP_PORT: String(port) });
    const ready = () => fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    await expect.poll(async () => (await ready())?.status, { timeout: 30_000 }).toBe(503);
    expect(await (await ready())?.json()).toEqual({
      ready: false,
      parts: {
        database: { ready: false, why: 'migrations are not done' },
        local: { ready: false, why: 'not started' },
      },
    });
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect(await stopped(second)).toBe(0);
    expect(await stopped(first)).toBe(0);
  }, 60_000);

  it('finishes what is under way when it is told to stop, and answers nothing that is not kept', async () => {
    const running = parley.start();
    const url = await running.url();
    const told: string[] = [];
    let stopping = false;
    let next = 0;
    const talk = async () => {
      while (!stopping) {
        next += 1;
        const name = `Customer ${next}`;
        const answer = await says(url, `/crm customer add "${name}"`).catch(() => '');
        if (answer.includes(name)) told.push(name);
        else stopping = true;
      }
    };
    const talks = Array.from({ length: 8 }, talk);
    await expect.poll(() => told.length, { timeout: 20_000 }).toBeGreaterThan(20);
    const began = Date.now();
    expect(await stopped(running)).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    await Promise.all(talks);
    expect(names()).toEqual(expect.arrayContaining(told));
    expect(told.length).toBeGreaterThan(20);
  }, 60_000);

  it('copies the database before a pending migration, and refuses one that is newer than itself', async () => {
    const first = parley.start();
    const url = await first.url();
    await says(url, '/crm customer add Initech');
    expect(await stopped(first)).toBe(0);

    const migration = join(parley.root, 'prisma/migrations/20990101000000_mood');
    await mkdir(migration);
    await writeFile(join(migration, 'migration.sql'), 'CREATE TABLE "Mood" ("word" TEXT);');
    const second = parley.start();
    await second.url();
    expect(await stopped(second)).toBe(0);
    const [copy = ''] = await readdir(join(parley.root, 'data/backups'));
    expect(copy).toMatch(/^parley\.\d+_\w+\..+\.db$/);
    const kept = new Sqlite(join(parley.root, 'data/backups', copy), { readonly: true });
    expect(kept.prepare('SELECT "name" FROM "Customer"').all()).toEqual([{ name: 'Initech' }]);
    kept.close();

    await rm(migration, { recursive: true });
    const third = parley.start();
    expect((await third.ended()).code).toBe(1);
    expect(third.err()).toMatch(/^Parley cannot start: .*written by a newer Parley .*20990101000000_mood/);
    expect(third.err()).toContain('Update Parley');
    expect(third.err()).not.toContain('    at ');
  }, 60_000);

  it('names every setting that cannot be used, and reads .env', async () => {
    await writeFile(join(parley.root, '.env'), 'PARLEY_ZONE=Berlin\nLOCAL_PORT=99999\nPARLEY_CURRENCY=\n');
    const running = parley.start({ DATABASE_URL: 'postgresql://ann:secret@db/crm', LOCAL_PORT: '' });
    expect((await running.ended()).code).toBe(1);
    await rm(join(parley.root, '.env'));
    expect(running.err()).toContain('PARLEY_ZONE must be an IANA time zone');
    expect(running.err()).toContain('DATABASE_URL must be a SQLite file');
    expect(running.err()).not.toContain('secret');
    expect(running.err()).not.toContain('LOCAL_PORT'); // the environment wins over the file
  }, 30_000);

  it.each([
    ['LOCAL_PORT', 'LOCAL_PORT'],
    ['HTTP_PORT', 'HTTP_PORT'],
  ])(
    'says that %s is taken, and what to set',
    async (setting, remedy) => {
      const other = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => other.once('listening', resolve));
      const { port } = other.address() as AddressInfo;
      const running = parley.start({ [setting]: String(port) });
      expect((await running.ended()).code).toBe(1);
      other.close();
      expect(running.err()).toBe(
        `Parley cannot start: Port ${port} is taken. Set ${remedy} to another one, or to 0 for a free one.\n`,
      );
    },
    30_000,
  );

  it('says that an address is none of this machine', async () => {
    const running = parley.start({ HTTP_HOST: '203.0.113.7' });
    expect((await running.ended()).code).toBe(1);
    expect(running.err()).toMatch(/^Parley cannot start: it may not listen on 203\.0\.113\.7.*HTTP_HOST/);
  }, 30_000);

  it.each([
    [4004, 'Discord does not accept DISCORD_TOKEN any more'],
    [4014, 'disallowed intents'],
  ])(
    'ends with an error and a code that says so where Discord closes for good (%i)',
    async (code, why) => {
      const discord = await startDiscord();
      const running = parley.start({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url });
      await expect.poll(() => running.log().map(({ msg }) => msg), { timeout: 60_000 }).toContain('ready');
      discord.gateway.closeWith(code);
      expect(await running.ended()).toEqual({ code: 1, signal: null });
      expect(running.err()).toContain(`Parley must stop: `);
      expect(running.err()).toContain(why);
      expect(running.err() + running.out()).not.toContain(discord.token);
      await discord.close();
    },
    90_000,
  );
});
