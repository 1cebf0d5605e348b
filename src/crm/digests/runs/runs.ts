/** Digests as the schedule sees them, across orgs: which are due, whose slot is claimed, what became of a run. */
import type { Database } from '../../../data/database.ts';
import type { Tx, Unit } from '../../../data/work.ts';
import { nextRun } from '../../../values/cadence.ts';
import { type DigestRow, type DigestRunRow, writeReason } from '../digest.ts';
import type { DueSlot } from '../due.ts';
import { directPlace } from '../store.ts';
import * as store from './store.ts';

export interface DigestRuns {
  /** Digests whose next run has come, the longest due first; `dueSlot` tells which slot that is. */
  due(now: Date, limit: number): Promise<DigestRow[]>;
  /**
   * Claims a slot: run, outbox row and next run in one transaction. False where the slot was claimed before (then only
   * the next run moves), or where somebody changed the digest meanwhile (then nothing is stored).
   */
  claim(slot: DueSlot, view: string, now: Date): Promise<boolean>;
  /** Moves a digest on without a run: it is paused, removed, or its slot lies before its present shape. */
  moveOn(digest: DigestRow, now: Date): Promise<void>;
  /** Sets right next runs that lie further ahead than the cadence says, since the clock was ahead and came back. Gives how many. */
  realign(now: Date): Promise<number>;
  /** The run an outbox row posts, with its digest and its number among the digest's runs. */
  numbered(
    orgId: number,
    runId: number,
  ): Promise<{ readonly digest: DigestRow; readonly run: DigestRunRow; readonly number: number } | undefined>;
  sent(tx: Tx, orgId: number, runId: number, at: Date): Promise<void>;
  /** The digest was paused or removed before the post went out. */
  withdrawn(tx: Tx, orgId: number, runId: number): Promise<void>;
  /** Its post was given up: the run says so, its owner is told, and where the place is `gone` the digest is paused. */
  gaveUp(unit: Unit, runId: number, how: 'gone' | 'unsure' | 'exhausted', why: string): Promise<void>;
}

/** Small, since working out a next run takes a quarter of a millisecond and others want to be answered meanwhile. */
const BATCH = 50;

export function createDigestRuns({ db }: { readonly db: Database }): DigestRuns {
  const isLive = ({ archivedAt, pausedAt }: DigestRow) => archivedAt === null && pausedAt === null;

  return {
    due: (now, limit) => store.dueDigests(db, now, limit),

    claim: (due, view, now) =>
      db.work.background(async (tx) => {
        const { digest, slot, plannedAt, late, skipped, next } = due;
        if (!(await store.moveNext(tx, digest, next))) return false;
        await store.insertMissed(tx, digest, skipped, now);
        const runId = await store.insertRun(tx, digest, { slot, plannedAt, late, view, now });
        if (runId === undefined) return false;
        await store.insertPost(tx, due, runId, now);
        return true;
      }),

    async moveOn(digest, now) {
      const next = isLive(digest) ? nextRun(digest.cron, digest.zone, now) : null;
      await db.work.background((tx) => store.moveNext(tx, digest, next));
    },

    async realign(now) {
      let moved = 0;
      for (let after = 0, full = true; full; ) {
        const digests = await store.liveAfter(db, after, BATCH);
        for (const digest of digests) {
          const next = nextRun(digest.cron, digest.zone, now);
          if (digest.nextRunAt && (!next || digest.nextRunAt <= next)) continue;
          if (await db.work.background((tx) => store.moveNext(tx, digest, next))) moved += 1;
        }
        after = digests.at(-1)?.id ?? 0;
        full = digests.length === BATCH;
      }
      return moved;
    },

    numbered: (orgId, runId) => store.numberedRun(db, orgId, runId),
    sent: (tx, orgId, runId, at) => store.markRun(tx, orgId, runId, { state: 'sent', sentAt: at }),
    withdrawn: (tx, orgId, runId) =>
      store.markRun(tx, orgId, runId, { state: 'skipped', reason: writeReason({ kind: 'withdrawn' }) }),

    async gaveUp(unit, runId, how, why) {
      const { orgId, at } = unit.cause;
      await store.markRun(unit.tx, orgId, runId, { state: 'failed', reason: writeReason({ kind: how, why }) });
      const found = await store.numberedRun(db, orgId, runId);
      const digest = found && (await unit.find('digest', found.digest.id));
      if (!digest || digest.archivedAt) return;
      if (how === 'gone' && !digest.pausedAt) {
        await unit.update('digest', digest, { pausedAt: at, pausedReason: 'gone', nextRunAt: null });
      }
      const to = await directPlace(db, orgId, digest.ownerId, digest.workspaceId);
      if (to) await unit.say({ ...to, topic: 'notice', ref: `run:${runId}`, dedupeKey: `notice:run:${runId}` });
    },
  };
}
