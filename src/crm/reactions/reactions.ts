/** The verbs of reactions: in which channels one keeps a message. */
import type { Database } from '../../data/database.ts';
import type { Unit, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { NotFound } from '../../values/errors.ts';
import { causeOf, type Who } from '../who.ts';
import type { CaptureReaction } from './reaction.ts';
import { readEmoji, readReactions } from './store.ts';

export interface Reactions {
  /** Those of a workspace that are on. */
  all(orgId: number, workspaceId: number): Promise<readonly CaptureReaction[]>;
  /** The emoji that keeps a message of a channel; undefined where reactions are off. */
  emojiIn(orgId: number, workspaceId: number, place: string): Promise<string | undefined>;
  /** In a channel of the workspace where it is said; one emoji a channel, the latest counts. */
  turnOn(who: Who, setting: Pick<CaptureReaction, 'place' | 'placeName' | 'emoji'>): Promise<Written>;
  /** @throws NotFound where they are off. */
  turnOff(who: Who, place: string): Promise<Written>;
}

export function createReactions({ db }: { readonly db: Database }): Reactions {
  const stored = async (unit: Unit, { org, workspaceId }: Who, place: string) => {
    const where = { orgId: org.id, workspaceId, place };
    const known = await unit.tx.captureReaction.findFirst({ where, select: { id: true } });
    return known && unit.find('captureReaction', known.id);
  };

  return {
    all: (orgId, workspaceId) => readReactions(db, orgId, workspaceId),
    emojiIn: (orgId, workspaceId, place) => readEmoji(db, orgId, workspaceId, place),
    turnOn: (who, { place, placeName, emoji }) =>
      db.work.commit(causeOf(who), async (unit) => {
        const now = await stored(unit, who, place);
        if (now) await unit.update('captureReaction', now, { placeName, emoji, archivedAt: null });
        else await unit.insert('captureReaction', { workspaceId: who.workspaceId, place, placeName, emoji });
      }),
    turnOff: (who, place) =>
      db.work.commit(causeOf(who), async (unit) => {
        const now = await stored(unit, who, place);
        if (!now || now.archivedAt) throw new NotFound(problem('reaction.offAlready'));
        await unit.update('captureReaction', now, { archivedAt: who.now });
      }),
  };
}
