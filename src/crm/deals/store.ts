/** Reads of deals with the names of what they refer to, and the org's products. */
import type { Database, Reader } from '../../data/database.ts';
import { Prisma } from '../../data/generated/client.ts';
import type { Unit } from '../../data/work.ts';
import type { Day } from '../../values/day.ts';
import type { TextFound } from '../search/texts/texts.ts';
import type { Deal, DealRow, Stage } from './deal.ts';

const named = { select: { id: true, name: true } } as const;
const withNames = {
  customer: { select: { id: true, number: true, name: true } },
  product: named,
  owner: named,
} as const;

type Names = Pick<Deal, 'customer' | 'product' | 'owner'>;

export function toDeal(row: DealRow, names: Names): Deal {
  const { id, number, title, expectedOn, closedOn, lostReason, version, createdAt, updatedAt, archivedAt } = row;
  const { customer, product, owner } = names;
  const amount = { amount: row.amount, currency: row.currency };
  const stage = row.stage as Stage;
  return {
    ...{ id, number, title, amount, stage, expectedOn, closedOn, lostReason },
    ...{ version, createdAt, updatedAt, archivedAt, customer, product, owner },
  };
}

export async function findDeal(
  reader: Reader,
  orgId: number,
  by: { readonly id: number } | { readonly number: number },
): Promise<Deal | undefined> {
  const row = await reader.deal.findFirst({ where: { ...by, orgId }, include: withNames });
  return row ? toDeal(row, row) : undefined;
}

interface NamesRow {
  readonly number: number | bigint;
  readonly customer: string;
  readonly product: string | null;
  readonly owner: string | null;
}

/** The names of what a snapshot refers to, as they are now. */
export async function namesOf(reader: Reader, orgId: number, row: DealRow): Promise<Names> {
  const { customerId, productId, ownerId } = row;
  const [found] = await reader.$queryRaw<NamesRow[]>`
    SELECT c."number", c."name" AS "customer", p."name" AS "product", m."name" AS "owner" FROM "Customer" c
    LEFT JOIN "Product" p ON p."id" = ${productId} AND p."orgId" = c."orgId"
    LEFT JOIN "Member" m ON m."id" = ${ownerId} AND m."orgId" = c."orgId"
    WHERE c."id" = ${customerId} AND c."orgId" = ${orgId}`;
  if (!found) throw new Error(`deal ${row.id} is of a customer that is not there`);
  const { number, customer, product, owner } = found;
  return {
    customer: { id: customerId, number: Number(number), name: customer },
    product: productId === null || product === null ? null : { id: productId, name: product },
    owner: ownerId === null || owner === null ? null : { id: ownerId, name: owner },
  };
}

export interface DealsWanted {
  readonly orgId: number;
  readonly stages: readonly Stage[];
  readonly customerIds?: readonly number[] | undefined;
  readonly titles?: readonly string[] | undefined;
  readonly ownerId?: number | undefined;
}

/** Live deals of one stage, the latest change first: walks an index in its order and stops. */
export async function dealsOfStage(
  reader: Reader,
  wanted: Omit<DealsWanted, 'stages' | 'customerIds' | 'titles'> & { readonly stage: Stage },
  skip: number,
  take: number,
): Promise<Deal[]> {
  const { orgId, stage, ownerId } = wanted;
  const rows = await reader.deal.findMany({
    where: { orgId, archivedAt: null, stage, ...(ownerId === undefined ? {} : { ownerId }) },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
    include: withNames,
  });
  return rows.map((row) => toDeal(row, row));
}

/**
 * Live deals of a few customers or titles, the latest change first.
 * The order is put as an expression, or SQLite would walk all deals of a stage in it instead of these few.
 */
export async function dealsAmong(
  reader: Reader,
  { orgId, stages, customerIds, titles, ownerId }: DealsWanted,
  skip: number,
  take: number,
): Promise<Deal[]> {
  if ([customerIds, titles].some((among) => among?.length === 0)) return [];
  const among = [
    ...(customerIds ? [Prisma.sql`AND "customerId" IN (${Prisma.join([...customerIds])})`] : []),
    ...(titles ? [Prisma.sql`AND "title" IN (${Prisma.join([...titles])})`] : []),
  ];
  const ids = await reader.$queryRaw<{ readonly id: number | bigint }[]>`
    SELECT "id" FROM "Deal" WHERE "orgId" = ${orgId}
    ${Prisma.join(among, ' ')}
    AND "archivedAt" IS NULL AND "stage" IN (${Prisma.join([...stages])})
    ${ownerId === undefined ? Prisma.empty : Prisma.sql`AND "ownerId" = ${ownerId}`}
    ORDER BY COALESCE("updatedAt", "createdAt") DESC, "id" DESC LIMIT ${take} OFFSET ${skip}`;
  return dealsByIds(
    reader,
    orgId,
    ids.map(({ id }) => Number(id)),
  );
}

/**
 * Live deals of some titles, the best fit first, then the latest change. Of each title and stage the index gives the few
 * latest, so that a title very many have costs no more than a rare one.
 */
