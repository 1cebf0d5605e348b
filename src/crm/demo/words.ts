/** The words of the demo shop in one language; each list has the place the shop's numbers point to. */
import type { Locale } from '../../language/locale.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

export interface DemoWords {
  readonly products: readonly string[];
  readonly tags: readonly string[];
  readonly sources: readonly string[];
  /** Job titles of contacts. */
  readonly titles: readonly string[];
  /** Why a deal was lost. */
  readonly reasons: readonly string[];
  readonly notes: readonly string[];
  readonly tasks: readonly string[];
}

const WORDS: Readonly<Record<Locale, DemoWords>> = { en, zh };

export function demoWords(locale: Locale): DemoWords {
  return WORDS[locale];
}

/** The word at that place, round and round. @throws RangeError for an empty list */
export function wordAt(words: readonly string[], place: number): string {
  const word = words[place % words.length];
  if (word === undefined) throw new RangeError('The demo shop has no words there');
  return word;
}
