/** What Parley keeps of its Slack workspaces: installations, and who opened the Home. */
import type { Database } from '../../data/database.ts';

export interface StoredInstall {
  readonly orgId: number;
  readonly workspaceId: number;
  readonly team: string;
  /** Encrypted. */
  readonly token: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly appId: string | null;
  readonly enterprise: string | null;
  readonly scopes: string;
  readonly installedBy: string;
  readonly revokedAt: Date | null;
}

export interface Store {
  install(team: string): Promise<StoredInstall | undefined>;
  /** Makes it the workspace's installation, in the place of an earlier one. */
  saveInstall(install: Omit<StoredInstall, 'team' | 'revokedAt'>, at: Date): Promise<void>;
  /** The workspace took Parley away: nothing is sent there, its records stay. */
  revokeInstall(team: string, at: Date): Promise<void>;
  homeOpened(home: { orgId: number; workspaceId: number; account: string }, at: Date): Promise<void>;
  hasHome(orgId: number, workspaceId: number, account: string): Promise<boolean>;
}

export function createStore(db: Database): Store {
  const ofTeam = (team: string) => ({ workspace: { platform: 'slack', externalId: team } });
  return {
    async install(team) {
      const row = await db.reader.slackInstall.findFirst({ where: ofTeam(team) });
      return row ? { ...row, team } : undefined;
    },
    saveInstall: (install, at) =>
      db.work.background(async (tx) => {
        const { workspaceId } = install;
        const data = { ...install, revokedAt: null, updatedAt: at };
        await tx.slackInstall.upsert({ where: { workspaceId }, create: { ...data, createdAt: at }, update: data });
      }),
    revokeInstall: (team, at) =>
      db.work.background(async (tx) => {
        await tx.slackInstall.updateMany({ where: { ...ofTeam(team), revokedAt: null }, data: { revokedAt: at } });
      }),
    homeOpened: ({ orgId, workspaceId, account }, openedAt) =>
      db.work.background(async (tx) => {
        const key = { workspaceId, account };
        await tx.slackHome.upsert({
          where: { workspaceId_account: key },
          create: { orgId, ...key, openedAt },
          update: { openedAt },
        });
      }),
    async hasHome(orgId, workspaceId, account) {
      const row = await db.reader.slackHome.findFirst({ where: { orgId, workspaceId, account } });
      return row !== null;
    },
  };
}
