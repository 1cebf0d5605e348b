/** Reads of contacts with the customers they belong to. */
import type { Reader } from '../../data/database.ts';
import { Prisma } from '../../data/generated/client.ts';
import type { ContactFound, ContactRow } from './contact.ts';

interface Line {
  readonly id: number;
  readonly name: string;
  readonly nameKey: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly customerId: number;
  readonly customerNumber: number;
  readonly customerName: string;
}

/** Names that begin so and are looked at for live ones. */
const WINDOW = 200;

export async function findContact(reader: Reader, orgId: number, id: number): Promise<ContactRow | undefined> {
  return (await reader.contact.findFirst({ where: { orgId, id } })) ?? undefined;
}

/** Live contacts of live customers whose folded name begins with this, in the order of names. */
export async function contactsNamed(
  reader: Reader,
  orgId: number,
  folded: string,
  limit: number,
): Promise<(ContactFound & { readonly nameKey: string })[]> {
  const rows = await reader.$queryRaw<Line[]>`
    SELECT ${COLUMNS} FROM (
      SELECT * FROM "Contact" WHERE "orgId" = ${orgId} AND "nameKey" >= ${folded} AND "nameKey" < ${`${folded}\u{10ffff}`}
      ORDER BY "nameKey" LIMIT ${WINDOW}
    ) k JOIN "Customer" c ON c."id" = k."customerId"
    WHERE k."archivedAt" IS NULL AND c."archivedAt" IS NULL ORDER BY k."nameKey", k."id" LIMIT ${limit}`;
  return rows.map(toFound);
}

/** Live contacts of live customers who are called exactly one of these, folded; in the order of the names. */
export async function contactsCalled(
  reader: Reader,
  orgId: number,
  names: readonly string[],
  limit: number,
): Promise<ContactFound[]> {
  if (names.length === 0) return [];
  const called = Prisma.join(names.map((name) => Prisma.sql`(${name})`));
  // Of each name some: very many may be called alike.
  const rows = await reader.$queryRaw<Line[]>`
    SELECT ${COLUMNS} FROM (VALUES ${called}) n CROSS JOIN "Contact" k ON k."id" IN (
      SELECT "id" FROM "Contact" WHERE "orgId" = ${orgId} AND "nameKey" = n."column1" LIMIT ${WINDOW}
    ) CROSS JOIN "Customer" c ON c."id" = k."customerId" AND c."orgId" = ${orgId}
    WHERE k."archivedAt" IS NULL AND c."archivedAt" IS NULL LIMIT ${limit}`;
  return rows.map(toFound);
}

/** Live contacts of these customers, the customers' order first. */
export async function contactsOfCustomers(
  reader: Reader,
  orgId: number,
  customerIds: readonly number[],
): Promise<(ContactFound & { readonly nameKey: string })[]> {
  const rows = await reader.contact.findMany({
    where: { orgId, customerId: { in: [...customerIds] }, archivedAt: null, customer: { archivedAt: null } },
    orderBy: { id: 'asc' },
    take: WINDOW,
    include: { customer: { select: { id: true, number: true, name: true } } },
  });
  return rows.sort((a, b) => customerIds.indexOf(a.customerId) - customerIds.indexOf(b.customerId));
}

/** The live contact of the org that a button or a choice names. */
export async function contactOf(
  reader: Reader,
  orgId: number,
  one: { readonly id: number } | { readonly nameKey: string; readonly customerNumber: number },
): Promise<ContactFound | undefined> {
  const where = 'id' in one ? { id: one.id } : { nameKey: one.nameKey, customer: { number: one.customerNumber } };
  const contact = await reader.contact.findFirst({
    where: { orgId, archivedAt: null, ...where },
    orderBy: { id: 'asc' },
    include: { customer: { select: { id: true, number: true, name: true } } },
  });
  return contact ?? undefined;
}

const COLUMNS = Prisma.sql`k."id", k."name", k."nameKey", k."title", k."phone", k."email",
  c."id" AS "customerId", c."number" AS "customerNumber", c."name" AS "customerName"`;

function toFound({ customerId, customerNumber, customerName, ...contact }: Line) {
  return { ...contact, customer: { id: customerId, number: customerNumber, name: customerName } };
}
