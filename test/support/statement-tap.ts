/** Sees every statement of the writer before it runs: to count them, to fail one, or to kill the process at one. */

import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { AdapterWrap } from '../../src/data/sqlite.ts';

/** Calls `before` with the SQL of each statement (a script counts as one); what it throws fails the statement. */
export function tapStatements(before: (sql: string) => void): AdapterWrap {
  const tapped = (adapter: SqlDriverAdapter): SqlDriverAdapter => ({
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: async (query) => {
      before(query.sql);
      return adapter.queryRaw(query);
    },
    executeRaw: async (query) => {
      before(query.sql);
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
