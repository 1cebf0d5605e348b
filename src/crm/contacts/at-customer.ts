/** A person named along with the customer they are at: `Tom at Globex`, `Globex's Tom`, `华为的李雷`. */
import type { Reader } from '../../data/database.ts';
import { nameKey } from '../../values/fold.ts';
import { startsWord } from '../search/asked.ts';
import type { Search } from '../search/search.ts';
import { customersOf } from '../store.ts';
import type { Who } from '../who.ts';
import type { ContactFound } from './contact.ts';
import { contactsOfCustomers } from './store.ts';

interface Parts {
  readonly name: string;
  readonly customer: string;
}

/** Longer texts name nobody. */
const LONGEST = 80;
/** Words that are parted without one between them that says how. */
const WORDS = 4;

export async function contactsAt(
  { db, search }: { readonly db: { readonly reader: Reader }; readonly search: Pick<Search, 'match'> },
  who: Who,
  text: string,
): Promise<ContactFound[]> {
  if (text.length > LONGEST) return [];
  for (const { name, customer } of partings(text.trim())) {
    const folded = nameKey(name);
    if (folded === '') continue;
    const ids = await customersOf(db.reader, who.org.id, await search.match(who, customer));
    if (ids.length === 0) continue;
    const there = await contactsOfCustomers(db.reader, who.org.id, ids);
    const called = there.filter((contact) => startsWord(contact.nameKey, folded));
    if (called.length > 0) return called;
  }
  return [];
}

/** The likeliest first: what says that somebody is somewhere; else any place between two words. */
function partings(text: string): Parts[] {
  const [, name, customer] = /^(.+?)(?:\s+(?:at|of|from|with|in)\s+|\s*[@＠,，]\s*)(.+)$/iu.exec(text) ?? [];
  if (name && customer) return [{ name, customer }];
  const [, whose, called] = /^(.+?)(?:['’]s\s+|\s*的\s*)(.+)$/u.exec(text) ?? [];
  if (whose && called) return [{ name: called, customer: whose }];
  const words = text.split(/\s+/);
  if (words.length > WORDS) return [];
  return words.slice(1).flatMap((_, at) => {
    const [before, behind] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
    return [
      { name: before, customer: behind },
      { name: behind, customer: before },
    ];
  });
}
