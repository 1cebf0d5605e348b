/**
 * The words of the search indexes: every piece of one, two, three and five signs that a record can be found by, each led
 * by its org, so that a search stays inside the org however large the file is. Short pieces find short words; the long
 * ones are rare, so that what is typed in full is found without walking long lists of what merely has its parts.
 *
 * A piece is one token of a full-text table: of `CustomerSearch`, or of `TextSearch`, where the noun follows the org
 * (tokenizer `ascii`: letters and digits, and all that is not ASCII). Words are kept apart by a sign that folding never leaves, so that `·ac` finds what begins with `ac`.
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

/** Whose texts are found by `TextSearch`. */
export type TextNoun = 'deal' | 'contact';
/** One sign for each, so that a search stays inside the noun. */
const NOUN_SIGNS = { customer: '', deal: '†', contact: '‡' } as const;

export interface Searchable {
  readonly orgId: number;
  readonly nameKey: string;
  readonly initials: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** What leads every piece of an org's customers, or of its texts of one noun. */
export function leadOf(orgId: number, noun: TextNoun | 'customer' = 'customer'): string {
  return orgKey(orgId) + NOUN_SIGNS[noun];
}

/** All tokens of a customer, with spaces between. */
export function indexTokens(customer: Searchable): string {
  const grams = new Set(shortPieces(customer.nameKey));
  for (const text of [
    signs(customer.nameKey),
    [...phoneDigits(customer.phone ?? '')],
    signs(fold(customer.email ?? '')),
  ]) {
    for (const gram of longPieces(text)) grams.add(gram);
  }
  for (const gram of windows([...customer.initials], SHORT)) grams.add(INITIALS + gram);
  return tokensOf(leadOf(customer.orgId), grams);
}

/** All tokens of a folded text, with spaces between. */
export function textTokens(lead: string, folded: string): string {
  return tokensOf(lead, new Set([...shortPieces(folded), ...longPieces(signs(folded))]));
}

function shortPieces(folded: string): string[] {
  const text = signs(folded);
  return [...text.filter(isWide), ...windows(text, 2)];
}

function longPieces(text: readonly string[]): string[] {
  return [...windows(text, SHORT), ...windows(text, LONG).filter((gram) => ![...gram].some(isWide))];
}

const tokensOf = (lead: string, grams: ReadonlySet<string>): string => [...grams].map((gram) => lead + gram).join(' ');

/** The full-text query for a folded text as it stands: its words side by side. */
export function phraseQuery(lead: string, folded: string): string {
  return toQuery(lead, rarest(piecesOf([...folded].map(gapped))));
}

/** The full-text query for the first piece of a folded text: a quarter of the work, for whoever looks at the rows anyway. */
export function pieceQuery(lead: string, folded: string): string {
  return toQuery(lead, piecesOf([...folded].map(gapped)).slice(0, 1));
}

/** The full-text query for all words of a folded text, wherever they stand. */
export function wordsQuery(lead: string, folded: string): string {
  const words = folded.split(' ').sort((a, b) => b.length - a.length);
  return toQuery(
    lead,
    words.slice(0, MOST_WORDS).flatMap((word) => piecesOf([...word])),
  );
}

/** The full-text query for what has a word (in Chinese: any sign) beginning with a folded text. */
export function wordStartQuery(lead: string, folded: string): string {
  const asked = [...folded].map(gapped);
  return toQuery(lead, rarest(piecesOf(isWide(asked[0] ?? '') ? asked : [GAP, ...asked])));
}

/** The full-text query for pinyin initials; undefined for fewer than three letters, which the initials' own index finds. */
export function initialsQuery(lead: string, folded: string): string | undefined {
  if (!/^[a-z0-9]{3,}$/.test(folded)) return undefined;
  return toQuery(
    lead,
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

function toQuery(lead: string, grams: readonly string[]): string {
  return spread([...new Set(grams)], MOST_GRAMS)
    .map((gram) => `"${(lead + gram).replaceAll('"', '""')}"`)
    .join(' ');
}

/**
 * The few pieces of a phrase that are asked for: the rarer they are, the less is read. Few names have the same two words
 * side by side, so first those across two; and names end alike (`有限公司`, `GmbH`), so none of their last third.
 */
function rarest(grams: readonly string[]): string[] {
  if (grams.length <= MOST_GRAMS) return [...grams];
  const isAcross = (gram: string) => gram.slice(1, -1).includes(GAP);
  const across = spread(grams.filter(isAcross), MOST_GRAMS / 2);
  const within = grams.slice(0, Math.ceil((grams.length * 2) / 3)).filter((gram) => !isAcross(gram));
  return [...across, ...spread(within, MOST_GRAMS - across.length)];
}

/** At most so many of a list, evenly from its first to its last. */
function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  if (most <= 1) return list.slice(0, most);
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
