/**
 * The one connection that writes, shared by the queue's own statements and by Prisma.
 *
 * The queue opens and closes transactions; Prisma's calls join whatever is open. So a call made while no unit runs
 * would be a write of its own, and one made after a failed statement could escape a transaction that SQLite rolled back
 * by itself (a full disk): both are refused here.
 */

import { setImmediate } from 'node:timers/promises';
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils';
import { type RawQueries, rawQueries } from './raw-queries.ts';
import { createSql, type Sql } from './sql.ts';

/** SQLite answers within the turn it is asked in: after so many statements everything else has its turn (an import). */
const BREATH = 64;

export interface WriterConnection {
  /** Statements outside the guard, for the queue's BEGIN, SAVEPOINT and COMMIT. */
  readonly control: Sql;
  /** Statements of the unit under way. */
  readonly sql: Sql;
  /** The same for what is written with Prisma's own templates. */
  readonly raw: RawQueries;
  /** Gives Prisma this very connection, guarded. */
  readonly factory: SqlDriverAdapterFactory;
  /** Begins and ends a time of deleting for good; see `Work.purge`. Outside a transaction only. */
  purging(on: boolean): Promise<void>;
  /** Lets statements through. */
  open(): void;
  /** Lets none through; gives what failed since `open()`, if anything did. */
  shut(): { readonly error: unknown } | undefined;
  close(): Promise<void>;
}

export function shareConnection(adapter: SqlDriverAdapter): WriterConnection {
  let isOpen = false;
  let failure: { readonly error: unknown } | undefined;
  let statements = 0;

  async function guarded<T>(statement: () => Promise<T>): Promise<T> {
    statements += 1;
    if (statements % BREATH === 0) await setImmediate();
    if (failure) throw failure.error;
    if (!isOpen) throw new Error('nothing is written outside a unit of work');
    try {
      return await statement();
    } catch (error) {
      failure = { error };
      throw error;
    }
  }

  const { provider, adapterName } = adapter;
  const base = {
    provider,
    adapterName,
    queryRaw: (query) => guarded(() => adapter.queryRaw(query)),
    executeRaw: (query) => guarded(() => adapter.executeRaw(query)),
  } satisfies Partial<SqlDriverAdapter>;

  let savepoints = 0;
  /** Prisma wraps nested writes in a transaction; inside ours that is a savepoint. */
  async function startTransaction(): Promise<Transaction> {
    savepoints += 1;
    const name = `nested_${savepoints}`;
    const sql = createSql(base);
    await sql.run(`SAVEPOINT ${name}`);
    return {
      ...base,
      options: { usePhantomQuery: true },
      commit: async () => void (await sql.run(`RELEASE ${name}`)),
      rollback: async () => {
        // A failed statement dooms the whole unit, whose own savepoint takes this one with it.
        if (failure) return;
        await sql.run(`ROLLBACK TO ${name}`);
        await sql.run(`RELEASE ${name}`);
      },
    };
  }

  const shared: SqlDriverAdapter = {
    ...base,
    executeScript: (script) => guarded(() => adapter.executeScript(script)),
    startTransaction,
    dispose: async () => {},
  };

  return {
    control: createSql(adapter),
    sql: createSql(base),
    raw: rawQueries(base),
    factory: { provider, adapterName, connect: async () => shared },
    purging: (on) =>
      adapter.executeScript(`PRAGMA foreign_keys = ${on ? 'OFF' : 'ON'}; PRAGMA secure_delete = ${on ? 'ON' : 'OFF'};`),
    open() {
      failure = undefined;
      isOpen = true;
    },
    shut() {
      isOpen = false;
      const failed = failure;
      failure = undefined;
      return failed;
    },
    close: () => adapter.dispose(),
  };
}
