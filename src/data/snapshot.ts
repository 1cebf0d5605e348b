/** A row as the history keeps it: JSON with instants in ISO 8601 and bigints as digits, and back again. */

import { type ColumnKind, type Entity, type RowOf, tableOf } from './entities.ts';

const toJson = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

/** The columns of an entity out of an object that may hold more (relations, for instance). */
export function snapshotOf<E extends Entity>(entity: E, row: RowOf<E>): RowOf<E> {
  const { columns, tagged } = tableOf(entity);
  const held = row as Readonly<Record<string, unknown>>;
  const names = tagged ? [...columns, 'tags'] : columns;
  return Object.fromEntries(names.map((name) => [name, held[name]])) as RowOf<E>;
}

export const writeSnapshot = (snapshot: unknown): string | null =>
  snapshot === null ? null : JSON.stringify(snapshot, toJson);

/** A stored snapshot, alive again. A column younger than the snapshot is missing in it. */
export function readSnapshot<E extends Entity>(entity: E, stored: string | null): RowOf<E> | null {
  if (stored === null) return null;
  const { kinds } = tableOf(entity);
  return JSON.parse(stored, (name, value: unknown) => revive(kinds[name], value)) as RowOf<E>;
}

/** A value out of the database or a snapshot as the model has it. */
export function revive(kind: ColumnKind | undefined, value: unknown): unknown {
  if (kind === undefined || value === null || value === undefined) return value;
  switch (kind) {
    case 'date':
      return new Date(value as string | number);
    case 'bigint':
      return BigInt(value as string | number);
    case 'boolean':
      return Boolean(value);
    default:
      return kind satisfies never;
  }
}
