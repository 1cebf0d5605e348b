/** What a person typed to find a customer, made ready to compare with; and how well a customer fits it. */
import { clean, fold } from '../../values/fold.ts';
import { phoneDigits } from '../../values/phone.ts';
import { isWide } from './grams.ts';

/** Signs of a query that are looked at: what follows names nobody. */
const LONGEST = 100;

export interface Asked {
  /** Folded; empty where nothing that counts was typed. */
  readonly folded: string;
  readonly words: readonly string[];
  /** The digits of what looks like a phone number (national zeros off), at least three; else ''. */
  readonly digits: string;
  /** What may be pinyin initials; else ''. */
  readonly letters: string;
  /** Whether it is an e-mail address or a part of one. */
  readonly isEmail: boolean;
  /** A whole e-mail address or international phone number, as a customer's is kept; else undefined. */
  readonly whole?: { readonly email: string } | { readonly phone: string };
}

export interface Comparable {
  readonly nameKey: string;
  readonly initials: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** How a customer fits, best first. */
export const FIT = { exact: 0, prefix: 1, wordStart: 2, inside: 3, words: 4, reach: 5, initials: 6 } as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

export function readAsked(text: string): Asked {
  const typed = clean(text.slice(0, LONGEST * 4)).slice(0, LONGEST);
  const folded = fold(typed);
  const digits = /^[\d\s()+./-]+$/.test(typed.normalize('NFKC')) ? phoneDigits(typed) : '';
  const phone = digits.replace(/^0+/, '');
  const whole = wholeOf(typed, digits);
  return {
    folded,
    words: folded === '' ? [] : folded.split(' '),
    digits: phone.length >= 3 ? phone : '',
    letters: /^[a-z0-9]+$/.test(folded) && /[a-z]/.test(folded) ? folded : '',
    isEmail: typed.includes('@'),
    ...(whole ? { whole } : {}),
  };
}

function wholeOf(typed: string, digits: string): Asked['whole'] {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) return { email: typed.toLowerCase() };
  return /^\+\d/.test(typed) && digits.length > 7 ? { phone: `+${digits}` } : undefined;
}

/** Undefined where the customer does not fit at all. */
export function fitOf(customer: Comparable, { folded, words, digits, letters }: Asked): Fit | undefined {
  const { nameKey } = customer;
  if (folded === '') return undefined;
  if (nameKey === folded) return FIT.exact;
  if (nameKey.startsWith(folded)) return FIT.prefix;
  if (startsWord(nameKey, folded)) return FIT.wordStart;
  if (nameKey.includes(folded)) return FIT.inside;
  if (words.length > 1 && words.every((word) => nameKey.includes(word))) return FIT.words;
  if (digits !== '' && phoneDigits(customer.phone ?? '').includes(digits)) return FIT.reach;
  if (customer.email !== null && folded.length > 2 && fold(customer.email).includes(folded)) return FIT.reach;
  if (
    letters !== '' &&
    (letters.length > 2 ? customer.initials.includes(letters) : customer.initials.startsWith(letters))
  )
    return FIT.initials;
  return undefined;
}

/** Whether some word begins with it; Chinese is written without spaces, so there any sign begins a word. */
export function startsWord(nameKey: string, folded: string): boolean {
  const [first = ''] = folded;
  return isWide(first) ? nameKey.includes(folded) : ` ${nameKey}`.includes(` ${folded}`);
}
