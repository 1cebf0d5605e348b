/** Codes, tries and linked workspaces in the database. */
import type { Database, Reader } from '../../data/database.ts';
import type { Tx } from '../../data/work.ts';
import type { Claim, Holdings, LinkedWorkspace, Purpose } from './link.ts';

/** Stores a code under the interaction that asked for it; asked once more, the new one stands in its place. */
export async function putCode(
  tx: Tx,
  code: {
    readonly orgId: number;
    readonly memberId: number;
    readonly purpose: Purpose;
    readonly hash: string;
    readonly key: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  const { orgId, key, hash } = code;
  await tx.linkCode.upsert({
    where: { orgId_key: { orgId, key } },
    create: code,
    update: { hash },
  });
}

/** How many codes a person asked for since an instant, beside the one of a key. */
export function countCodes(tx: Tx, orgId: number, memberId: number, since: Date, exceptKey: string): Promise<number> {
  return tx.linkCode.count({ where: { orgId, memberId, createdAt: { gt: since }, key: { not: exceptKey } } });
}

/** What the key of a code begins with that nobody asked for: it was made for whoever takes over the local chat's records. */
export const FOR_LOCAL = 'local ';

const withMaker = {
  org: {
    select: {
      id: true,
      name: true,
      currency: true,
      workspaces: { select: { id: true }, take: 1, orderBy: { id: 'asc' } },
    },
  },
  member: { select: { id: true, name: true, access: true, archivedAt: true } },
} as const;

/**
 * A code that is good at an instant for one person: of its purpose, not used, too old or another's, and asked for by
 * one who could ask for it still.
 */
export async function findCode(
  tx: Tx,
  by: { readonly hash: string } | { readonly id: number },
  { purpose, memberId, now }: { readonly purpose: Purpose; readonly memberId: number; readonly now: Date },
): Promise<Claim | undefined> {
  const row = await tx.linkCode.findFirst({
    where: {
      ...by,
      purpose,
      usedAt: null,
      expiresAt: { gt: now },
      // By its number alone it is found only by who typed it.
      OR: [...('hash' in by ? [{ claimedById: null }] : []), { claimedById: memberId }],
    },
    include: withMaker,
  });
  if (!row || row.member.archivedAt || row.org.workspaces.length === 0) return undefined;
  const { id, key, org, member } = row;
  const access = member.access === 'admin' ? 'admin' : 'member';
  if (purpose === 'workspace' && access !== 'admin') return undefined;
  const { workspaces: _, ...whose } = org;
  const from = { id: member.id, name: member.name, access } as const;
  return { id, org: whose, from, given: !key.startsWith(FOR_LOCAL) };
}

/** Whose code it is that a person typed, used since or not. */
export function readClaim(from: Pick<Reader, 'linkCode'>, id: number, purpose: Purpose, claimedById: number) {
  return from.linkCode.findFirst({ where: { id, purpose, claimedById }, select: { orgId: true, memberId: true } });
}

export async function claimCode(tx: Tx, { id, org }: Claim, memberId: number): Promise<void> {
  await tx.linkCode.updateMany({ where: { id, orgId: org.id }, data: { claimedById: memberId } });
}

/** Uses it up; false where it was used before. */
export async function useCode(tx: Tx, { id, org }: Claim, at: Date): Promise<boolean> {
  const { count } = await tx.linkCode.updateMany({
    where: { id, orgId: org.id, usedAt: null },
    data: { usedAt: at },
  });
  return count === 1;
}

interface Trier {
  readonly orgId: number;
  readonly workspaceId: number;
  readonly memberId: number;
}

/** Codes that were none, typed since an instant by a person, and by all of their workspace. */
export async function countTries(
  tx: Tx,
  { orgId, workspaceId, memberId }: Trier,
  since: Date,
): Promise<{ readonly mine: number; readonly all: number }> {
  const rows = await tx.linkTries.findMany({ where: { orgId, workspaceId, since: { gt: since } } });
  const mine = rows.find((row) => row.memberId === memberId)?.tries ?? 0;
  return { mine, all: rows.reduce((sum, { tries }) => sum + tries, 0) };
}

/** Counts one more, anew where the last ones were before `since`. */
export async function addTry(tx: Tx, trier: Trier, since: Date, now: Date): Promise<void> {
  const { workspaceId, memberId } = trier;
  const where = { workspaceId_memberId: { workspaceId, memberId } };
  const known = await tx.linkTries.findUnique({ where });
  const goesOn = known && known.orgId === trier.orgId && known.since > since;
  const data = goesOn ? { tries: known.tries + 1 } : { orgId: trier.orgId, tries: 1, since: now };
  if (known) await tx.linkTries.update({ where, data });
  else await tx.linkTries.create({ data: { ...trier, tries: 1, since: now } });
}

const SHOWN = { id: true, name: true, platform: true, formerOrgId: true } as const;

/** Whether the workspace is of whoever set this Parley up. */
export async function isOwn(from: Pick<Reader, 'workspace'>, orgId: number, id: number): Promise<boolean> {
  return (await from.workspace.findFirst({ where: { id, orgId, own: true }, select: { id: true } })) !== null;
}

/** The local chat's org and an admin of it, for a workspace that may take it over and has not. */
export async function findLocalOrg(
  from: Pick<Reader, 'workspace'>,
  { orgId, workspaceId }: { readonly orgId: number; readonly workspaceId: number },
): Promise<{ readonly orgId: number; readonly adminId: number } | undefined> {
  if (!(await isOwn(from, orgId, workspaceId))) return undefined;
  const admin = { where: { access: 'admin', archivedAt: null }, orderBy: { id: 'asc' }, take: 1 } as const;
  const local = await from.workspace.findFirst({
    where: { platform: 'local', externalId: 'local', orgId: { not: orgId } },
    select: { orgId: true, org: { select: { members: { ...admin, select: { id: true } } } } },
  });
  const [first] = local?.org.members ?? [];
  return local && first ? { orgId: local.orgId, adminId: first.id } : undefined;
}

/** The workspaces of an org, in the order they came. */
export async function readWorkspaces(from: Pick<Reader, 'workspace'>, orgId: number): Promise<LinkedWorkspace[]> {
  const rows = await from.workspace.findMany({ where: { orgId }, orderBy: { id: 'asc' }, select: SHOWN });
  return rows.map(({ formerOrgId, ...row }) => ({ ...row, linked: formerOrgId !== null }));
}

export async function findWorkspace(tx: Tx, orgId: number, id: number) {
  return (await tx.workspace.findFirst({ where: { id, orgId } })) ?? undefined;
}

/** What a workspace is of now, by its own number alone: whoever asks is known to be in it. */
export async function readHome(from: Pick<Reader, 'workspace'>, workspaceId: number) {
  const { org } = await from.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { org: { select: { id: true, name: true } } },
  });
  return org;
}

