/** Statements through a Prisma driver adapter without Prisma's own machinery, for the few that run with every write. */

import type { ArgType, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils';

export interface Sql {
  /** Runs a statement; gives the number of rows it changed. */
  run(sql: string, args?: readonly unknown[]): Promise<number>;
  /** Runs a statement that gives rows, each an array in the order of its columns. */
  rows(sql: string, args?: readonly unknown[]): Promise<readonly (readonly unknown[])[]>;
}

const AS_IT_IS: ArgType = { scalarType: 'unknown', arity: 'scalar' };

/** Values are bound as they are: the adapter turns Date and boolean into what SQLite keeps. */
export const boundAsItIs = (sql: string, args: readonly unknown[]): SqlQuery => ({
  sql,
  args: [...args],
  argTypes: args.map(() => AS_IT_IS),
});

export function createSql(adapter: SqlQueryable): Sql {
  return {
    run: (sql, args = []) => adapter.executeRaw(boundAsItIs(sql, args)),
    rows: async (sql, args = []) => (await adapter.queryRaw(boundAsItIs(sql, args))).rows,
  };
}

/** A name for SQL. Only names from the code come here, never typed ones. */
export const quoted = (name: string): string => `"${name}"`;

/** `?, ?, ?` for so many values. */
export const marks = (count: number): string => Array(count).fill('?').join(', ');
