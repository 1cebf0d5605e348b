/**
 * The bounded reads that search is made of. Each ends at a LIMIT it reaches by walking an index in order, so that none
 * grows with the org; what does not fit after all is sorted out by the caller.
 */
import type { Reader } from '../../data/database.ts';
import { Prisma } from '../../data/generated/client.ts';
import type { CustomerLine } from '../customers/list.ts';

export interface Candidate extends CustomerLine {
  readonly nameKey: string;
  readonly initials: string;
}

/** The columns of a candidate, with `c` the customer and `m` its owner. */
const COLUMNS = Prisma.sql`c."id", c."number", c."name", c."nameKey", c."initials", c."status", c."level", c."phone",
  c."email", c."address", c."ownerId", m."name" AS "ownerName", c."touchedAt", c."archivedAt"`;
const OWNER = Prisma.sql`LEFT JOIN "Member" m ON m."id" = c."ownerId" AND m."orgId" = c."orgId"`;

/** Greater than every text that begins with the one before it. */
export const LAST = '\u{10ffff}';
/** Rows of a prefix that are looked at for live ones. */
const PREFIX_WINDOW = 200;

/** Live customers that have all pieces of a full-text query, newest first. */
export function byGrams(
  reader: Pick<Reader, '$queryRaw'>,
  orgId: number,
  query: string,
  limit: number,
): Promise<Candidate[]> {
  // CROSS JOIN keeps the planner from turning the loops round.
  return reader.$queryRaw<Candidate[]>`
    SELECT ${COLUMNS} FROM "CustomerSearch" s CROSS JOIN "Customer" c ON c."id" = s."rowid" ${OWNER}
    WHERE s."CustomerSearch" MATCH ${query} AND c."orgId" = ${orgId} AND c."archivedAt" IS NULL
    ORDER BY s."rowid" DESC LIMIT ${limit}`;
}

/** Live customers whose folded name begins with this, in the order of names. */
export function byNamePrefix(
  reader: Pick<Reader, '$queryRaw'>,
  orgId: number,
  folded: string,
  limit: number,
): Promise<Candidate[]> {
  return reader.$queryRaw<Candidate[]>`
    SELECT ${COLUMNS} FROM (
      SELECT * FROM "Customer" WHERE "orgId" = ${orgId} AND "nameKey" >= ${folded} AND "nameKey" < ${folded + LAST}
      ORDER BY "nameKey" LIMIT ${PREFIX_WINDOW}
    ) c ${OWNER} WHERE c."archivedAt" IS NULL ORDER BY c."nameKey" LIMIT ${limit}`;
}

/** Live customers whose pinyin initials begin with this. */
export function byInitials(reader: Reader, orgId: number, letters: string, limit: number): Promise<Candidate[]> {
  return reader.$queryRaw<Candidate[]>`
    SELECT ${COLUMNS} FROM (
      SELECT * FROM "Customer" WHERE "orgId" = ${orgId} AND "initials" >= ${letters} AND "initials" < ${letters + LAST}
      ORDER BY "initials" LIMIT ${PREFIX_WINDOW}
    ) c ${OWNER} WHERE c."archivedAt" IS NULL ORDER BY c."initials" LIMIT ${limit}`;
}

/** Customers of exactly this folded name, archived ones last. */
export function byExactName(reader: Reader, orgId: number, folded: string, limit: number): Promise<Candidate[]> {
  return reader.$queryRaw<Candidate[]>`
    SELECT ${COLUMNS} FROM (
      SELECT * FROM "Customer" WHERE "orgId" = ${orgId} AND "nameKey" = ${folded} ORDER BY "id" DESC LIMIT ${PREFIX_WINDOW}
    ) c ${OWNER} ORDER BY c."archivedAt" IS NOT NULL, c."id" DESC LIMIT ${limit}`;
}

/** Live customers of the org last touched first. */
export function lastTouched(reader: Reader, orgId: number, limit: number): Promise<Candidate[]> {
  return reader.$queryRaw<Candidate[]>`
    SELECT ${COLUMNS} FROM "Customer" c ${OWNER} WHERE c."orgId" = ${orgId} AND c."archivedAt" IS NULL
    ORDER BY c."touchedAt" DESC LIMIT ${limit}`;
}

/** Live customers of one owner last touched first. */
export function lastTouchedOf(reader: Reader, orgId: number, ownerId: number, limit: number): Promise<Candidate[]> {
  return reader.$queryRaw<Candidate[]>`
    SELECT ${COLUMNS} FROM "Customer" c ${OWNER}
    WHERE c."orgId" = ${orgId} AND c."archivedAt" IS NULL AND c."ownerId" = ${ownerId}
    ORDER BY c."touchedAt" DESC LIMIT ${limit}`;
}

export async function byNumber(reader: Reader, orgId: number, number: number): Promise<Candidate | undefined> {
  const [found] = await reader.$queryRaw<Candidate[]>`
    SELECT ${COLUMNS} FROM "Customer" c ${OWNER} WHERE c."orgId" = ${orgId} AND c."number" = ${number}`;
  return found;
}

/** The live customer with this e-mail address or phone number: no two of an org have the same. */
export async function byReach(
  reader: Reader,
  orgId: number,
  whole: { readonly email: string } | { readonly phone: string },
): Promise<Candidate | undefined> {
  const isIt = 'email' in whole ? Prisma.sql`c."email" = ${whole.email}` : Prisma.sql`c."phone" = ${whole.phone}`;
  const [found] = await reader.$queryRaw<Candidate[]>`
    SELECT ${COLUMNS} FROM "Customer" c ${OWNER}
    WHERE c."orgId" = ${orgId} AND ${isIt} AND c."archivedAt" IS NULL LIMIT 1`;
  return found;
}
