/** What erasing reads and writes of an org at once: few statements, however many records there are. */
import type { Database, Reader } from '../../data/database.ts';
import type { RowOf } from '../../data/entities.ts';
import type { Tx, Written } from '../../data/work.ts';
import { readOrgOf } from '../orgs/store.ts';
import type { Who } from '../who.ts';

/** How many of each an org has. */
export interface Held {
  readonly customer: number;
  readonly contact: number;
  readonly deal: number;
  readonly note: number;
  readonly task: number;
  readonly digest: number;
  /** What its history tells. */
  readonly change: number;
}

const NOUNS = ['Customer', 'Contact', 'Deal', 'Note', 'Task', 'Digest', 'Change'] as const;

export async function countAll(db: Pick<Database, 'longRead'>, orgId: number): Promise<Held> {
  const counts = NOUNS.map((noun) => `(SELECT COUNT(*) FROM "${noun}" WHERE "orgId" = ?) AS "${noun.toLowerCase()}"`);
  const [row] = await db.longRead<Held>(`SELECT ${counts.join(', ')}`, Array(NOUNS.length).fill(orgId));
  return row ?? { customer: 0, contact: 0, deal: 0, note: 0, task: 0, digest: 0, change: 0 };
}

interface Between {
  readonly from: number;
  readonly to: number;
  /** Who does it. */
  readonly by: number;
  readonly at: Date;
}

export async function hasWorkspace(tx: Tx, orgId: number, id: number): Promise<boolean> {
  return (await tx.workspace.count({ where: { id, orgId } })) > 0;
}

/** An org with another's settings and nothing else. */
export async function makeFresh(tx: Tx, org: RowOf<'org'>, at: Date): Promise<number> {
  const { name, currency, zone, locale, weekStart } = org;
  const data = { name, currency, zone, locale, weekStart, createdAt: at, updatedAt: at };
  return (await tx.org.create({ data, select: { id: true } })).id;
}

/**
 * All workspaces, linked as they were, with what connects them: installations, who may use Parley, who opened the Home,
 * the local chat's channels, and which welcomes were said.
 */
export async function moveWorkspaces(tx: Tx, { from, to, at }: Between): Promise<void> {
  await tx.workspace.updateMany({ where: { orgId: from }, data: { orgId: to, since: at } });
  await tx.workspace.updateMany({ where: { formerOrgId: from }, data: { formerOrgId: to } });
  const rows = { where: { orgId: from }, data: { orgId: to } };
  await tx.slackInstall.updateMany(rows);
  await tx.slackHome.updateMany(rows);
  await tx.allowedRole.updateMany(rows);
  await tx.localChannel.updateMany(rows);
  await tx.outbox.updateMany({ where: { orgId: from, topic: 'welcome' }, data: { orgId: to } });
}

/** Those who have access, with their accounts; who left stays behind. Rows are moved, not copied: thousands in a moment. */
export async function movePeople(tx: Tx, { from, to, by }: Between): Promise<void> {
  await tx.$executeRaw`UPDATE "Identity" SET "orgId" = ${to} WHERE "orgId" = ${from} AND "closedAt" IS NULL
    AND "memberId" IN (SELECT "id" FROM "Member" WHERE "orgId" = ${from} AND "archivedAt" IS NULL)`;
  await tx.$executeRaw`UPDATE "Member" SET "orgId" = ${to} WHERE "orgId" = ${from}
    AND ("id" = ${by} OR "id" IN (SELECT "memberId" FROM "Identity" WHERE "orgId" = ${to}))`;
  await tx.$executeRaw`UPDATE "Identity" SET "formerMemberId" = NULL
    WHERE "formerMemberId" IN (SELECT "id" FROM "Member" WHERE "orgId" = ${from})`;
}

/** From here on nothing is written in it; no digest of it is due any more. */
export async function markErased(tx: Tx, { from, at }: Between): Promise<void> {
  await tx.digest.updateMany({ where: { orgId: from }, data: { archivedAt: at, nextRunAt: null } });
  await tx.org.updateMany({ where: { id: from }, data: { erasedAt: at } });
}

/** What this interaction wrote in the org that its workspace is of now. */
export async function findStored(db: Database, { workspaceId, key }: Who): Promise<Written | undefined> {
  return db.work.find(await readOrgOf(db, workspaceId), key);
}

/** How platforms name the workspaces of an org. */
export function readAllNamed(from: Pick<Reader, 'workspace'>, orgId: number) {
  return from.workspace.findMany({ where: { orgId }, select: { platform: true, externalId: true } });
}