export async function dealsTitled(
  reader: Reader,
  { orgId, stages }: Pick<DealsWanted, 'orgId' | 'stages'>,
  titles: readonly TextFound[],
  take: number,
): Promise<Deal[]> {
  if (titles.length === 0) return [];
  const each = Math.max(2, Math.ceil((2 * take) / titles.length));
  const fits = Prisma.join(titles.map(({ text, fit }) => Prisma.sql`(${text}, ${fit})`));
  const ids = await reader.$queryRaw<{ readonly id: number | bigint }[]>`
    SELECT d."id" FROM (VALUES ${fits}) t CROSS JOIN (VALUES ${Prisma.join(stages.map((stage) => Prisma.sql`(${stage})`))}) s
    CROSS JOIN "Deal" d ON d."id" IN (
      SELECT "id" FROM "Deal" WHERE "orgId" = ${orgId} AND "title" = t."column1" AND "archivedAt" IS NULL
      AND "stage" = s."column1" ORDER BY "updatedAt" DESC LIMIT ${each}
    ) ORDER BY t."column2", d."updatedAt" DESC, d."id" DESC LIMIT ${take}`;
  return dealsByIds(
    reader,
    orgId,
    ids.map(({ id }) => Number(id)),
  );
}

/** Of more, nobody asks for one by the customer and a word. */
const MOST_TITLES = 1000;

export async function titlesOfCustomers(
  reader: Reader,
  orgId: number,
  customerIds: readonly number[],
): Promise<string[]> {
  const rows = await reader.$queryRaw<{ readonly title: string }[]>`
    SELECT DISTINCT "title" FROM "Deal" WHERE "orgId" = ${orgId} AND "customerId" IN (${Prisma.join([...customerIds])})
    AND "archivedAt" IS NULL LIMIT ${MOST_TITLES}`;
  return rows.map(({ title }) => title);
}

interface NamedRow extends Omit<DealRow, 'amount'> {
  readonly amount: number | bigint;
  readonly customerNumber: number | bigint;
  readonly customerName: string;
  readonly productName: string | null;
  readonly ownerName: string | null;
}

/**
 * In the order of the ids. By hand: of what Prisma asks, SQLite makes a walk through all deals of the org (the plus keeps
 * it from that), 7 ms of 100,000.
 */
async function dealsByIds(reader: Reader, orgId: number, ids: readonly number[]): Promise<Deal[]> {
  if (ids.length === 0) return [];
  const rows = await reader.$queryRaw<NamedRow[]>`
    SELECT d.*, c."number" AS "customerNumber", c."name" AS "customerName", p."name" AS "productName", m."name" AS "ownerName"
    FROM "Deal" d JOIN "Customer" c ON c."id" = d."customerId" AND c."orgId" = d."orgId"
    LEFT JOIN "Product" p ON p."id" = d."productId" AND p."orgId" = d."orgId"
    LEFT JOIN "Member" m ON m."id" = d."ownerId" AND m."orgId" = d."orgId"
    WHERE d."id" IN (${Prisma.join([...ids])}) AND +d."orgId" = ${orgId}`;
  return rows.map(toNamedDeal).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

function toNamedDeal({ customerNumber, customerName, productName, ownerName, ...row }: NamedRow): Deal {
  const deal = { ...row, id: Number(row.id), number: Number(row.number), version: Number(row.version) };
  return toDeal({ ...deal, amount: BigInt(row.amount) } as DealRow, {
    customer: { id: Number(row.customerId), number: Number(customerNumber), name: customerName },
    product: productName === null ? null : { id: Number(row.productId), name: productName },
    owner: ownerName === null ? null : { id: Number(row.ownerId), name: ownerName },
  });
}

export interface StageTotal {
  readonly stage: Stage;
  readonly currency: string;
  readonly count: number;
  /** Minor units. */
  readonly amount: bigint;
}

/** Count and sum of each stage and currency: read beside the event loop, since it visits every deal of the stages. */
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

/** The product of this key, kept under the name given first. */
export async function upsertProduct(
  unit: Unit,
  name: string,
  key: string,
): Promise<{ readonly id: number; readonly name: string }> {
  const rows = await unit.tx.$queryRaw<{ readonly id: number | bigint; readonly name: string }[]>`
    INSERT INTO "Product" ("orgId", "name", "key") VALUES (${unit.cause.orgId}, ${name}, ${key})
    ON CONFLICT ("orgId", "key") DO UPDATE SET "key" = excluded."key" RETURNING "id", "name"`;
  const [row] = rows;
  if (!row) throw new Error(`no product was kept for ${key}`);
  return { id: Number(row.id), name: row.name };
}

/** The name of a deal's product, inside the unit. */
export async function productName(unit: Unit, id: number | null): Promise<string> {
  if (id === null) return '';
  const where = { id, orgId: unit.cause.orgId };
  return (await unit.tx.product.findFirst({ where, select: { name: true } }))?.name ?? '';
}

/** Products whose key begins so, then those with a word that does. */
export async function findProducts(
  reader: Reader,
  orgId: number,
  key: string,
  take: number,
): Promise<readonly { readonly name: string }[]> {
  const orderBy = { key: 'asc' } as const;
  const starting = { key: { gte: key, lt: `${key}\u{10ffff}` } };
  const begins = await reader.product.findMany({
    where: { orgId, ...starting },
    orderBy,
    take,
    select: { name: true },
  });
  if (begins.length === take || key === '') return begins;
  const where = { orgId, key: { contains: ` ${key}` }, NOT: starting };
  const others = await reader.product.findMany({ where, orderBy, take: take - begins.length, select: { name: true } });
  return [...begins, ...others];
}
