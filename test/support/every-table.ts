/** Rows in every table that has rows of orgs, whatever tables there are: for tests of what must forget none. */
import Sqlite from 'better-sqlite3';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
  readonly notnull: number;
}

export interface EveryTable {
  /** All tables with an `orgId`, by name. */
  readonly tables: readonly string[];
  /** Adds a row to each of them, referring to other rows of the org where it must. */
  fill(orgId: number): void;
  /** All rows of an org, by table. */
  rowsOf(orgId: number): Readonly<Record<string, readonly unknown[]>>;
  /** References to what is not there, in the whole file. */
  dangling(): readonly unknown[];
  close(): void;
}

/** On a handle of its own, beside the program's. */
export function openEveryTable(path: string): EveryTable {
  const file = new Sqlite(path);
  const columnsOf = (table: string) => file.pragma(`table_info("${table}")`) as Column[];
  const tables = (
    file
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
      .pluck()
      .all() as string[]
  ).filter((table) => columnsOf(table).some(({ name }) => name === 'orgId'));
  let last = 0;

  function insert(table: string, orgId: number, made: Map<string, number>): number {
    const there = made.get(table);
    if (there !== undefined) return there;
    const parents = new Map(
      (file.pragma(`foreign_key_list("${table}")`) as { from: string; table: string }[]).map((key) => [key.from, key]),
    );
    const values = columnsOf(table).flatMap(({ name, type, pk, notnull }): [string, unknown][] => {
      if (name === 'orgId') return [[name, orgId]];
      const parent = parents.get(name);
      if (parent) return notnull || pk ? [[name, insert(parent.table, orgId, made)]] : [];
      if (!notnull || (pk && type === 'INTEGER' && name === 'id')) return [];
      last += 1;
      return [[name, type === 'TEXT' ? `${table} ${last}` : 1_000_000 + last]];
    });
    const names = values.map(([name]) => `"${name}"`).join(', ');
    const marks = values.map(() => '?').join(', ');
    const { lastInsertRowid } = file
      .prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`)
      .run(values.map(([, value]) => value));
    made.set(table, Number(lastInsertRowid));
    return Number(lastInsertRowid);
  }

  return {
    tables,
    fill(orgId) {
      const made = new Map([['Org', orgId]]);
      for (const table of tables) insert(table, orgId, made);
    },
    rowsOf: (orgId) =>
      Object.fromEntries(
        tables.map((table) => [
          table,
          file.prepare(`SELECT * FROM "${table}" WHERE "orgId" = ? ORDER BY rowid`).all(orgId),
        ]),
      ),
    dangling: () => file.pragma('foreign_key_check') as unknown[],
    close: () => file.close(),
  };
}
