/** Finds where in running text the value of a field may stand: the other half of `readValue`. */
import { readCadence } from '../values/cadence.ts';
import { isZone } from '../values/day.ts';
import { findEmail } from '../values/email.ts';
import { findMoney } from '../values/money.ts';
import { narrow } from '../values/narrow.ts';
import { findPeriod } from '../values/period.ts';
import { findPhone } from '../values/phone.ts';
import { findRefs, type Noun } from '../values/ref.ts';
import { findNoDay, findWhen, type WhenOptions } from '../values/when.ts';
import { choiceNames } from './choice-names.ts';
import type { Field, LookupName } from './field.ts';
import type { ReadEnv } from './grammar.ts';
import { moneyOptions, periodOptions, phoneOptions, whenOptions } from './read-options.ts';

/** UTF-16 positions in the text that was looked at. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A year with no word that says so: `sales 2020`. */
const BARE_YEAR = /(?<![\w@#$€£¥.,:/-])(?:19|20)\d{2}(?![\w@%年]|[.,:/-]\d)/gu;

/** Spans that may be a value of the field, in order; nothing for kinds any text can be (text, names, tags). */
export function findValues(field: Field, text: string, env: ReadEnv, bare = false): Span[] {
  switch (field.kind) {
    case 'email':
      return findEmail(text);
    case 'phone':
      return findPhone(text, phoneOptions(env));
    case 'money':
      return findMoney(text, { ...moneyOptions(env), bare });
    case 'date':
      return findDay(text, whenOptions(env));
    case 'period':
      return [...findPeriod(text, periodOptions(env)), ...(bare ? findPattern(text, BARE_YEAR) : [])];
    case 'choice':
      return findPattern(text, choicePattern(field));
    case 'whole':
      return findPattern(text, /(?<![\w.,:/-])\d{1,9}(?![\w.,:/-]\d|[\p{L}\p{N}_])/gu);
    case 'place':
      // Chinese writes the channel straight behind the word before it: `发到#销售`.
      return findPattern(text, /<#[^>\s]{1,60}>|(?<![a-z0-9_\u00c0-\u024f])#[\p{L}\p{N}_-]{1,80}/giu);
    case 'role':
      return findPattern(text, /<@&\d{1,20}>|(?<![\w.])@[\p{L}\p{N}_-]{1,80}/gu);
    case 'person':
      // A bare name is taken too, so that reading the field says why it is not enough.
      return findPattern(text, /<@[^<>\s|]{1,40}\|[^<>|]{0,80}>|(?<![\w.])@[\p{L}\p{N}_-]{1,80}/gu);
    case 'zone':
      return findPattern(text, /(?<![\w/])(?:[a-z_]+(?:\/[a-z_+-]+){1,2}|utc|gmt)(?![\w/])/giu).filter((span) =>
        isZone(text.slice(span.start, span.end)),
      );
    case 'cadence':
      return findCadence(text);
    case 'lookup':
      return field.lookup ? findNamed(field.lookup, text) : [];
    case 'text':
    case 'longText':
    case 'yesNo':
    case 'tags':
      return [];
    default:
      return field.kind satisfies never;
  }
}

/** A day that no calendar has is taken too, so that reading the field says so: it is not just words. */
function findDay(text: string, options: WhenOptions): Span[] {
  const days = findWhen(text, options);
  return days.length > 0 ? days : findNoDay(text, options);
}

function findPattern(text: string, pattern: RegExp | undefined): Span[] {
  if (!pattern) return [];
  return [...narrow(text).matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

const patterns = new WeakMap<Field, RegExp>();

/** All names of all choices, the longest first; Latin ones as whole words. Built once a field. */
function choicePattern(field: Field): RegExp | undefined {
  const known = patterns.get(field);
  if (known || !field.choices) return known;
  const names = field.choices.flatMap(choiceNames).filter((name) => name !== '');
  const sources = [...new Set(names)].sort((a, b) => b.length - a.length).map(nameSource);
  const pattern = new RegExp(sources.join('|'), 'gi');
  patterns.set(field, pattern);
  return pattern;
}

/** Spelled out, since V8 takes long to build \p{Script=Latin} under the flags i and u. */
const latin = 'a-z0-9\\u00c0-\\u024f';

/** A pattern source that finds a name as people write it: hyphens and spaces alike, no word cut in two. */
export function nameSource(name: string): string {
  const source = name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s_-]{0,2}');
  const before = /^[a-z0-9\u00c0-\u024f]/i.test(name) ? `(?<![${latin}_'])` : '';
  const after = /[a-z0-9\u00c0-\u024f]$/i.test(name) ? `(?![${latin}_']|-[${latin}])` : '';
  return `${before}${source}${after}`;
}

/** In Chinese what is done begins a word of its own, and so does how often: `每周一9:00发简报`, `改成每天9点`. */
const CADENCE_WORD = /[发在把给推往每]?(?:(?![发在把给推往每])[^\s,，;])+(?:,\d(?:(?![发在把给推往每])[^\s,，;])*)*/g;

/** Windows of words, the longest first: few lines that have a cadence are long. */
function findCadence(text: string): Span[] {
  const words = [...text.slice(0, 300).matchAll(CADENCE_WORD)].slice(0, 16);
  for (let size = Math.min(7, words.length); size > 0; size -= 1) {
    for (let first = 0; first + size <= words.length; first += 1) {
      const [from, to] = [words[first], words[first + size - 1]];
      if (!from || !to) continue;
      const span = { start: from.index, end: to.index + to[0].length };
      if (readCadence(text.slice(span.start, span.end)).kind !== 'no') return [span];
    }
  }
  return [];
}

const nouns: Partial<Record<LookupName, readonly Noun[]>> = {
  customer: ['customer'],
  deal: ['deal'],
  dealsOf: ['customer'],
  note: ['note'],
  task: ['task'],
  digest: ['digest'],
  record: ['customer', 'deal', 'note', 'task', 'digest'],
};

/** Names that cannot be anything else: refs, mentions. */
function findNamed(of: LookupName, text: string): Span[] {
  if (of === 'member') return findPattern(text, /<@[^>\s]{1,60}>|(?<![\p{L}\p{N}.])@[\p{L}\p{N}._-]{1,60}/gu);
  const wanted = nouns[of];
  return wanted ? findRefs(text).filter(({ ref }) => wanted.includes(ref.noun)) : [];
}
