/** The verbs of notes over the database. */
import type { Database } from '../../data/database.ts';
import type { Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput, NotFound } from '../../values/errors.ts';
import { formatRef } from '../../values/ref.ts';
import { requireVersion } from '../conflict.ts';
import { touchCustomer } from '../customers/store.ts';
import { liveCustomer, liveDeal } from '../live.ts';
import { insertTask } from '../tasks/write.ts';
import { causeOf, type Who } from '../who.ts';
import { type FindDeps, matchNote, suggestNotes } from './find.ts';
import type { NewNote, NoteEdit, Notes } from './notes.ts';
import { findNote, namesOf, notesOf, toNote } from './store.ts';

const LONGEST = 3000;

export function createNotes(deps: FindDeps & { readonly db: Database }): Notes {
  const { db } = deps;
  return {
    add: (who, note) => addNote(db, who, note),
    edit: (who, edit) => editNote(db, who, edit),

    async get(who, id) {
      const note = await findNote(db.reader, who.org.id, { id });
      if (!note) throw new NotFound(problem('note.unknown'));
      return note;
    },
    byNumber: (who, number) => findNote(db.reader, who.org.id, { number }),
    of: (who, customerId, take) => notesOf(db.reader, who.org.id, customerId, take),
    async describe(who, row) {
      return toNote(row, await namesOf(db.reader, who.org.id, row));
    },
    match: (who, text) => matchNote(deps, who, text),
    suggest: (who, query) => suggestNotes(deps, who, query),
  };
}

/** The note and its follow-up are one unit, so that one undo takes both back. */
function addNote({ work }: Pick<Database, 'work'>, who: Who, note: NewNote): Promise<Written> {
  return work.commit(causeOf(who), async (unit) => {
    const customer = await liveCustomer(unit, note.customerId);
    const deal = note.dealId === undefined ? undefined : await liveDeal(unit, note.dealId);
    if (deal && deal.customerId !== customer.id) throw new NotFound(problem('deal.unknown'));
    const { id } = await unit.insert('note', {
      number: await unit.nextNumber('note'),
      customerId: customer.id,
      dealId: deal?.id ?? null,
      kind: note.kind,
      text: kept(note.text),
      at: note.at ?? who.now,
      authorId: who.me.id,
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

function editNote({ work }: Pick<Database, 'work'>, who: Who, edit: NoteEdit): Promise<Written> {
  return work.commit(causeOf(who), async (unit) => {
    const note = await unit.find('note', edit.id);
    if (!note) throw new NotFound(problem('note.unknown'));
    const ref = formatRef('note', note.number);
    if (note.archivedAt) throw new InvalidInput(problem('note.archived', { ref }));
    await requireVersion(unit, 'note', note, edit.version, problem('note.conflict', { ref }));
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
