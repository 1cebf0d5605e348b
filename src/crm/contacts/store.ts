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

const COLUMNS = Prisma.sql`k."id", k."name", k."nameKey", k."title", k."phone", k."email",
  c."id" AS "customerId", c."number" AS "customerNumber", c."name" AS "customerName"`;

function toFound({ customerId, customerNumber, customerName, ...contact }: Line) {
  return { ...contact, customer: { id: customerId, number: customerNumber, name: customerName } };
}
