/** Members and identities in the database. */
import type { Database } from '../../data/database.ts';
import { localeOf } from '../../language/locale.ts';
import type { Account, AccountNews, IdentifiedMember, MemberRow, Newcomer } from './member.ts';

interface IdentifiedRow {
  workspaceId: number | bigint;
  since: Date | number | bigint | null;
  reportedLocale: string | null;
  reportedZone: string | null;
  id: number | bigint;
  name: string;
  access: string;
  locale: string | null;
  zone: string | null;
  orgId: number | bigint;
  orgName: string;
  currency: string;
  orgZone: string;
  orgLocale: string;
  weekStart: number | bigint;
}

/** Who an account is, by one indexed read; undefined where it is nobody of ours, or no longer. */
export async function identify(db: Database, { platform, workspace, account }: Account) {
  const [row] = await db.reader.$queryRaw<IdentifiedRow[]>`
    SELECT w.id AS workspaceId, w.since, i.locale AS reportedLocale, i.zone AS reportedZone,
      m.id, m.name, m.access, m.locale, m.zone,
      o.id AS orgId, o.name AS orgName, o.currency, o.zone AS orgZone, o.locale AS orgLocale, o.weekStart
    FROM "Workspace" w
    JOIN "Identity" i ON i.workspaceId = w.id AND i.externalId = ${account} AND i.closedAt IS NULL
    JOIN "Member" m ON m.id = i.memberId AND m.orgId = w.orgId AND m.archivedAt IS NULL
    JOIN "Org" o ON o.id = w.orgId
    WHERE w.platform = ${platform} AND w.externalId = ${workspace}`;
  return row && toIdentified(row);
}

function toIdentified(row: IdentifiedRow): IdentifiedMember {
  const locale = localeOf(row.reportedLocale);
  return {
    org: {
      id: Number(row.orgId),
      name: row.orgName,
      currency: row.currency,
      zone: row.orgZone,
      locale: localeOf(row.orgLocale) ?? 'en',
      weekStart: Number(row.weekStart),
    },
    me: {
      id: Number(row.id),
      name: row.name,
      access: row.access === 'admin' ? 'admin' : 'member',
      locale: localeOf(row.locale) ?? null,
      zone: row.zone,
    },
    workspaceId: Number(row.workspaceId),
    ...(row.since === null ? {} : { since: row.since instanceof Date ? row.since : new Date(Number(row.since)) }),
    ...(locale ? { locale } : {}),
    ...(row.reportedZone ? { zone: row.reportedZone } : {}),
  };
}

interface MemberColumns {
  id: number | bigint;
  name: string;
  access: string;
  locale: string | null;
  zone: string | null;
  version: number | bigint;
}

/** The org's members who have access, by name. */
export async function readMembers(db: Database, orgId: number): Promise<MemberRow[]> {
  const rows = await db.reader.$queryRaw<MemberColumns[]>`
    SELECT "id", "name", "access", "locale", "zone", "version" FROM "Member"
    WHERE "orgId" = ${orgId} AND "archivedAt" IS NULL ORDER BY "name"`;
  return rows.map(({ id, name, access, locale, zone, version }) => ({
    ...{ id: Number(id), orgId, name, zone, version: Number(version) },
    access: access === 'admin' ? 'admin' : 'member',
    locale: localeOf(locale) ?? null,
  }));
}

/** A member's accounts in one workspace, or in any. */
export async function readAccounts(db: Database, orgId: number, workspaceId: number) {
  const rows = await db.reader.identity.findMany({
    where: { orgId, workspaceId, closedAt: null, member: { archivedAt: null } },
    orderBy: { id: 'asc' },
    include: { member: true },
  });
  return rows.map(({ externalId, member }) => ({
    account: externalId,
    memberId: member.id,
    name: member.name,
    access: member.access,
  }));
}

/** Makes a member with their account; an account that is known stays as it is. */
export async function admit(db: Database, newcomer: Newcomer, at: Date): Promise<number> {
  const { workspaceId, account, name, access, locale = null, zone = null } = newcomer;
  return db.work.background(async (tx) => {
    const known = await tx.identity.findUnique({
      where: { workspaceId_externalId: { workspaceId, externalId: account } },
    });
    if (known) return known.memberId;
    // Read here, since the workspace may have joined another org while this waited for its turn.
    const { orgId } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { orgId: true } });
    const member = await tx.member.create({ data: { orgId, name, access, createdAt: at, updatedAt: at } });
    await tx.identity.create({
      data: { orgId, workspaceId, memberId: member.id, externalId: account, access, locale, zone, createdAt: at },
    });
    return member.id;
  });
}

/** Brings an account up to date with what its platform tells; false where it is nobody's. */
export async function refreshAccount(
  db: Database,
  { platform, workspace, account }: Account,
  { open, name, admin, access, locale, zone }: AccountNews,
  at: Date,
): Promise<boolean> {
  return db.work.background(async (tx) => {
    const identity = await tx.identity.findFirst({
      where: { externalId: account, workspace: { platform, externalId: workspace } },
      include: { member: true },
    });
    if (!identity) return false;
    const { id, orgId, member } = identity;
    const closedAt = open ? null : (identity.closedAt ?? at);
    const gives = access ?? (admin ? 'admin' : undefined);
    await tx.identity.update({
      where: { id, orgId },
      data: { closedAt, ...(gives ? { access: gives } : {}), ...(locale ? { locale } : {}), ...(zone ? { zone } : {}) },
    });
    const others = await tx.identity.findMany({
      where: { orgId, memberId: member.id, id: { not: id } },
      select: { access: true, closedAt: true },
    });
    // A server they do not run takes nothing from who is an admin by another account, nor does it rename them.
    const isAdmin = others.some((other) => other.access === 'admin' && other.closedAt === null);
    const becomes = gives === 'member' && isAdmin ? 'admin' : gives;
    const patch = {
      ...(name && name !== member.name && others.length === 0 ? { name } : {}),
      ...(becomes && becomes !== member.access ? { access: becomes } : {}),
    };
    if (Object.keys(patch).length > 0) {
      const data = { ...patch, version: { increment: 1 }, updatedAt: at };
      await tx.member.update({ where: { id: member.id, orgId }, data });
    }
    return true;
  });
}

/** Where an account is known, the workspace chosen last for its direct messages first. */
export async function readHomes(db: Database, platform: string, account: string) {
  const rows = await db.reader.identity.findMany({
    where: { externalId: account, closedAt: null, workspace: { platform } },
    orderBy: { id: 'asc' },
    include: { workspace: { select: { externalId: true } } },
  });
  const chosenAt = ({ directAt }: (typeof rows)[number]) => directAt?.getTime() ?? 0;
  return rows
    .sort((a, b) => chosenAt(b) - chosenAt(a))
    .map((row) => ({ workspace: row.workspace.externalId, chosen: row.directAt !== null }));
}

/** Remembers the workspace that an account's direct messages are about. */
export async function chooseHome(db: Database, { platform, workspace, account }: Account, at: Date): Promise<void> {
  await db.work.background(async (tx) => {
    const identity = await tx.identity.findFirst({
      where: { externalId: account, workspace: { platform, externalId: workspace } },
      select: { id: true, orgId: true },
    });
    if (identity) await tx.identity.update({ where: identity, data: { directAt: at } });
  });
}
