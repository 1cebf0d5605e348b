/**
 * The words of the search index: every piece of one, two, three and five signs that a customer can be found by, each led
 * by its org, so that a search stays inside the org however large the file is. Short pieces find short words; the long
 * ones are rare, so that what is typed in full is found without walking long lists of what merely has its parts.
 *
 * A piece is one token of the full-text table `CustomerSearch` (tokenizer `ascii`: letters and digits, and all that is
 * not ASCII). Words are kept apart by a sign that folding never leaves, so that `·ac` finds what begins with `ac`.
 */
import { fold } from '../../values/fold.ts';
import { phoneDigits } from '../../values/phone.ts';

/** Stands for the space between words, and before the first and after the last. */
const GAP = '·';
/** Leads the pieces of pinyin initials, which are looked for apart. */
const INITIALS = '»';
/** Pieces of one query: the rest of a long one is checked on the rows found. */
const MOST_GRAMS = 4;
/** Words of one query, the longest ones. */
const MOST_WORDS = 5;
const SHORT = 3;
const LONG = 5;

export interface Searchable {
  readonly orgId: number;
  readonly nameKey: string;
  readonly initials: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** All tokens of a customer, with spaces between. */
export function indexTokens(customer: Searchable): string {
  const grams = new Set<string>();
  const name = signs(customer.nameKey);
  for (const sign of name) if (isWide(sign)) grams.add(sign);
  for (const pair of windows(name, 2)) grams.add(pair);
  for (const text of [name, [...phoneDigits(customer.phone ?? '')], signs(fold(customer.email ?? ''))]) {
    for (const gram of windows(text, SHORT)) grams.add(gram);
    for (const gram of windows(text, LONG)) if (![...gram].some(isWide)) grams.add(gram);
  }
  for (const gram of windows([...customer.initials], SHORT)) grams.add(INITIALS + gram);
  const org = orgKey(customer.orgId);
  return [...grams].map((gram) => org + gram).join(' ');
}

/** The full-text query for a folded text as it stands: its words side by side. */
export function phraseQuery(orgId: number, folded: string): string {
  return toQuery(orgId, piecesOf([...folded].map(gapped)));
}

/** The full-text query for the first piece of a folded text: a quarter of the work, for whoever looks at the rows anyway. */
export function pieceQuery(orgId: number, folded: string): string {
  return toQuery(orgId, piecesOf([...folded].map(gapped)).slice(0, 1));
}

/** The full-text query for all words of a folded text, wherever they stand. */
export function wordsQuery(orgId: number, folded: string): string {
  const words = folded.split(' ').sort((a, b) => b.length - a.length);
  return toQuery(
    orgId,
    words.slice(0, MOST_WORDS).flatMap((word) => piecesOf([...word])),
  );
}

/** The full-text query for what has a word (in Chinese: any sign) beginning with a folded text. */
export function wordStartQuery(orgId: number, folded: string): string {
  const asked = [...folded].map(gapped);
  return toQuery(orgId, piecesOf(isWide(asked[0] ?? '') ? asked : [GAP, ...asked]));
}

/** The full-text query for pinyin initials; undefined for fewer than three letters, which the initials' own index finds. */
export function initialsQuery(orgId: number, folded: string): string | undefined {
  if (!/^[a-z0-9]{3,}$/.test(folded)) return undefined;
  return toQuery(
    orgId,
    windows([...folded], 3).map((gram) => INITIALS + gram),
  );
}

/** Whether a sign is a word by itself: Chinese, Japanese, an emoji. */
export function isWide(sign: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u.test(sign);
}

/** One sign alone is looked for where a word begins with it; two as a pair, more as threes, many as fives. */
function piecesOf(asked: readonly string[]): string[] {
  if (asked.length === 1) return isWide(asked[0] as string) ? [...asked] : [`${GAP}${asked[0]}`];
  const size = asked.length >= LONG && !asked.some(isWide) ? LONG : SHORT;
  return windows(asked, Math.min(asked.length, size));
}

function toQuery(orgId: number, grams: readonly string[]): string {
  const org = orgKey(orgId);
  return spread([...new Set(grams)], MOST_GRAMS)
    .map((gram) => `"${(org + gram).replaceAll('"', '""')}"`)
    .join(' ');
}

/** At most so many of a list, evenly from its first to its last. */
function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  const step = (list.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => list[Math.round(index * step)] as T);
}

/** Four signs for every org up to 1,679,615; beyond that longer, which search stays right with (rows are checked). */
function orgKey(orgId: number): string {
  return orgId.toString(36).padStart(4, '0');
}

function gapped(sign: string): string {
  return sign === ' ' ? GAP : sign;
}

/** The signs of a folded text with a gap at both ends; none for an empty text. */
function signs(folded: string): string[] {
  return folded === '' ? [] : [GAP, ...[...folded].map(gapped), GAP];
}

function windows(from: readonly string[], size: number): string[] {
  const found: string[] = [];
  for (let index = 0; index + size <= from.length; index += 1) found.push(from.slice(index, index + size).join(''));
  return found;
}
