/** The fixture's big org as a Slack workspace, and digests that are due in it. */
import type { Raw } from '../fixture/raw.ts';

export const TEAM = 'T1';
export const USER = 'U1';
export const CHANNEL = 'C0SALES';

/** Gives the org's id. */
export function moveToSlack(raw: Raw): number {
  const [[id, orgId] = []] = raw.run('SELECT "id", "orgId" FROM "Workspace" WHERE "externalId" = ?', ['big']);
  raw.run(`UPDATE "Workspace" SET "platform" = 'slack', "externalId" = ? WHERE "id" = ?`, [TEAM, id]);
  raw.run(`UPDATE "Identity" SET "externalId" = ? WHERE "workspaceId" = ? AND "externalId" = 'ann'`, [USER, id]);
  return Number(orgId);
}

/** So many, each in a channel of its own, all due at once. */
export function addDigests(raw: Raw, orgId: number, channels: readonly string[], at: Date): void {
  const [[workspaceId] = []] = raw.run('SELECT "id" FROM "Workspace" WHERE "orgId" = ?', [orgId]);
  const [[ownerId] = []] = raw.run('SELECT MIN("id") FROM "Member" WHERE "orgId" = ?', [orgId]);
  raw.run('BEGIN');
  for (const [index, channel] of channels.entries()) {
    raw.run(
      `INSERT INTO "Digest" ("orgId", "number", "workspaceId", "place", "placeName", "cadence", "cron", "zone", "sections",
         "locale", "ownerId", "nextRunAt", "createdAt", "updatedAt")
       VALUES (?, ?, ?, ?, ?, 'daily 09:00', '0 9 * * *', 'UTC', 'won', 'en', ?, ?, ?, ?)`,
      [orgId, index + 1, workspaceId, channel, `#${channel.toLowerCase()}`, ownerId, at, at, at],
    );
  }
  raw.run('COMMIT');
}
