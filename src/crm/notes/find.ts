/** Which note a person means: by ref, or a customer's latest ones. */
import type { Database } from '../../data/database.ts';
import { translator } from '../../language/translate.ts';
import { dayOf, formatDay } from '../../values/day.ts';
import { formatRef, readRef } from '../../values/ref.ts';
import type { Found, Match, Suggestion } from '../match.ts';
import type { Search } from '../search/search.ts';
import { customersOf } from '../store.ts';
import type { Who } from '../who.ts';
import type { Note } from './note.ts';
import { findNote, notesOf } from './store.ts';

export interface FindDeps {
  readonly db: Pick<Database, 'reader'>;
  readonly search: Pick<Search, 'match' | 'suggest'>;
}

const SEVERAL = 10;
const SUGGESTED_CUSTOMERS = 5;

export async function matchNote({ db, search }: FindDeps, who: Who, text: string): Promise<Match> {
  const ref = readRef(text);
  if (ref?.noun === 'note') {
    const note = await findNote(db.reader, who.org.id, { number: ref.number });
    return note && !note.archivedAt ? { kind: 'one', found: foundNote(note) } : { kind: 'none' };
  }
  if (ref && ref.noun !== 'customer') return { kind: 'none' };
  const [customerId, another] = await customersOf(db.reader, who.org.id, await search.match(who, text));
  if (customerId === undefined || another !== undefined) return { kind: 'none' };
  const notes = await notesOf(db.reader, who.org.id, customerId, SEVERAL);
  const [only] = notes;
  if (!only) return { kind: 'none' };
  return notes.length === 1
    ? { kind: 'one', found: foundNote(only) }
    : { kind: 'several', options: notes.map((note) => suggestion(who, note)) };
}

export async function suggestNotes({ db, search }: FindDeps, who: Who, query: string): Promise<Suggestion[]> {
  const ref = readRef(query);
  const exact = ref?.noun === 'note' ? await findNote(db.reader, who.org.id, { number: ref.number }) : undefined;
  if (exact && !exact.archivedAt) return [suggestion(who, exact)];
  const options = (await search.suggest(who, query)).slice(0, SUGGESTED_CUSTOMERS);
  const customers = await customersOf(db.reader, who.org.id, { kind: 'several', options });
  const notes = await Promise.all(customers.map((id) => notesOf(db.reader, who.org.id, id, SUGGESTED_CUSTOMERS)));
  return notes.flat().map((note) => suggestion(who, note));
}

/** `N56 Acme · called Bob, wants …`, then kind and day. */
function suggestion(who: Who, note: Note): Suggestion {
  const locale = who.locale ?? who.org.locale;
  const zone = who.zone ?? who.org.zone;
  const day = formatDay(dayOf(note.at, zone), locale, { today: dayOf(who.now, zone) });
  const ref = formatRef('note', note.number);
  return {
    label: `${ref} ${note.customer.name} · ${short(note.text)}`,
    value: ref,
    detail: `${translator(locale)(`note.kind.${note.kind}`)} · ${day}`,
  };
}

const SHORT = 60;

const short = (text: string): string => {
  const letters = [...text];
  return letters.length <= SHORT ? text : `${letters.slice(0, SHORT - 1).join('')}…`;
};

export const foundNote = (note: Note): Found => ({
  id: note.id,
  ref: formatRef('note', note.number),
  name: `${note.customer.name} · ${short(note.text)}`,
});
