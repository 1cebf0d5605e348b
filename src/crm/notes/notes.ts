/** What can be done with notes. */
import type { Written } from '../../data/work.ts';
import type { Match, Suggestion } from '../match.ts';
import type { OfOrg, Who } from '../who.ts';
import type { FollowUp, Note, NoteKind, NoteRow } from './note.ts';

export { createNotes } from './create-notes.ts';

export interface NewNote {
  readonly customerId: number;
  readonly dealId?: number | undefined;
  readonly text: string;
  readonly kind: NoteKind;
  /** When it happened; now unless given. */
  readonly at?: Date | undefined;
  /** Link to the message it was taken from. */
  readonly link?: string | undefined;
  /** The task it leads to, for me: written and taken back together with the note. */
  readonly followUp?: FollowUp | undefined;
}

/** Undefined leaves a value as it is. */
export interface NoteEdit {
  readonly id: number;
  /** The version the person saw. */
  readonly version?: number | undefined;
  readonly text?: string | undefined;
  readonly kind?: NoteKind | undefined;
  readonly at?: Date | undefined;
}

export interface Notes {
  /** @throws NotFound InvalidInput */
  add(who: Who, note: NewNote): Promise<Written>;
  /** @throws NotFound Conflict InvalidInput */
  edit(who: Who, edit: NoteEdit): Promise<Written>;

  /** @throws NotFound */
  get(who: OfOrg, id: number): Promise<Note>;
  byNumber(who: OfOrg, number: number): Promise<Note | undefined>;
  /** A customer's notes, newest first. */
  of(who: OfOrg, customerId: number, take: number): Promise<readonly Note[]>;
  /** A snapshot with the names of what it refers to. */
  describe(who: OfOrg, row: NoteRow): Promise<Note>;
  /** By ref, or by the name of a customer: its latest notes. */
  match(who: Who, text: string): Promise<Match>;
  /** At most 25. */
  suggest(who: Who, query: string): Promise<readonly Suggestion[]>;
}
