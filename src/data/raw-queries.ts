/**
 * `$queryRaw` and `$executeRaw` as Prisma has them, but straight to the connection: the way through Prisma's engine costs
 * more than most statements do, and every command runs several.
 */

import { ColumnTypeEnum, type SqlQueryable } from '@prisma/driver-adapter-utils';
import { Prisma } from './generated/client.ts';
import { boundAsItIs } from './sql.ts';

type Query = TemplateStringsArray | Prisma.Sql;

export interface RawQueries {
  /** Rows by column: instants as Date, 64-bit columns as bigint, the rest as SQLite gives it. */
  $queryRaw<T = unknown>(query: Query, ...values: readonly unknown[]): Promise<T>;
  /** How many rows were changed. */
  $executeRaw(query: Query, ...values: readonly unknown[]): Promise<number>;
}

export function rawQueries(connection: Pick<SqlQueryable, 'queryRaw' | 'executeRaw'>): RawQueries {
  return {
    async $queryRaw<T>(query: Query, ...values: readonly unknown[]) {
      const { columnNames, columnTypes, rows } = await connection.queryRaw(prepared(query, values));
      const revivers = columnTypes.map(reviverOf);
      return rows.map((row) => {
        const record: Record<string, unknown> = {};
        for (let index = 0; index < columnNames.length; index += 1) {
          const value = row[index];
          record[columnNames[index] as string] = value === null ? null : (revivers[index]?.(value as never) ?? value);
        }
        return record;
      }) as T;
    },
    $executeRaw: async (query, ...values) => connection.executeRaw(prepared(query, values)),
  };
}

/** The client, but for its raw queries. */
export function withRawQueries<C extends object>(client: C, raw: RawQueries): C {
  return new Proxy(client, {
    get: (target, name) => (Object.hasOwn(raw, name) ? Reflect.get(raw, name) : Reflect.get(target, name)),
  });
}

function prepared(query: Query, values: readonly unknown[]) {
  const { sql, values: args } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
  return boundAsItIs(sql, args);
}

function reviverOf(type: number): ((value: string | number) => unknown) | undefined {
  if (type === ColumnTypeEnum.DateTime) return (value) => new Date(value);
  if (type === ColumnTypeEnum.Int64) return BigInt;
  if (type === ColumnTypeEnum.Boolean) return Boolean;
  return undefined;
}
