/** Orgs and workspaces in the database. */
import type { Database } from '../../data/database.ts';
import type { NewPost } from '../../data/work.ts';
import type { OrgDefaults, OrgRow, WorkspaceRow } from './org.ts';

/** The org, or undefined where there is none of that id. */
export async function readOrg(db: Database, orgId: number): Promise<OrgRow | undefined> {
  const row = await db.reader.org.findUnique({ where: { id: orgId } });
  return row ? { ...row, locale: row.locale === 'zh' ? 'zh' : 'en' } : undefined;
}

/** The workspace of that id, in this org. */
export async function readWorkspace(db: Database, orgId: number, id: number): Promise<WorkspaceRow | undefined> {
  return (await db.reader.workspace.findFirst({ where: { id, orgId } })) ?? undefined;
}

/** @throws Error where there is no such workspace. */
export async function readOrgOf(db: Database, workspaceId: number): Promise<number> {
  const [row] = await db.reader.$queryRaw<{ readonly orgId: number | bigint }[]>`
    SELECT "orgId" FROM "Workspace" WHERE "id" = ${workspaceId}`;
  if (!row) throw new Error(`there is no workspace ${workspaceId}`);
  return Number(row.orgId);
}

/**
 * The workspace a platform names, by the name it goes by now; made with an org of its own where it is new, together with
 * what is said there at first.
 */
export async function ensureWorkspace(
  db: Database,
  workspace: Pick<WorkspaceRow, 'platform' | 'externalId' | 'name'>,
  defaults: OrgDefaults,
  at: Date,
  atFirst: (workspaceId: number) => readonly NewPost[] = () => [],
): Promise<WorkspaceRow> {
  const { platform, externalId } = workspace;
  const known = await db.reader.workspace.findUnique({ where: { platform_externalId: { platform, externalId } } });
  if (known) return known.name === workspace.name ? known : rename(db, known, workspace.name);
  return db.work.background(async (tx) => {
    const made = await tx.workspace.findUnique({ where: { platform_externalId: { platform, externalId } } });
    if (made) return made;
    const org = await tx.org.create({ data: { ...defaults, createdAt: at, updatedAt: at } });
    const added = await tx.workspace.create({ data: { ...workspace, orgId: org.id, createdAt: at } });
    for (const { dueAt = at, ...post } of atFirst(added.id))
      await tx.outbox.create({ data: { ...post, orgId: org.id, dueAt, createdAt: at } });
    return added;
  });
}

/** Writes only where it is not so already. */
export async function markOwn(
  db: Database,
  platform: string,
  workspaceIds: readonly number[],
  among?: readonly number[],
): Promise<void> {
  const id = { in: [...workspaceIds] };
  const toMark = { platform, id, own: false };
  const toUnmark = { platform, NOT: { id }, own: true, ...(among ? { id: { in: [...among] } } : {}) };
  if ((await db.reader.workspace.count({ where: { OR: [toMark, toUnmark] } })) === 0) return;
  await db.work.background(async (tx) => {
    await tx.workspace.updateMany({ where: toUnmark, data: { own: false } });
    await tx.workspace.updateMany({ where: toMark, data: { own: true } });
  });
}

/**
 * An org that is called as its own workspace was, since nobody named it otherwise, goes on being called so: also while the
 * workspace shares another's records, and while others share its own.
 */
function rename(db: Database, { id, name: before }: WorkspaceRow, name: string): Promise<WorkspaceRow> {
  return db.work.background(async (tx) => {
    const { orgId, formerOrgId } = await tx.workspace.findUniqueOrThrow({ where: { id } });
    const noOther = { none: { id: { not: id }, formerOrgId: null } };
    await tx.org.updateMany({
      where: { id: formerOrgId ?? orgId, name: before, workspaces: noOther },
      data: { name },
    });
    return tx.workspace.update({ where: { id }, data: { name } });
  });
}
