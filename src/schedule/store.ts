/** What the night throws away. */
import type { Database } from '../data/database.ts';

/** Deletes questions and forms that expired before an instant; gives how many. */
export async function forgetAsides(db: Database, before: Date): Promise<number> {
  return db.work.background(
    async (tx) => (await tx.pending.deleteMany({ where: { expiresAt: { lt: before } } })).count,
  );
}
