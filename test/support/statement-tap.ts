/** Sees every statement of a connection before it runs: to count them, to fail one, or to kill the process at one. */

import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils';
import type { AdapterWrap } from '../../src/data/sqlite.ts';

/** Calls `before` with each statement and its values (a script counts as one); what it throws fails the statement. */
export function tapStatements(before: (sql: string, query?: SqlQuery) => void): AdapterWrap {
  const tapped = (adapter: SqlDriverAdapter): SqlDriverAdapter => ({
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: async (query) => {
      before(query.sql, query);
      return adapter.queryRaw(query);
    },
    executeRaw: async (query) => {
      before(query.sql, query);
      return adapter.executeRaw(query);
    },
    executeScript: async (script) => {
      before(script);
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
