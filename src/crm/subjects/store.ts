/** The customer a thread or direct message is about: a row that is fresh for 24 hours. */
import type { Database } from '../../data/database.ts';
import { Prisma } from '../../data/generated/client.ts';
import { formatRef } from '../../values/ref.ts';

export interface SubjectPlace {
  readonly orgId: number;
  readonly workspaceId: number;
  readonly memberId: number;
  /** Channel and thread as one text. */
  readonly place: string;
}

const FRESH_MS = 24 * 60 * 60 * 1000;

/** The customer, unless archived or last spoken of more than 24 hours ago. */
export async function readSubject(db: Database, at: SubjectPlace, now: Date) {
  const [row] = await db.reader.$queryRaw<{ id: number; number: number; name: string }[]>`
    SELECT c."id", c."number", c."name" FROM "Subject" s JOIN "Customer" c ON c."id" = s."customerId" AND c."orgId" = s."orgId"
    WHERE ${placed(at)} AND s."at" >= ${new Date(now.getTime() - FRESH_MS)} AND c."archivedAt" IS NULL`;
  return row && { id: row.id, ref: formatRef('customer', row.number), name: row.name };
}

/** Makes a customer of this org the subject; another org's is left alone. */
export async function writeSubject(db: Database, at: SubjectPlace, customerId: number, now: Date): Promise<void> {
  const { orgId, workspaceId, place, memberId } = at;
  await db.work.background(
    (tx) => tx.$executeRaw`
      INSERT INTO "Subject" ("orgId", "workspaceId", "place", "memberId", "customerId", "at")
      SELECT "orgId", ${workspaceId}, ${place}, ${memberId}, "id", ${now} FROM "Customer" WHERE "id" = ${customerId} AND "orgId" = ${orgId}
      ON CONFLICT ("orgId", "workspaceId", "place", "memberId") DO UPDATE SET "customerId" = excluded."customerId", "at" = excluded."at"`,
  );
}

function placed({ orgId, workspaceId, place, memberId }: SubjectPlace): Prisma.Sql {
  return Prisma.sql`s."orgId" = ${orgId} AND s."workspaceId" = ${workspaceId} AND s."place" = ${place} AND s."memberId" = ${memberId}`;
}
