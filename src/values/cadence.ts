/** How often something happens, as people say it and as a five-field cron line. */

/** What was said, for `language/` to word; weekdays are 1 = Monday … 7 = Sunday, times local `HH:mm`. */
export type CadenceShape =
  | { readonly every: 'day'; readonly time: string }
  | { readonly every: 'weekdays'; readonly time: string }
  | { readonly every: 'week'; readonly days: readonly number[]; readonly time: string }
  | { readonly every: 'month'; readonly day: number | 'last'; readonly time: string }
  | { readonly every: 'cron'; readonly cron: string };

export type CadenceReading =
  | { kind: 'cadence'; cron: string; shape: CadenceShape }
  | { kind: 'tooOften' }
  | { kind: 'no' };

export function readCadence(_text: string): CadenceReading {
  throw new Error('not yet');
}
/** The first run strictly after `after`; null when there is none. */
export function nextRun(_cron: string, _zone: string, _after: Date): Date | null {
  throw new Error('not yet');
}
/** The last run strictly before `at`; null when there is none. */
export function lastRunBefore(_cron: string, _zone: string, _at: Date): Date | null {
  throw new Error('not yet');
}
/** The last run at or before `at`; null when there is none. */
export function lastRunAt(_cron: string, _zone: string, _at: Date): Date | null {
  throw new Error('not yet');
}
/** Runs in (`after`, `until`], oldest first, at most `max`. */
export function runsBetween(_cron: string, _zone: string, _after: Date, _until: Date, _max: number): Date[] {
  throw new Error('not yet');
}
/** The local minute and zone: `2026-03-02T08:30 Europe/Berlin`. */
export function slotOf(_instant: Date, _zone: string): string {
  throw new Error('not yet');
}
