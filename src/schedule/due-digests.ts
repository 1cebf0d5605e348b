/** Claims the slots of all digests that are due: composed first, then stored with their outbox row in one transaction. */
import type { Logger } from 'pino';
import type { DigestRow } from '../crm/digests/digest.ts';
import type { Digests } from '../crm/digests/digests.ts';
import { dueSlot } from '../crm/digests/due.ts';
import { digestReader, digestView } from '../views/digest.ts';

type Deps = { readonly digests: Pick<Digests, 'figures' | 'runs'>; readonly log: Logger };

/** Digests looked for at once. */
const BATCH = 100;
/** Digests composed side by side: their reads take turns in the long reader, their claims share transactions. */
const TOGETHER = 8;

/** Gives how many slots were claimed. One digest's failure is logged and tried again at the next tick. */
export async function claimDueDigests({ digests, log }: Deps, now: Date): Promise<number> {
  const failed = new Set<number>();
  let claimed = 0;

  async function claim(digest: DigestRow): Promise<void> {
    const slot = digest.archivedAt || digest.pausedAt ? undefined : dueSlot(digest, now);
    if (!slot) return digests.runs.moveOn(digest, now);
    const figures = await digests.figures(digest, slot.plannedAt);
    const view = digestView(digestReader(digest, slot.plannedAt), figures);
    if (!(await digests.runs.claim(slot, JSON.stringify(view), now))) return;
    claimed += 1;
    const { skipped, late } = slot;
    if (late) log.warn({ digest: digest.id, slot: slot.slot, skipped: skipped.length }, 'a digest is late');
  }

  async function work(queue: DigestRow[]): Promise<void> {
    for (let digest = queue.shift(); digest; digest = queue.shift()) {
      try {
        await claim(digest);
      } catch (error) {
        failed.add(digest.id);
        log.error({ err: error, org: digest.orgId, digest: digest.id }, 'a digest could not be composed');
      }
    }
  }

  for (;;) {
    const due = await digests.runs.due(now, BATCH + failed.size);
    const queue = due.filter(({ id }) => !failed.has(id));
    if (queue.length === 0) return claimed;
    await Promise.all(Array.from({ length: TOGETHER }, () => work(queue)));
  }
}
