/** Short names of records: `C12` is customer 12. */
import { scannable, VALUE_LIMIT } from './narrow.ts';

export type Noun = 'customer' | 'deal' | 'note' | 'task' | 'digest';

export interface Ref {
  readonly noun: Noun;
  readonly number: number;
}

export interface FoundRef {
  readonly start: number;
  readonly end: number;
  readonly ref: Ref;
}

/** F for follow-up, since T is kept for tickets. */
const letters: Readonly<Record<Noun, string>> = { customer: 'C', deal: 'D', note: 'N', task: 'F', digest: 'G' };
const nouns = new Map(Object.entries(letters).map(([noun, letter]) => [letter, noun as Noun]));

/** What the database's integers hold. */
const highest = 2 ** 31 - 1;

const whole = /^#?\s?([cdnfg])([1-9]\d{0,9})$/i;
const inText = /(?<![a-z0-9_.@/&+#-])#?([cdnfg])([1-9]\d{0,9})(?![a-z0-9_@]|[-.]\w|%)/gi;

/** `C12`, `c12`, `#C12` or full-width `Ｃ１２` as noun and number. */
export function readRef(text: string): Ref | undefined {
  if (text.length > VALUE_LIMIT) return undefined;
  const match = whole.exec(scannable(text).trim());
  return match ? toRef(match[1], match[2]) : undefined;
}

/** `C12` for customer 12. */
export function formatRef(noun: Noun, number: number): string {
  return `${letters[noun]}${number}`;
}

/** Refs in running text, in order. */
export function findRefs(text: string): FoundRef[] {
  const found: FoundRef[] = [];
  for (const match of scannable(text).matchAll(inText)) {
    const ref = toRef(match[1], match[2]);
    if (ref) found.push({ start: match.index, end: match.index + match[0].length, ref });
  }
  return found;
}

function toRef(letter = '', digits = ''): Ref | undefined {
  const noun = nouns.get(letter.toUpperCase());
  const number = Number(digits);
  return noun !== undefined && number <= highest ? { noun, number } : undefined;
}
