/** Sees every statement of a connection before it runs: to count them, to fail one, or to stop or kill the process at one. */

import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils';
import type { AdapterWrap } from '../../src/data/sqlite.ts';

type Before = (sql: string, query?: SqlQuery) => void | Promise<void>;

/**
 * Calls `before` with each statement and its values (a script counts as one), and waits for it; what it throws fails
 * the statement.
 */
export function tapStatements(before: Before): AdapterWrap {
  const tapped = (adapter: SqlDriverAdapter): SqlDriverAdapter => ({
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: async (query) => {
      await before(query.sql, query);
      return adapter.queryRaw(query);
    },
    executeRaw: async (query) => {
      await before(query.sql, query);
      return adapter.executeRaw(query);
    },
    executeScript: async (script) => {
      await before(script);
      return adapter.executeScript(script);
    },
    startTransaction: (level) => adapter.startTransaction(level),
    dispose: () => adapter.dispose(),
  });
  return (factory) => ({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => tapped(await factory.connect()),
    connectToShadowDb: () => factory.connectToShadowDb(),
  });
}
