/** What Parley keeps of the Slack workspaces that installed it, and of the links they did it with. */
import type { Database } from '../../data/database.ts';

export interface StoredInstall {
  readonly orgId: number;
  readonly workspaceId: number;
  /** As Slack names it. */
  readonly team: string;
  /** Encrypted. */
  readonly token: string;
  readonly botUserId: string;
  readonly botId: string;
  /** The Grid it belongs to. */
  readonly enterprise: string | null;
  readonly scopes: string;
  /** An account. */
  readonly installedBy: string;
  readonly installedAt: Date;
}

export interface InstallStore {
  /** Those of all workspaces that did not take Parley away again. */
  all(): Promise<readonly StoredInstall[]>;
  /** Makes it the workspace's installation, in the place of an earlier one. */
  save(install: StoredInstall): Promise<void>;
  /** The workspace took Parley away: its token goes, its records stay. */
  revoke(workspace: Pick<StoredInstall, 'orgId' | 'workspaceId'>, at: Date): Promise<void>;
  /** Notes that a link was followed to its end; false where it was before. Forgets those that are too old by now. */
  useState(state: string, expiresAt: Date, now: Date): Promise<boolean>;
}

export function createInstallStore(db: Database): InstallStore {
  return {
    async all() {
      const rows = await db.reader.slackInstall.findMany({
        where: { revokedAt: null },
        include: { workspace: { select: { externalId: true } } },
        orderBy: { id: 'asc' },
      });
      return rows.flatMap(({ token, workspace, ...row }) =>
        token === null ? [] : [{ ...row, token, team: workspace.externalId }],
      );
    },
    save: ({ team: _, ...install }) =>
      db.work.background(async (tx) => {
        const { orgId, workspaceId } = install;
        const data = { ...install, revokedAt: null };
        await tx.slackInstall.upsert({ where: { workspaceId, orgId }, create: data, update: data });
      }),
    revoke: ({ orgId, workspaceId }, revokedAt) =>
      db.work.background(async (tx) => {
        await tx.slackInstall.updateMany({ where: { orgId, workspaceId }, data: { revokedAt, token: null } });
      }),
    useState: (state, expiresAt, now) =>
      db.work.background(async (tx) => {
        await tx.slackUsedState.deleteMany({ where: { expiresAt: { lte: now } } });
        if (await tx.slackUsedState.findUnique({ where: { state } })) return false;
        await tx.slackUsedState.create({ data: { state, expiresAt } });
        return true;
      }),
  };
}
