/** Who opened the Home: a row each. */
import type { Database } from '../../data/database.ts';

export interface HomeOf {
  readonly orgId: number;
  readonly workspaceId: number;
  readonly account: string;
}

export interface HomeStore {
  opened(home: HomeOf, at: Date): Promise<void>;
  has(home: HomeOf): Promise<boolean>;
  /** The accounts of a workspace that opened theirs last. */
  openedLast(whose: Omit<HomeOf, 'account'>, most: number): Promise<readonly string[]>;
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
    has: async ({ orgId, workspaceId, account }) =>
      (await db.reader.slackHome.findUnique({
        where: { workspaceId_account: { workspaceId, account }, orgId },
        select: { account: true },
      })) !== null,
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
