/** What a record was and what it is now, field by field, for those fields a person knows. */
import type { AnyRow, Entity } from '../data/entities.ts';
import type { Difference } from '../values/errors.ts';
import { LABELS } from './labels.ts';

type Snapshot = Readonly<Record<string, unknown>>;

/** The fields in which two states of a record differ, as Differences whose `field` is the label's key. */
export function differencesOf(entity: Entity, seen: AnyRow, now: AnyRow): Difference[] {
  const [before, after] = [seen as Snapshot, now as Snapshot];
  return Object.entries(LABELS[entity]).flatMap(([column, field]) => {
    const pair = [valueIn(before, column), valueIn(after, column)] as const;
    return comparable(pair[0]) === comparable(pair[1]) ? [] : [{ field, seen: pair[0], now: pair[1] }];
  });
}

/** An amount is told with its currency. */
function valueIn(row: Snapshot, column: string): unknown {
  const value = row[column] ?? null;
  return column === 'amount' && typeof value === 'bigint' ? { amount: value, currency: row.currency } : value;
}

function comparable(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (typeof value !== 'object' || value === null) return value;
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === 'bigint' ? String(each) : each));
}
