/** Which days a digest tells of. */
import { lastRunBefore } from '../../values/cadence.ts';
import { addDays, type Day, dayOf } from '../../values/day.ts';

export interface Span {
  /** The first day. */
  readonly from: Day;
  /** The day after the last. */
  readonly to: Day;
}

/** How far back a digest reaches after a gap, in days. */
const FURTHEST = 31;

/**
 * The days from the run before to the day before this one, so that each day is told once; a run whose predecessor was
 * the same day tells of that day so far. After a gap it reaches back to the run that was posted last.
 * @param zone of the org, whose days everybody's figures count
 */
export function spanOf(
  digest: { readonly cron: string; readonly zone: string },
  plannedAt: Date,
  lastPosted: Date | undefined,
  zone: string,
): Span {
  const today = dayOf(plannedAt, zone);
  const planned = lastRunBefore(digest.cron, digest.zone, plannedAt);
  const previous = lastPosted && (!planned || lastPosted < planned) ? lastPosted : planned;
  const from = previous ? dayOf(previous, zone) : addDays(today, -1);
  if (from >= today) return { from: today, to: addDays(today, 1) };
  const furthest = addDays(today, -FURTHEST);
  if (from < furthest) return { from: furthest, to: today };
  return { from, to: today };
}
