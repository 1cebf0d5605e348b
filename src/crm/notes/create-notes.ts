/** The verbs of notes over the database. */
import type { Database } from '../../data/database.ts';
import { problem } from '../../language/problem.ts';
import { NotFound } from '../../values/errors.ts';
import { type FindDeps, matchNote, suggestNotes } from './find.ts';
import type { Notes } from './notes.ts';
import { findNote, namesOf, notesOf, toNote } from './store.ts';
import { addNote, editNote } from './write.ts';

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
