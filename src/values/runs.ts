/** When a cron line runs in a zone. A time the clock skips runs at the next minute that exists, one that comes twice runs once. */
import { Cron } from 'croner';
import { DateTime } from 'luxon';
import { localMinute } from './day.ts';

/** Repeats a person would notice: an hour is never folded into more. */
const repeatsAtMost = 200;

function jobOf(cron: string, zone: string): Cron {
  return new Cron(cron, { timezone: zone, paused: true, mode: '5-part', fixedTimeRule: 'no-wildcard' });
}

/** The second coming of a local minute when the clock is set back. */
function isRepeat(instant: Date, zone: string): boolean {
  const [first] = DateTime.fromJSDate(instant, { zone }).getPossibleOffsets();
  return first !== undefined && first.toMillis() < instant.getTime();
}

function following(job: Cron, zone: string, after: Date): Date | null {
  let run = job.nextRun(after);
  for (let tries = 0; run && isRepeat(run, zone) && tries < repeatsAtMost; tries += 1) run = job.nextRun(run);
  return run;
}

/** The first run strictly after `after`; null when there is none. Throws TypeError for a bad line or zone. */
export function nextRun(cron: string, zone: string, after: Date): Date | null {
  return following(jobOf(cron, zone), zone, after);
}

/** The last run strictly before `at`; null when there is none. Throws TypeError for a bad line or zone. */
export function lastRunBefore(cron: string, zone: string, at: Date): Date | null {
  const job = jobOf(cron, zone);
  let [run] = job.previousRuns(1, at);
  for (let tries = 0; run && isRepeat(run, zone) && tries < repeatsAtMost; tries += 1) [run] = job.previousRuns(1, run);
  return run ?? null;
}

/** The last run at or before `at`; null when there is none. Throws TypeError for a bad line or zone. */
export function lastRunAt(cron: string, zone: string, at: Date): Date | null {
  return lastRunBefore(cron, zone, new Date(at.getTime() + 1));
}

/** Runs after `after` up to and including `until`, oldest first, at most `max`. Throws TypeError for a bad line or zone. */
export function runsBetween(cron: string, zone: string, after: Date, until: Date, max: number): Date[] {
  const job = jobOf(cron, zone);
  const runs: Date[] = [];
  let run = following(job, zone, after);
  while (run && run <= until && runs.length < max) {
    runs.push(run);
    run = following(job, zone, run);
  }
  return runs;
}

/** The local minute and zone, `2026-03-02T08:30 Europe/Berlin`: one name for one run. Throws RangeError for an unknown zone. */
export function slotOf(instant: Date, zone: string): string {
  return `${localMinute(instant, zone)} ${zone}`;
}
