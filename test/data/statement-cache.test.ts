import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { Database, Statement } from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSql, type Sql } from '../../src/data/sql.ts';
import { sqliteFactory } from '../../src/data/sqlite.ts';
import { keepStatements } from '../../src/data/statement-cache.ts';
import { newDatabaseFile } from '../support/temp-database.ts';

let adapter: SqlDriverAdapter;
let sql: Sql;
let remove: () => Promise<void>;
let prepared: string[];

beforeEach(async () => {
  const file = await newDatabaseFile();
  remove = file.remove;
  prepared = [];
  const factory = sqliteFactory(file.path, { readonly: false });
  const counting: typeof factory = {
    ...{ provider: factory.provider, adapterName: factory.adapterName },
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const connected = await factory.connect();
      const { client } = connected as unknown as { client: Database };
      const prepare: (text: string) => Statement = client.prepare.bind(client);
      client.prepare = ((text: string) => {
        prepared.push(text);
        return prepare(text);
      }) as Database['prepare'];
      return connected;
    },
  };
  adapter = await keepStatements(counting).connect();
  sql = createSql(adapter);
  await sql.run('CREATE TABLE "Word" ("id" INTEGER PRIMARY KEY, "text" TEXT UNIQUE)');
  prepared = [];
});
afterEach(async () => {
  await adapter.dispose();
  await remove();
});

it('prepares a statement once and runs it with the values of each call', async () => {
  for (const text of ['one', 'two', 'three']) await sql.run('INSERT INTO "Word" ("text") VALUES (?)', [text]);
  const find = 'SELECT "id", "text" FROM "Word" WHERE "text" = ?';

  expect(await sql.rows(find, ['two'])).toEqual([[expect.anything(), 'two']]);
  expect(await sql.rows(find, ['three'])).toEqual([[expect.anything(), 'three']]);
  expect(await sql.rows(find, ['four'])).toEqual([]);
  expect(prepared).toEqual(['INSERT INTO "Word" ("text") VALUES (?)', find]);
});

it('can run a statement again after it failed', async () => {
  const add = 'INSERT INTO "Word" ("text") VALUES (?)';
  await sql.run(add, ['one']);
  await expect(sql.run(add, ['one'])).rejects.toThrow();
  await sql.run(add, ['two']);
  expect(await sql.rows('SELECT "text" FROM "Word" ORDER BY "id"')).toEqual([['one'], ['two']]);
});

it('gives no call the values of another', async () => {
  const add = 'INSERT INTO "Word" ("text") VALUES (?)';
  await sql.run(add, ['one']);
  const { client } = adapter as unknown as { client: Database };
  expect(() => client.prepare(add).run()).toThrow('Too few parameter values');
});

it('lets go of the statement that was used longest ago', async () => {
  const nth = (n: number) => `SELECT ${n}`;
  for (let n = 0; n < 400; n += 1) await sql.rows(nth(n));
  await sql.rows(nth(0)); // used again, so the next to go is 1
  await sql.rows(nth(400));
  prepared = [];
  await sql.rows(nth(0));
  expect(prepared).toEqual([]);
  await sql.rows(nth(1));
  expect(prepared).toEqual([nth(1)]);
});

it('says at once where an adapter hides its connection', async () => {
  const factory = sqliteFactory(':memory:', { readonly: false });
  const hidden = keepStatements({ ...factory, connect: async () => ({}) as SqlDriverAdapter });
  await expect(hidden.connect()).rejects.toThrow('hides its connection');
});
