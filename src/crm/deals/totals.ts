/** Counts and sums over deals, read beside the event loop: they visit every deal that is counted. */
import type { Database } from '../../data/database.ts';
import type { Day } from '../../values/day.ts';
import type { Stage } from './deal.ts';
import type { DealsWanted } from './store.ts';

export interface StageTotal {
  readonly stage: Stage;
  readonly currency: string;
  readonly count: number;
  /** Minor units. */
  readonly amount: bigint;
}

/** Count and sum of each stage and currency. */
export async function stageTotals(db: Pick<Database, 'longRead'>, wanted: DealsWanted): Promise<StageTotal[]> {
  const { orgId, stages, customerIds, titles, ownerId } = wanted;
  const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');
  // As an expression the stage leads to no index, so that a customer does.
  const stage = customerIds === undefined ? '"stage"' : `("stage" || '')`;
  // An amount in two halves, so that no sum of them leaves 64 bits.
  const rows = await db.longRead<{
    readonly stage: Stage;
    readonly currency: string;
    readonly count: number;
    readonly high: number | bigint;
    readonly low: number | bigint;
  }>(
    `SELECT "stage", "currency", COUNT(*) AS "count", SUM("amount" / 1000000000) AS "high", SUM("amount" % 1000000000) AS "low"
     FROM "Deal" WHERE "orgId" = ? AND "archivedAt" IS NULL AND ${stage} IN (${marks(stages)})
     ${customerIds === undefined ? '' : `AND "customerId" IN (${marks(customerIds)})`}
     ${titles === undefined ? '' : `AND "title" IN (${marks(titles)})`}
     ${ownerId === undefined ? '' : 'AND "ownerId" = ?'}
     GROUP BY "stage", "currency"`,
    [orgId, ...stages, ...(customerIds ?? []), ...(titles ?? []), ...(ownerId === undefined ? [] : [ownerId])],
  );
  return rows.map(({ stage, currency, count, high, low }) => ({
    stage,
    currency,
    count,
    amount: BigInt(high) * 1_000_000_000n + BigInt(low),
  }));
}

/**
 * Deals a member won from the day `from` to the day before `to`, as of the change `upTo`: what was won by a later one does
 * not count, so that a second delivery gets the same answer. The later changes are nearly always none and read by their
 * ids (the plus keeps SQLite from reading all changes of deals instead).
 */
export async function countWon(
  db: Pick<Database, 'longRead'>,
  orgId: number,
  ownerId: number,
  from: Day,
  to: Day,
  upTo: number | undefined,
): Promise<number> {
  const [row] = await db.longRead<{ readonly count: number }>(
    `SELECT COUNT(*) AS "count" FROM "Deal" WHERE "orgId" = ? AND "archivedAt" IS NULL AND "stage" = 'won'
     AND "closedOn" >= ? AND "closedOn" < ? AND "ownerId" = ?
     AND "id" NOT IN (SELECT "entityId" FROM "Change" WHERE "id" > ? AND +"orgId" = ? AND "entity" = 'deal'
       AND "after" LIKE '%"stage":"won"%' AND ("before" IS NULL OR "before" NOT LIKE '%"stage":"won"%'))`,
    [orgId, from, to, ownerId, upTo ?? Number.MAX_SAFE_INTEGER, orgId],
  );
  return Number(row?.count ?? 0);
}
