/** A task (a follow-up): what is to be done, by whom, when. */
import type { RowOf } from '../../data/entities.ts';

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
