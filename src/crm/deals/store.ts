/** Reads of deals with the names of what they refer to. */
import type { Reader } from '../../data/database.ts';
import { Prisma } from '../../data/generated/client.ts';
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
