/** Digests as the schedule sees them, across orgs: which are due, whose slot is claimed, what became of a run. */
import type { Tx, Unit } from '../../data/work.ts';
import type { DigestRow, DigestRunRow } from './digest.ts';

/** What is due of one digest: the newest missed slot is posted, older ones are recorded as skipped. */
export interface DueSlot {
  readonly digest: DigestRow;
  readonly plannedAt: Date;
  readonly slot: string;
  /** Later than a minute. */
  readonly late: boolean;
  /** Missed before it, oldest first; the first may stand for all before it (`since`). */
  readonly skipped: readonly { readonly slot: string; readonly plannedAt: Date; readonly since?: Date }[];
  /** The next run after now; null where there is none. */
  readonly next: Date | null;
}

export type RunOutcome =
  | { readonly state: 'sent'; readonly at: Date }
  | { readonly state: 'failed' | 'unsure'; readonly why: string };

export interface DigestRuns {
  /** Digests whose next run has come, the longest due first. */
  due(now: Date, limit: number): Promise<DigestRow[]>;
  /** Stores run, outbox row and next run in one transaction; false where the slot was claimed before (then only the next run is moved). */
  claim(slot: DueSlot, view: string, now: Date): Promise<boolean>;
  /** Moves a digest on without a run (its due slot lies before its present shape, or it is paused or removed). */
  moveOn(digest: DigestRow, next: Date | null): Promise<void>;
  /** Sets right next runs that lie further ahead than the cadence says: the clock was ahead and came back. */
  realign(now: Date): Promise<number>;
  /** The run an outbox row posts, with its digest and its number among the digest's runs. */
  posted(
    orgId: number,
    runId: number,
  ): Promise<{ readonly digest: DigestRow; readonly run: DigestRunRow; readonly number: number } | undefined>;
  /** Mirrors what became of the outbox row, in the transaction that marks it. */
  settled(tx: Tx, orgId: number, runId: number, outcome: RunOutcome): Promise<void>;
  /** Nobody may post to the place: pauses the digest and tells its owner, in the unit that gives the row up. */
  gone(unit: Unit, runId: number, why: string): Promise<void>;
}
