/** A task (a follow-up): what is to be done, by whom, when. */
import type { RowOf } from '../../data/entities.ts';
import { addDays, atTime, dayOf, localMinute } from '../../values/day.ts';
import type { When } from '../../values/when.ts';

/** As it is stored, and as a change keeps it. */
export type TaskRow = RowOf<'task'>;

/** A task with the names of what it refers to. */
export interface Task {
  readonly id: number;
  readonly orgId: number;
  /** F7 */
  readonly number: number;
  readonly title: string;
  readonly dueAt: Date;
  /** When its reminder is due; null once that was handed over, or the task is done. */
  readonly remindAt: Date | null;
  readonly doneAt: Date | null;
  readonly version: number;
  readonly archivedAt: Date | null;
  readonly customer: { readonly id: number; readonly number: number; readonly name: string } | null;
  readonly deal: { readonly id: number; readonly number: number; readonly title: string } | null;
  readonly noteId: number | null;
  readonly assignee: { readonly id: number; readonly name: string };
}

/** A step counts from the later of now and the due instant, so that what is overdue does not stay so. */
export type Snooze = '1d' | '1w' | { readonly until: Date };

/** Local time of a day on which no time was given. */
export const MORNING = '09:00';

/** The instant a day (and time) means on the wall of a person's zone. */
export function dueInstant(when: When, zone: string): Date {
  return atTime(when.day, when.time ?? MORNING, zone);
}

/** Tomorrow morning. */
export function defaultDue(now: Date, zone: string): Date {
  return dueInstant({ day: addDays(dayOf(now, zone), 1) }, zone);
}

/** The new due instant, at the same time on the wall. */
export function snoozed(dueAt: Date, by: Snooze, now: Date, zone: string): Date {
  if (typeof by === 'object') return by.until;
  const from = dueAt > now ? dueAt : now;
  const [, time = MORNING] = localMinute(dueAt, zone).split('T');
  return atTime(addDays(dayOf(from, zone), by === '1d' ? 1 : 7), time, zone);
}
