/** The rows of a workspace, brought from one org into another. */
import type { Tx } from '../../../data/work.ts';
import type { Move } from './move.ts';

type Between = Pick<Move, 'workspaceId' | 'from' | 'to'>;

const MEMBER = { id: true, orgId: true, name: true, locale: true, zone: true } as const;

export type Account = Awaited<ReturnType<typeof readAccounts>>[number];

/** The accounts of a workspace, with who they are and were. */
export function readAccounts(tx: Tx, orgId: number, workspaceId: number) {
  return tx.identity.findMany({
    where: { orgId, workspaceId },
    orderBy: { id: 'asc' },
    select: { id: true, member: { select: MEMBER }, former: { select: MEMBER } },
  });
}

/** A person new to the org, with what they chose for themselves. */
export async function makeMember(tx: Tx, orgId: number, { name, locale, zone }: Account['member'], at: Date) {
  const data = { orgId, name, locale, zone, access: 'member', createdAt: at, updatedAt: at };
  return (await tx.member.create({ data, select: { id: true } })).id;
}

/** A person who was in the org before, back again; who never left by another account is as they are. */
export async function returnMember(tx: Tx, orgId: number, id: number, at: Date): Promise<void> {
  const data = { archivedAt: null, version: { increment: 1 }, updatedAt: at };
  await tx.member.updateMany({ where: { id, orgId, archivedAt: { not: null } }, data });
}

export async function becomes(tx: Tx, { id, member }: Account, { from, to }: Between, memberId: number): Promise<void> {
  await tx.identity.updateMany({
    where: { id, orgId: from },
    data: { orgId: to, memberId, formerMemberId: member.id },
  });
}

/** People with no account left in the org have no access to it; what they did keeps their name. */
export async function archiveLeft(tx: Tx, orgId: number, ids: readonly number[], at: Date): Promise<void> {
  await tx.member.updateMany({
    where: { orgId, id: { in: [...ids] }, archivedAt: null, identities: { none: { orgId } } },
    data: { archivedAt: at, version: { increment: 1 }, updatedAt: at },
  });
}

/** What the platform keeps for itself: the local chat's messages, an installation, allowed roles, reactions. */
export async function moveRows(tx: Tx, { workspaceId, from, to }: Between): Promise<void> {
  const rows = { where: { orgId: from, workspaceId }, data: { orgId: to } };
  await tx.localChannel.updateMany(rows);
  await tx.localMessage.updateMany(rows);
  await tx.slackInstall.updateMany(rows);
  await tx.slackHome.updateMany(rows);
  await tx.allowedRole.updateMany(rows);
  await tx.captureReaction.updateMany(rows);
}

/**
 * Posts: what was said once stays said, and a digest that waits to be sent waits on; its key names its old number, so it
 * gets another. A post that may be on its way is left, and dropped by whoever finds it of another org than its place.
 */
export async function movePosts(tx: Tx, { workspaceId, from, to }: Between): Promise<void> {
  await tx.outbox.updateMany({
    where: { orgId: from, workspaceId, topic: 'welcome' },
    data: { orgId: to },
  });
  await tx.$executeRaw`UPDATE "Outbox" SET "orgId" = ${to}, "dedupeKey" = "dedupeKey" || ':' || "id"
    WHERE "orgId" = ${from} AND "workspaceId" = ${workspaceId} AND "state" = 'waiting'
      AND "topic" IN ('digest', 'notice')`;
}

export async function setOrg(tx: Tx, { workspaceId, from, to, formerOrgId, at }: Move): Promise<void> {
  await tx.workspace.updateMany({
    where: { id: workspaceId, orgId: from },
    data: { orgId: to, formerOrgId, since: at },
  });
}

export function readDigests(tx: Tx, orgId: number, workspaceId: number) {
  return tx.digest.findMany({
    where: { orgId, workspaceId, archivedAt: null },
    orderBy: { number: 'asc' },
    select: { id: true, ownerId: true },
  });
}

/** With its runs. */
export async function moveDigest(
  tx: Tx,
  id: number,
  { from, to, at }: Move,
  { number, ownerId }: { readonly number: number; readonly ownerId: number },
): Promise<void> {
  await tx.digest.updateMany({
    where: { id, orgId: from },
    data: { orgId: to, number, ownerId, version: { increment: 1 }, updatedAt: at },
  });
  await tx.digestRun.updateMany({ where: { digestId: id, orgId: from }, data: { orgId: to } });
}

/** Reminders whose time came while nobody was there are not sent in a heap afterwards. */
export async function dropMissedReminders(tx: Tx, orgId: number, now: Date): Promise<void> {
  await tx.task.updateMany({ where: { orgId, remindAt: { lte: now } }, data: { remindAt: null } });
}

/** The next number of a noun, in an org that the unit is not of. */
export async function nextNumberIn(tx: Tx, orgId: number, noun: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ readonly last: number | bigint }[]>`
    INSERT INTO "Counter" ("orgId", "noun", "last") VALUES (${orgId}, ${noun}, 1)
    ON CONFLICT ("orgId", "noun") DO UPDATE SET "last" = "last" + 1 RETURNING "last"`;
  return Number(row?.last);
}

/** A question that was answered is found again by who answered it, in the org they are of now. */
export async function moveQuestion(
  tx: Tx,
  token: string,
  from: { readonly orgId: number; readonly memberId: number },
  to: { readonly orgId: number; readonly memberId: number },
): Promise<void> {
  await tx.pending.updateMany({ where: { ...from, token }, data: to });
}
