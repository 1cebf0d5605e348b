/** The reads behind statistics, run in the long reader's thread. Groups come as partial sums, see `tally.ts`. */
import type { Database } from '../../data/database.ts';
import type { SqlValue } from '../../data/long-read.ts';
import { OPEN_STAGES } from '../deals/deal.ts';
import type { By } from './question.ts';
import { type Days, type Instants, type MonthStart, monthsBetween } from './span.ts';
import type { Part } from './tally.ts';

type Db = Pick<Database, 'longRead'>;

interface Where {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

const AMOUNTS = 'SUM("amount" >> 32) AS "high", SUM("amount" & 4294967295) AS "low"';
const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** Deals won on these days. */
export function wonDeals(orgId: number, { from, to }: Days): Where {
  return {
    sql: `"orgId" = ? AND "archivedAt" IS NULL AND "stage" = 'won' AND "closedOn" >= ? AND "closedOn" < ?`,
    params: [orgId, from, to],
  };
}

/** Deals that are open now. */
export function openDeals(orgId: number): Where {
  return {
    sql: `"orgId" = ? AND "archivedAt" IS NULL AND "stage" IN (${marks(OPEN_STAGES)})`,
    params: [orgId, ...OPEN_STAGES],
  };
}

/** What a deal's group is, where the index of statistics gives groups in its own order. */
const DEAL_KEYS: Readonly<Partial<Record<By, string>>> = {
  stage: '"stage"',
  month: 'substr("closedOn", 1, 7)',
  owner: '"ownerId"',
};

/**
 * Counts and sums of deals by currency and group. Groups are formed in the order of the index first (days, then
 * persons) and folded after that: sorting every deal would take three times as long.
 */
export async function dealParts(db: Db, where: Where, by: By | undefined): Promise<Part[]> {
  if (by === 'product' || by === 'customer') {
    return db.longRead<Part>(
      `SELECT "${by}Id" AS "key", "currency", COUNT(*) AS "count", ${AMOUNTS}
       FROM "Deal" WHERE ${where.sql} GROUP BY "currency", "${by}Id"`,
      where.params,
    );
  }
  const key = (by && DEAL_KEYS[by]) ?? 'NULL';
  const inOrder = `"stage", "closedOn", "currency"${by === 'owner' ? ', "ownerId"' : ''}`;
  return db.longRead<Part>(
    `SELECT ${key} AS "key", "currency", SUM("count") AS "count", SUM("high") AS "high", SUM("low") AS "low"
     FROM (SELECT ${inOrder}, COUNT(*) AS "count", ${AMOUNTS} FROM "Deal" WHERE ${where.sql} GROUP BY ${inOrder}) AS "parts"
     GROUP BY 1, 2`,
    where.params,
  );
}

/** Narrows deals to those of the customers with the biggest sums, the currency given first: an org may have a million. */
export async function ofTopCustomers(db: Db, where: Where, currency: string, top: number): Promise<Where> {
  const found = await db.longRead<{ readonly id: number }>(
    `SELECT "customerId" AS "id" FROM "Deal" WHERE ${where.sql} GROUP BY "currency", "customerId"
     ORDER BY "currency" <> ?, SUM("amount" >> 32) + (SUM("amount" & 4294967295) >> 32) DESC,
       SUM("amount" & 4294967295) & 4294967295 DESC, "customerId" LIMIT ?`,
    [...where.params, currency, top],
  );
  const ids = [...new Set(found.map(({ id }) => id))];
  return { sql: `${where.sql} AND "customerId" IN (${marks(ids)})`, params: [...where.params, ...ids] };
}

/** Live customers, or those of them added in a span. */
export async function customerParts(
  db: Db,
  orgId: number,
  by: By | undefined,
  zone: string,
  added?: Instants,
): Promise<Part[]> {
  const where: Where = added
    ? {
        sql: '"orgId" = ? AND "archivedAt" IS NULL AND "createdAt" >= ? AND "createdAt" < ?',
        params: [orgId, added.from, added.to],
      }
    : { sql: '"orgId" = ? AND "archivedAt" IS NULL', params: [orgId] };
  return countParts(db, 'Customer', where, { by, at: 'createdAt', owner: 'ownerId', zone });
}

/** Notes of all kinds by when they happened. */
export async function noteParts(
  db: Db,
  orgId: number,
  by: By | undefined,
  zone: string,
  { from, to }: Instants,
): Promise<Part[]> {
  const where = { sql: '"orgId" = ? AND "archivedAt" IS NULL AND "at" >= ? AND "at" < ?', params: [orgId, from, to] };
  return countParts(db, 'Note', where, { by, at: 'at', owner: 'authorId', zone });
}

/** Open tasks due before an instant, with how many of them are overdue now. */
export async function taskParts(
  db: Db,
  orgId: number,
  by: By | undefined,
  { before, now }: { readonly before: number; readonly now: Date },
): Promise<Part[]> {
  return db.longRead<Part>(
    `SELECT ${by === 'owner' ? '"assigneeId"' : 'NULL'} AS "key", COUNT(*) AS "count",
       SUM(CASE WHEN "dueAt" < ? THEN 1 ELSE 0 END) AS "late"
     FROM "Task" WHERE "orgId" = ? AND "archivedAt" IS NULL AND "doneAt" IS NULL AND "dueAt" < ? GROUP BY 1`,
    [now, orgId, before],
  );
}

interface Counting {
  readonly by: By | undefined;
  /** The columns of when and who. */
  readonly at: string;
  readonly owner: string;
  readonly zone: string;
}

async function countParts(db: Db, table: string, where: Where, { by, at, owner, zone }: Counting): Promise<Part[]> {
  const keys: Readonly<Partial<Record<By, string>>> = {
    owner: `"${owner}"`,
    status: '"status"',
    level: '"level"',
    kind: '"kind"',
    ...(by === 'month' && { month: await monthKey(db, table, where, at, zone) }),
  };
  return db.longRead<Part>(
    `SELECT ${(by && keys[by]) ?? 'NULL'} AS "key", COUNT(*) AS "count" FROM "${table}" WHERE ${where.sql} GROUP BY 1`,
    where.params,
  );
}

/**
 * The month of an instant as SQL. Where months begin depends on the zone, which SQL knows nothing of: so their bounds
 * are worked out first and looked for by halving.
 */
async function monthKey(db: Db, table: string, where: Where, at: string, zone: string): Promise<string> {
  const [found] = await db.longRead<{ readonly first: number | null; readonly last: number | null }>(
    `SELECT MIN("${at}") AS "first", MAX("${at}") AS "last" FROM "${table}" WHERE ${where.sql}`,
    where.params,
  );
  if (found?.first == null || found.last == null) return 'NULL';
  return halving(`"${at}"`, monthsBetween(found.first, found.last, zone));
}

function halving(column: string, months: readonly MonthStart[]): string {
  const middle = Math.ceil(months.length / 2);
  const later = months[middle];
  if (!later) return `'${months[0]?.month ?? ''}'`;
  const [before, after] = [months.slice(0, middle), months.slice(middle)];
  return `CASE WHEN ${column} < ${later.from} THEN ${halving(column, before)} ELSE ${halving(column, after)} END`;
}

/** Where the nearest deal won before a day is, or after it where there is none before. */
export async function nearestWon(db: Db, orgId: number, from: string): Promise<string | undefined> {
  const won = `FROM "Deal" WHERE "orgId" = ? AND "archivedAt" IS NULL AND "stage" = 'won'`;
  const [found] = await db.longRead<{ readonly day: string | null }>(
    `SELECT COALESCE((SELECT MAX("closedOn") ${won} AND "closedOn" < ?), (SELECT MIN("closedOn") ${won})) AS "day"`,
    [orgId, from, orgId],
  );
  return found?.day ?? undefined;
}

/** The same for customers by when they were added, and for notes. */
export async function nearestInstant(
  db: Db,
  of: 'Customer' | 'Note',
  orgId: number,
  from: number,
): Promise<Date | undefined> {
  const at = of === 'Note' ? '"at"' : '"createdAt"';
  const live = `FROM "${of}" WHERE "orgId" = ? AND "archivedAt" IS NULL`;
  const [found] = await db.longRead<{ readonly at: number | null }>(
    `SELECT COALESCE((SELECT MAX(${at}) ${live} AND ${at} < ?), (SELECT MIN(${at}) ${live})) AS "at"`,
    [orgId, from, orgId],
  );
  return found?.at == null ? undefined : new Date(found.at);
}

/** Names (and a customer's number) of what groups stand for. */
export async function namesOf(
  db: Db,
  orgId: number,
  by: 'owner' | 'customer' | 'product',
  ids: readonly number[],
): Promise<Map<number, { readonly name: string; readonly number: number | null }>> {
  const tables = { owner: 'Member', customer: 'Customer', product: 'Product' } as const;
  const rows = await db.longRead<{ readonly id: number; readonly name: string; readonly number: number | null }>(
    `SELECT "id", "name", ${by === 'customer' ? '"number"' : 'NULL'} AS "number" FROM "${tables[by]}"
     WHERE "orgId" = ? AND "id" IN (${marks(ids)})`,
    [orgId, ...ids],
  );
  return new Map(rows.map(({ id, name, number }) => [id, { name, number }]));
}
