/**
 * Reads and writes rows of any entity by SQL built from its table: a model call costs four times as much, and these
 * run with every write. Names come from the entity table alone, values are bound.
 */

import { type AnyRow, type Entity, type EntityTable, type RowOf, tableOf } from './entities.ts';
import { Stale } from './errors.ts';
import { revive } from './snapshot.ts';
import { marks, quoted, type Sql } from './sql.ts';
import { readTags, sameTags, writeTags } from './tags.ts';

type Values = Readonly<Record<string, unknown>>;

/** What the unit of work writes itself, whatever a patch says. */
const MANAGED = new Set(['id', 'orgId', 'version', 'createdAt', 'updatedAt']);

/** The row of this id in this org, or undefined. */
export async function findRow<E extends Entity>(
  sql: Sql,
  entity: E,
  orgId: number,
  id: number,
): Promise<RowOf<E> | undefined> {
  const table = tableOf(entity);
  const [found] = await sql.rows(
    `SELECT ${listed(table)} FROM ${quoted(table.table)} WHERE "id" = ? AND ${quoted(table.orgColumn)} = ?`,
    [id, orgId],
  );
  if (!found) return undefined;
  return finished<E>(table, found, table.tagged ? await readTags(sql, orgId, id) : []);
}

/** Writes a new row of the org as its version 1. */
export async function insertRow<E extends Entity>(
  sql: Sql,
  entity: E,
  orgId: number,
  at: Date,
  values: Values,
): Promise<RowOf<E>> {
  const table = tableOf(entity);
  const names = table.columns.filter((name) => !MANAGED.has(name) && values[name] !== undefined);
  const columns = ['orgId', ...names, 'version', 'createdAt', 'updatedAt'];
  const [made] = await sql.rows(
    `INSERT INTO ${quoted(table.table)} (${columns.map(quoted).join(', ')}) VALUES (${marks(columns.length)})
     RETURNING ${listed(table)}`,
    [orgId, ...names.map((name) => values[name]), 1, at, at],
  );
  if (!made) throw new Error(`no ${entity} was written`);
  const tags = (values.tags ?? []) as readonly string[];
  const id = Number(made[table.columns.indexOf('id')]);
  return finished<E>(table, made, tags.length > 0 ? await writeTags(sql, orgId, id, tags) : []);
}

/**
 * Writes what a patch changes, if the row is still the version seen; undefined where it changes nothing.
 * @throws Stale
 */
export async function updateRow<E extends Entity>(
  sql: Sql,
  entity: E,
  orgId: number,
  at: Date,
  before: RowOf<E>,
  patch: Values,
): Promise<RowOf<E> | undefined> {
  const table = tableOf(entity);
  const seen = before as AnyRow & Values;
  const names = table.columns.filter(
    (name) => !MANAGED.has(name) && patch[name] !== undefined && !same(seen[name], patch[name]),
  );
  const tagsBefore = (seen.tags ?? []) as readonly string[];
  const tags = table.tagged ? (patch.tags as readonly string[] | undefined) : undefined;
  const retag = tags !== undefined && !sameTags(tagsBefore, tags);
  if (names.length === 0 && !retag) return undefined;

  const assignments = names.map((name) => `${quoted(name)} = ?`);
  const [made] = await sql.rows(
    `UPDATE ${quoted(table.table)} SET ${[...assignments, '"version" = "version" + 1', '"updatedAt" = ?'].join(', ')}
     WHERE "id" = ? AND ${quoted(table.orgColumn)} = ? AND "version" = ? RETURNING ${listed(table)}`,
    [...names.map((name) => patch[name]), at, seen.id, orgId, seen.version],
  );
  if (!made) throw new Stale(entity, seen.id, await findRow(sql, entity, orgId, seen.id));
  return finished<E>(table, made, retag ? await writeTags(sql, orgId, seen.id, tags) : tagsBefore);
}

const listed = (table: EntityTable): string => table.columns.map(quoted).join(', ');

function finished<E extends Entity>(table: EntityTable, values: readonly unknown[], tags: readonly string[]): RowOf<E> {
  const row: Record<string, unknown> = {};
  table.columns.forEach((name, index) => {
    row[name] = revive(table.kinds[name], values[index]);
  });
  if (table.tagged) row.tags = tags;
  return row as RowOf<E>;
}

function same(left: unknown, right: unknown): boolean {
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  return left === right;
}
