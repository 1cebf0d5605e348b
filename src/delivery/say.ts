/** Puts a post into the outbox that no change of a record brings with it. */
import type { Database } from '../data/database.ts';
import type { NewPost } from '../data/work.ts';

/** Kept for good: what is said once to a place or person is not said again a month later. */
export const WELCOME = 'welcome';

/** On disk when it resolves; a post whose key is there already is left out silently. */
export type Say = (orgId: number, post: NewPost & { readonly dueAt: Date }) => Promise<void>;

export function createSay(db: Database): Say {
  return (orgId, { dueAt, ...post }) =>
    db.work.background(async (tx) => {
      const { dedupeKey } = post;
      if (await tx.outbox.findUnique({ where: { orgId_dedupeKey: { orgId, dedupeKey } }, select: { id: true } }))
        return;
      await tx.outbox.create({ data: { orgId, ...post, dueAt, createdAt: dueAt } });
    });
}
