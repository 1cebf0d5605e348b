/** Which slot of a digest is due, which were missed before it, and when the next comes. */
import { lastRunAt, lastRunBefore, nextRun, slotOf } from '../../values/cadence.ts';
import type { DigestRow } from './digest.ts';

export interface Missed {
  readonly slot: string;
  readonly plannedAt: Date;
  /** Where one row stands for a long gap: the last occurrence it stands for. */
  readonly until?: Date;
}

/** What is due of one digest: the newest missed slot is posted, older ones are recorded as skipped. */
export interface DueSlot {
  readonly digest: DigestRow;
  readonly plannedAt: Date;
  readonly slot: string;
  readonly late: boolean;
  /** Missed before it, oldest first. */
  readonly skipped: readonly Missed[];
  /** The next run after now; null where there is none. */
  readonly next: Date | null;
}

/** What counts as late, ms: one beat of the schedule. */
const LATE_MS = 60_000;

export const isLate = (plannedAt: Date, at: Date): boolean => at.getTime() - plannedAt.getTime() >= LATE_MS;

/** A slot that came this long, in ms, before the digest was last changed belongs to what it was before. */
const BEFORE_CHANGE_MS = 120_000;

/** Missed slots recorded one by one; all older ones share a row, so that the length of a stop costs nothing. */
const ONE_BY_ONE = 50;

/**
 * Undefined where nothing is due any more: what was planned lies before the digest's present shape (it was restored by
 * an undo, for instance), so it only moves on.
 */
export function dueSlot(digest: DigestRow, now: Date): DueSlot | undefined {
  const { cron, zone, nextRunAt, updatedAt } = digest;
  if (!nextRunAt || nextRunAt > now) return undefined;
  const newest = lastRunAt(cron, zone, now);
  const plannedAt = newest && newest > nextRunAt ? newest : nextRunAt;
  // A change of the future was made by a clock that was ahead: it says nothing of what came before it.
  const shapedAt = new Date(updatedAt > now ? 0 : updatedAt.getTime() - BEFORE_CHANGE_MS);
  if (plannedAt <= shapedAt) return undefined;
  return {
    digest,
    plannedAt,
    slot: slotOf(plannedAt, zone),
    late: isLate(plannedAt, now),
    skipped: missedBefore(digest, plannedAt, nextRunAt > shapedAt ? nextRunAt : shapedAt),
    next: nextRun(cron, zone, now),
  };
}

function missedBefore({ cron, zone }: DigestRow, plannedAt: Date, first: Date): Missed[] {
  const missed: Missed[] = [];
  const before = (at: Date) => {
    const run = lastRunBefore(cron, zone, at);
    return run && run >= first ? run : null;
  };
  for (let at = before(plannedAt); at; at = before(at)) {
    const older = missed.length === ONE_BY_ONE ? before(at) : null;
    if (older) {
      missed.push({ slot: slotOf(first, zone), plannedAt: first, until: at });
      break;
    }
    missed.push({ slot: slotOf(at, zone), plannedAt: at });
  }
  return missed.reverse();
}
