/** A note: what happened with a customer, of which kind and when. */
import type { RowOf } from '../../data/entities.ts';

export const NOTE_KINDS = ['note', 'call', 'visit', 'email', 'meeting', 'service'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** As it is stored, and as a change keeps it. */
export type NoteRow = RowOf<'note'>;

/** A note with the names of what it refers to. */
export interface Note {
  readonly id: number;
  /** N56 */
  readonly number: number;
  readonly kind: NoteKind;
  readonly text: string;
  readonly at: Date;
  readonly link: string | null;
  readonly version: number;
  readonly archivedAt: Date | null;
  readonly customer: { readonly id: number; readonly number: number; readonly name: string };
  readonly deal: { readonly id: number; readonly number: number; readonly title: string } | null;
  readonly author: { readonly id: number; readonly name: string } | null;
}

/** The task a note leads to. */
export interface FollowUp {
  readonly title: string;
  readonly dueAt: Date;
}
