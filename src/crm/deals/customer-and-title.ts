/** A customer and a title said in one: `acme harbour lights`, `harbour lights at acme`, `华为智慧园区`. */
import type { Reader } from '../../data/database.ts';
import { fold } from '../../values/fold.ts';
import { readAsked, startsWord } from '../search/asked.ts';
import type { Search } from '../search/search.ts';
import { customersOf } from '../store.ts';
import type { Who } from '../who.ts';
import { titlesOfCustomers } from './store.ts';

export interface CustomerAndTitle {
  readonly customerIds: readonly number[];
  /** Those of their deals that have the words. */
  readonly titles: readonly string[];
}

interface Deps {
  readonly db: { readonly reader: Reader };
  readonly search: Pick<Search, 'match'>;
}

interface Parts {
  readonly customer: string;
  readonly title: string;
}

/** Longer texts name no one deal. */
const LONGEST = 80;

/** The longest name of a customer counts. Undefined where no customer begins or ends the text, or none of theirs is titled so. */
export async function customerAndTitle(deps: Deps, who: Who, text: string): Promise<CustomerAndTitle | undefined> {
  if (text.length > LONGEST) return undefined;
  const begun = splits(text);
  // A customer whose name begins with several words is found by the first of them, so most texts cost one question.
  const first = begun.at(-1);
  const isBegun = first !== undefined && (await deps.search.match(who, first.customer)).kind !== 'none';
  for (const parts of [...(isBegun ? begun : []), ...splitsAtEnd(text)]) {
    const found = await titled(deps, who, parts);
    if (found) return found;
  }
  return undefined;
}

async function titled({ db, search }: Deps, who: Who, parts: Parts): Promise<CustomerAndTitle | undefined> {
  const { words } = readAsked(parts.title);
  if (words.length === 0) return undefined;
  const customerIds = await customersOf(db.reader, who.org.id, await search.match(who, parts.customer));
  if (customerIds.length === 0) return undefined;
  const titles = (await titlesOfCustomers(db.reader, who.org.id, customerIds)).filter((title) => {
    const key = fold(title);
    return words.every((word) => startsWord(key, word));
  });
  return titles.length === 0 ? undefined : { customerIds, titles };
}

/** The customer first, the longest name first: parted between words, and between Chinese characters. */
function splits(text: string): Parts[] {
  const ends = [...text.matchAll(/\S(?=\p{Script=Han}{2})|(?<=\S)(?=\s)|[:：,，]/gu)].map(
    ({ index, 0: { length } }) => index + length,
  );
  return ends
    .map((end) => ({
      customer: text.slice(0, end).replace(/(?:['’]s)?[\s:：,，]*$/u, ''),
      title: text.slice(end).replace(/^的?[\s:：,，]*/u, ''),
    }))
    .filter(
      ({ customer, title }) =>
        (/^\p{Script=Han}/u.test(customer) ? [...customer].length > 1 : customer !== '') && title !== '',
    )
    .reverse();
}

/** `harbour lights at acme rockets`, `harbour lights acme`: behind a word that says so, else the last word alone. */
function splitsAtEnd(text: string): Parts[] {
  const parts =
    /^(.+?)\s*(?:\s(?:at|with|of|for|from|by)\s|[,，])\s*(\S.*)$/iu.exec(text) ?? /^(.+)\s(\S+)$/u.exec(text);
  const [, title, customer] = parts ?? [];
  return title && customer ? [{ customer, title }] : [];
}
