/** The fixture's big org as a server of Discord. */
import type { Raw } from '../fixture/raw.ts';

/** Its Ann is the account given. Gives the org's id. */
export function moveToDiscord(raw: Raw, guild: string, account: string): number {
  const [[id, orgId] = []] = raw.run('SELECT "id", "orgId" FROM "Workspace" WHERE "externalId" = ?', ['big']);
  raw.run(`UPDATE "Workspace" SET "platform" = 'discord', "externalId" = ? WHERE "id" = ?`, [guild, id]);
  raw.run(`UPDATE "Identity" SET "externalId" = ? WHERE "workspaceId" = ? AND "externalId" = 'ann'`, [account, id]);
  return Number(orgId);
}
