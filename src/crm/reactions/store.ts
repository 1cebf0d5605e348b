/** Reactions that keep messages, in the database. */
import type { Database } from '../../data/database.ts';
import type { CaptureReaction } from './reaction.ts';

/** Those of a workspace that count now, in the order they were turned on. */
export function readReactions(db: Database, orgId: number, workspaceId: number): Promise<CaptureReaction[]> {
  const where = { orgId, workspaceId, archivedAt: null };
  return db.reader.captureReaction.findMany({ where, orderBy: { id: 'asc' } });
}

/** The emoji that counts in a channel. */
export async function readEmoji(
  db: Database,
  orgId: number,
  workspaceId: number,
  place: string,
): Promise<string | undefined> {
  const where = { orgId, workspaceId, place, archivedAt: null };
  return (await db.reader.captureReaction.findFirst({ where, select: { emoji: true } }))?.emoji;
}
