/** Two members of an org who are one person: the rows of one become the other's. */

import type { Reader } from '../../../data/database.ts';
import { Prisma } from '../../../data/generated/client.ts';
import type { Tx } from '../../../data/work.ts';

/** Where a person has an account. */
export interface AccountPlace {
  readonly workspace: string;
  readonly platform: string;
}

export async function readAccountPlaces(
  from: Pick<Reader, 'identity'>,
  orgId: number,
  memberId: number,
): Promise<AccountPlace[]> {
  const rows = await from.identity.findMany({
    where: { orgId, memberId },
    orderBy: { id: 'asc' },
    select: { workspace: { select: { name: true, platform: true } } },
  });
  return rows.map(({ workspace: { name, platform } }) => ({ workspace: name, platform }));
}

/** Whose a record is, by table. */
const WHOSE = [
  ['Customer', 'ownerId'],
  ['Deal', 'ownerId'],
  ['Note', 'authorId'],
  ['Task', 'assigneeId'],
  ['Digest', 'ownerId'],
  ['Identity', 'memberId'],
  ['Pending', 'memberId'],
] as const;

/** Everything of one member becomes another's, what they did as well: no edit, so no record gets a version of its own. */
export async function handOver(tx: Tx, orgId: number, from: number, to: number): Promise<void> {
  for (const [table, column] of WHOSE) {
    const [rows, whose] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
    await tx.$executeRaw`UPDATE ${rows} SET ${whose} = ${to} WHERE "orgId" = ${orgId} AND ${whose} = ${from}`;
  }
  await tx.$executeRaw`UPDATE "Change" SET "memberId" = ${to} WHERE "orgId" = ${orgId} AND "receiptId" IN (
    SELECT "id" FROM "Receipt" WHERE "orgId" = ${orgId} AND "memberId" = ${from})`;
  await tx.receipt.updateMany({ where: { orgId, memberId: from }, data: { memberId: to } });
  // An account whose workspace is elsewhere now comes back as the one person.
  await tx.identity.updateMany({ where: { formerMemberId: from }, data: { formerMemberId: to } });
  await tx.subject.deleteMany({ where: { orgId, memberId: from } });
}

/** The one who is left keeps what they chose, and takes over what only the other did. */
export async function mergeChoices(tx: Tx, orgId: number, from: number, to: number, at: Date): Promise<void> {
  const [gone, kept] = [
    await tx.member.findFirstOrThrow({ where: { id: from, orgId } }),
    await tx.member.findFirstOrThrow({ where: { id: to, orgId } }),
  ];
  const touched = { version: { increment: 1 }, updatedAt: at };
  await tx.member.update({
    where: { id: to, orgId },
    data: { locale: kept.locale ?? gone.locale, zone: kept.zone ?? gone.zone, ...touched },
  });
  await tx.member.update({ where: { id: from, orgId }, data: { archivedAt: at, ...touched } });
}

/** People have the most that an account of theirs gives. */
export async function settleAccess(tx: Tx, orgId: number, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`UPDATE "Member" SET "access" = CASE WHEN EXISTS (
      SELECT 1 FROM "Identity" i WHERE i."memberId" = "Member"."id" AND i."orgId" = "Member"."orgId"
        AND i."access" = 'admin' AND i."closedAt" IS NULL
    ) THEN 'admin' ELSE 'member' END
    WHERE "orgId" = ${orgId} AND "archivedAt" IS NULL AND "id" IN (${Prisma.join([...ids])})`;
}
