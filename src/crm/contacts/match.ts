/** Which contact a person means: by the name or a part of it, or by `Bob Miller (C12)`. */
import type { Database } from '../../data/database.ts';
import { nameKey } from '../../values/fold.ts';
import { formatRef, readRef } from '../../values/ref.ts';
import type { Match, Suggestion } from '../match.ts';
import { readAsked } from '../search/asked.ts';
import type { Search } from '../search/search.ts';
import { textsNamed } from '../search/texts/texts.ts';
import type { Who } from '../who.ts';
import { contactsAt } from './at-customer.ts';
import type { ContactFound } from './contact.ts';
import { contactOf, contactsCalled, contactsNamed } from './store.ts';

const MOST = 10;
/** Names whose contacts are looked up. */
const NAMES = 30;
/** Longest name in signs. */
const LONGEST = 120;

export interface FindDeps {
  readonly db: Pick<Database, 'reader'>;
  readonly search: Pick<Search, 'match'>;
}

/** Who is called so: exact names alone; else those that begin so, then those with a word that does; else who is so called at a customer. */
export async function findContacts(deps: FindDeps, who: Who, name: string): Promise<ContactFound[]> {
  const called = await findCalled(deps.db, who, name);
  return called.length > 0 ? called : (await contactsAt(deps, who, name)).slice(0, MOST);
}

async function findCalled(db: FindDeps['db'], who: Who, name: string): Promise<ContactFound[]> {
  const folded = nameKey(name.slice(0, LONGEST));
  if (folded === '') return [];
  const begun = await contactsNamed(db.reader, who.org.id, folded, MOST);
  const exact = begun.filter((contact) => contact.nameKey === folded);
  if (exact.length > 0) return exact;
  const named = await textsNamed(db.reader, who.org.id, 'contact', readAsked(folded));
  const names = named.slice(0, NAMES).map(({ text }) => text);
  const others = await contactsCalled(db.reader, who.org.id, names, MOST);
  const all = new Map([...begun, ...others].map((contact) => [contact.id, contact]));
  return [...all.values()].slice(0, MOST);
}

export async function matchContact(deps: FindDeps, who: Who, text: string): Promise<Match> {
  const { db } = deps;
  const named = /^id:(\d{1,15})$/.exec(text)?.[1];
  if (named !== undefined) return asMatch(await contactOf(db.reader, who.org.id, { id: Number(named) }));
  const [, name = '', ref = ''] = /^(.+?)\s*[(（]\s*([cC]\d{1,12})\s*[)）]$/.exec(text.trim()) ?? [];
  const customer = readRef(ref);
  if (customer) {
    const at = { nameKey: nameKey(name), customerNumber: customer.number };
    return asMatch(await contactOf(db.reader, who.org.id, at));
  }
  const found = await findContacts(deps, who, text);
  return found.length > 1 ? { kind: 'several', options: found.map(suggestion) } : asMatch(found[0]);
}

export async function suggestContacts(deps: FindDeps, who: Who, query: string): Promise<Suggestion[]> {
  return (await findContacts(deps, who, query)).map(suggestion);
}

function asMatch(contact: ContactFound | undefined): Match {
  if (!contact) return { kind: 'none' };
  return { kind: 'one', found: { id: contact.id, ref: calledOf(contact), name: calledOf(contact) } };
}

function suggestion(contact: ContactFound): Suggestion {
  const detail = [contact.title, contact.customer.name].filter(Boolean).join(' · ');
  return { label: calledOf(contact), value: calledOf(contact), detail };
}

/** `Bob Miller (C12)`: a contact has no number of its own, and is one of its name at its customer. */
function calledOf({ name, customer }: ContactFound): string {
  return `${name} (${formatRef('customer', customer.number)})`;
}