/** How its platform names a workspace, whichever org it is of. */
export function readNamed(from: Pick<Reader, 'workspace'>, workspaceId: number) {
  return from.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { platform: true, externalId: true },
  });
}

/** The org's live records; what belongs to an archived customer is put away with it. */
export async function countHoldings(db: Pick<Database, 'longRead'>, orgId: number): Promise<Holdings> {
  const of = (table: string) =>
    `(SELECT COUNT(*) FROM "${table}" t LEFT JOIN "Customer" c ON c."id" = t."customerId"
      WHERE t."orgId" = ? AND t."archivedAt" IS NULL AND c."archivedAt" IS NULL)`;
  const [row] = await db.longRead<Holdings>(
    `SELECT (SELECT COUNT(*) FROM "Customer" WHERE "orgId" = ? AND "archivedAt" IS NULL) AS "customer",
      ${of('Contact')} AS "contact", ${of('Deal')} AS "deal", ${of('Note')} AS "note", ${of('Task')} AS "task"`,
    Array(5).fill(orgId),
  );
  return row ?? { customer: 0, contact: 0, deal: 0, note: 0, task: 0 };
}

/** Forgets codes and tries of before an instant. */
export async function forgetLinks(db: Pick<Database, 'work'>, before: Date): Promise<number> {
  return db.work.background(async (tx) => {
    await tx.linkTries.deleteMany({ where: { since: { lt: before } } });
    return (await tx.linkCode.deleteMany({ where: { expiresAt: { lt: before } } })).count;
  });
}
