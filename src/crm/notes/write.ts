/** The writes of notes: each one unit, with the follow-up it leads to. */
import type { Database } from '../../data/database.ts';
import type { NewRow } from '../../data/entities.ts';
import type { Unit, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput, NotFound } from '../../values/errors.ts';
import { formatRef } from '../../values/ref.ts';
import { requireVersion } from '../conflict.ts';
import { touchCustomer } from '../customers/store.ts';
import { liveCustomer, liveDeal } from '../live.ts';
import { insertTask } from '../tasks/write.ts';
import { causeOf, type Who } from '../who.ts';
import type { NoteRow } from './note.ts';
import type { NewNote, NoteEdit } from './notes.ts';

type Writer = Pick<Database, 'work'>;

const LONGEST = 3000;

/** The note and its follow-up are one unit, so that one undo takes both back. */
export function addNote({ work }: Writer, who: Who, note: NewNote): Promise<Written> {
  return work.commit(causeOf(who), async (unit) => {
    const customer = await liveCustomer(unit, note.customerId);
    const deal = note.dealId === undefined ? undefined : await liveDeal(unit, note.dealId);
    if (deal && deal.customerId !== customer.id) throw new NotFound(problem('deal.unknown'));
    const { id } = await insertNote(unit, who, {
      customerId: customer.id,
      dealId: deal?.id ?? null,
      kind: note.kind,
      text: note.text,
      at: note.at ?? who.now,
      link: note.link ?? null,
    });
    if (note.followUp) {
      const { title, dueAt } = note.followUp;
      const { id: customerId } = customer;
      const task = { customerId, dealId: deal?.id ?? null, noteId: id, title, dueAt, assigneeId: who.me.id };
      await insertTask(unit, who, task);
    }
    await touchCustomer(unit, customer.id, who.now);
  });
}

/** The row of a new note: also of the one that belongs to a sale, in the sale's unit. */
export async function insertNote(
  unit: Unit,
  who: Who,
  note: Omit<NewRow<'note'>, 'number' | 'authorId'>,
): Promise<NoteRow> {
  return unit.insert('note', {
    ...note,
    text: kept(note.text),
    number: await unit.nextNumber('note'),
    authorId: who.me.id,
  });
}

export function editNote({ work }: Writer, who: Who, edit: NoteEdit): Promise<Written> {
  return work.commit(causeOf(who), async (unit) => {
    const note = await unit.find('note', edit.id);
    if (!note) throw new NotFound(problem('note.unknown'));
    const ref = formatRef('note', note.number);
    if (note.archivedAt) throw new InvalidInput(problem('note.archived', { ref }));
    await requireVersion(unit, who, 'note', note, edit.version, (by) => problem('note.conflict', { ref, ...by }));
    const text = edit.text === undefined ? undefined : kept(edit.text);
    await unit.update('note', note, { text, kind: edit.kind, at: edit.at });
    await touchCustomer(unit, note.customerId, who.now);
  });
}

/** Lines stay as they were typed. */
function kept(text: string): string {
  const trimmed = text.trim();
  if (trimmed !== '' && trimmed.length <= LONGEST) return trimmed;
  throw new InvalidInput(problem('note.badText'), { text: problem('note.badText') });
}
