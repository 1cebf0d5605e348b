/** Reads and writes of customers that go beyond the unit of work. */
import type { Reader } from '../../data/database.ts';
import { Prisma } from '../../data/generated/client.ts';
import { tagKey } from '../../data/tags.ts';
import type { Tx, Unit } from '../../data/work.ts';
import { indexTokens } from '../search/grams.ts';
import type { CustomerRow } from './customer.ts';
import type { CustomerFilter, CustomerLine } from './list.ts';

/** Notes that something happened with a customer (a note, a deal): moves it up the lists, without a version of its own. */
export async function touchCustomer(unit: Unit, customerId: number, at: Date): Promise<void> {
  await unit.tx.$executeRaw`UPDATE "Customer" SET "touchedAt" = ${at}
    WHERE "id" = ${customerId} AND "orgId" = ${unit.cause.orgId} AND "touchedAt" < ${at}`;
}

/** Makes the customer be found by what it is called now; an archived one is found no more. Call it after every write. */
export async function reindexCustomer(tx: Tx, customer: CustomerRow): Promise<void> {
  await tx.$executeRaw`DELETE FROM "CustomerSearch" WHERE "rowid" = ${customer.id}`;
  if (customer.archivedAt === null) await indexCustomer(tx, customer);
}

/** As `reindexCustomer`, for one that was not in the index. */
export function indexCustomer(tx: Tx, customer: CustomerRow): Promise<void> {
  return indexCustomers(tx, [customer]);
}

/** Customers a statement. */
const INDEXED_AT_ONCE = 500;

/** As `indexCustomer`, for many: a statement each would cost more than the rows themselves. */
export async function indexCustomers(tx: Tx, customers: readonly CustomerRow[]): Promise<void> {
  for (let from = 0; from < customers.length; from += INDEXED_AT_ONCE) {
    const some = customers.slice(from, from + INDEXED_AT_ONCE);
    const values = some.map((customer) => Prisma.sql`(${customer.id}, ${indexTokens(customer)})`);
    await tx.$executeRaw`INSERT INTO "CustomerSearch" ("rowid", "grams") VALUES ${Prisma.join(values)}`;
  }
}

type Tagless = Omit<CustomerRow, 'tags'> & { readonly tags: string };

/** A customer with its tags, by id or number; archived ones too. */
export async function findCustomer(
  reader: Pick<Reader, '$queryRaw'>,
  orgId: number,
  by: { readonly id: number } | { readonly number: number },
): Promise<CustomerRow | undefined> {
  const is = 'id' in by ? Prisma.sql`c."id" = ${by.id}` : Prisma.sql`c."number" = ${by.number}`;
  const [row] = await reader.$queryRaw<Tagless[]>`
    SELECT c.*, (
      SELECT json_group_array("name") FROM (
        SELECT t."name" FROM "CustomerTag" u JOIN "Tag" t ON t."id" = u."tagId"
        WHERE u."orgId" = c."orgId" AND u."customerId" = c."id" ORDER BY t."key"
      )
    ) AS "tags" FROM "Customer" c WHERE c."orgId" = ${orgId} AND ${is}`;
  return row && { ...row, tags: JSON.parse(row.tags) as string[] };
}

/** Another customer with this phone or e-mail, a live one first. */
export async function findHolder(
  from: Pick<Reader, '$queryRaw'>,
  orgId: number,
  column: 'phone' | 'email',
  value: string,
  exceptId: number,
): Promise<Pick<CustomerRow, 'id' | 'number' | 'name' | 'archivedAt'> | undefined> {
  const [holder] = await from.$queryRaw<Pick<CustomerRow, 'id' | 'number' | 'name' | 'archivedAt'>[]>`
    SELECT "id", "number", "name", "archivedAt" FROM "Customer"
    WHERE "orgId" = ${orgId} AND ${Prisma.raw(`"${column}"`)} = ${value} AND "id" <> ${exceptId}
    ORDER BY "archivedAt" IS NOT NULL, "id" LIMIT 1`;
  return holder;
}

/** Lines of a list, last touched (of archived ones: last archived) first; `limit` and `offset` count customers. */
export async function listCustomers(
  reader: Reader,
  orgId: number,
  filter: CustomerFilter,
  limit: number,
  offset: number,
): Promise<CustomerLine[]> {
  const from = filter.tag === undefined ? ALL : await taggedWith(reader, orgId, filter.tag);
  const conditions = [
    from.condition,
    Prisma.sql`c."orgId" = ${orgId}`,
    filter.archived ? Prisma.sql`c."archivedAt" IS NOT NULL` : Prisma.sql`c."archivedAt" IS NULL`,
    ...(filter.status ? [Prisma.sql`c."status" = ${filter.status}`] : []),
    ...(filter.level ? [Prisma.sql`c."level" = ${filter.level}`] : []),
    ...(filter.ownerId === undefined ? [] : [Prisma.sql`c."ownerId" = ${filter.ownerId}`]),
  ];
  const order = filter.archived ? Prisma.sql`c."archivedAt" DESC, ` : Prisma.empty;
  return reader.$queryRaw<CustomerLine[]>`
    SELECT c."id", c."number", c."name", c."status", c."level", c."phone", c."email", c."address", c."ownerId",
      m."name" AS "ownerName", c."touchedAt", c."archivedAt"
    FROM ${from.tables} LEFT JOIN "Member" m ON m."id" = c."ownerId" AND m."orgId" = c."orgId"
    WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY ${order}c."touchedAt" DESC, c."id" DESC LIMIT ${limit} OFFSET ${offset}`;
}

interface From {
  readonly tables: Prisma.Sql;
  readonly condition: Prisma.Sql;
}

const ALL: From = { tables: Prisma.sql`"Customer" c`, condition: Prisma.sql`1 = 1` };

/** So many can be gathered and sorted in a few ms; of a tag that more have, the first page is soon found on the way. */
const FEW = 2_000;

/** Customers of a tag: gathered where few have it, else asked of each customer on the way down the list. */
async function taggedWith(reader: Reader, orgId: number, name: string): Promise<From> {
  const [tag] = await reader.$queryRaw<{ id: number | bigint; uses: number | bigint }[]>`
    SELECT t."id", (
      SELECT COUNT(*) FROM (SELECT 1 FROM "CustomerTag" WHERE "orgId" = ${orgId} AND "tagId" = t."id" LIMIT ${FEW + 1})
    ) AS "uses" FROM "Tag" t WHERE t."orgId" = ${orgId} AND t."key" = ${tagKey(name)}`;
  if (!tag) return { ...ALL, condition: Prisma.sql`1 = 0` };
  const id = Number(tag.id);
  const used = Prisma.sql`u."orgId" = ${orgId} AND u."tagId" = ${id}`;
  // CROSS JOIN keeps the planner from turning the loops round.
  if (Number(tag.uses) <= FEW)
    return {
      tables: Prisma.sql`"CustomerTag" u CROSS JOIN "Customer" c ON c."id" = u."customerId"`,
      condition: used,
    };
  const one = Prisma.sql`EXISTS (SELECT 1 FROM "CustomerTag" u WHERE ${used} AND u."customerId" = c."id")`;
  return { ...ALL, condition: one };
}
