/** Who opened the Home: a row each. */
import type { Database } from '../../data/database.ts';

export interface HomeOf {
  readonly orgId: number;
  readonly workspaceId: number;
  readonly account: string;
}

export interface HomeStore {
  opened(home: HomeOf, at: Date): Promise<void>;
  /** The accounts of a workspace that opened theirs last. */
  openedLast(whose: Omit<HomeOf, 'account'>, most: number): Promise<readonly string[]>;
  /** Whether it was opened in the org whose workspace it is now. Asked after everything a person does. */
  has(home: Omit<HomeOf, 'orgId'>): Promise<boolean>;
}

export function createHomeStore(db: Database): HomeStore {
  return {
    opened: ({ orgId, workspaceId, account }, openedAt) =>
      db.work.background(async (tx) => {
        const key = { workspaceId, account };
        await tx.slackHome.upsert({
          where: { workspaceId_account: key, orgId },
          create: { orgId, ...key, openedAt },
          update: { openedAt },
        });
      }),
    has: async ({ workspaceId, account }) => {
      const rows = await db.reader.$queryRaw<unknown[]>`
        SELECT 1 FROM "SlackHome" h JOIN "Workspace" w ON w."id" = h."workspaceId" AND w."orgId" = h."orgId"
        WHERE h."workspaceId" = ${workspaceId} AND h."account" = ${account}`;
      return rows.length > 0;
    },
    async openedLast({ orgId, workspaceId }, most) {
      const rows = await db.reader.slackHome.findMany({
        where: { orgId, workspaceId },
        orderBy: { openedAt: 'desc' },
        take: most,
        select: { account: true },
      });
      return rows.map(({ account }) => account);
    },
  };
}
