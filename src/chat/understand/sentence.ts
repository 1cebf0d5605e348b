/** A sentence made ready for matching: what is polite taken off, where words and values stand found once. */

import { stripInvisible } from '../../values/invisible.ts';
import { findLongNumbers } from '../../values/money-long.ts';
import { narrow } from '../../values/narrow.ts';
import { type Field, type FieldKind, isNamed } from '../field.ts';
import { findValues, type Span } from '../find-value.ts';
import type { ReadEnv } from '../grammar.ts';
import { readValue } from '../read-value.ts';
import type { Words } from './phrase.ts';

/** Longer is no sentence. */
export const SENTENCE_LIMIT = 500;

export interface Sentence {
  /** As it was typed, without invisible characters. */
  readonly text: string;
  /** Where it begins and ends without politeness and full stops. */
  readonly start: number;
  readonly end: number;
  /** Where it ends with the particles (`吧`, `吗`) that a long text at its end keeps. */
  readonly fullEnd: number;
  /** Whether it has these letters anywhere. */
  has(letters: string): boolean;
  /** Where words of a phrase stand. */
  places(words: Words): readonly Span[];
  /** Where a value of the field stands; only what its reader reads wholly. */
  values(field: Field): readonly Span[];
  /** The next position that is no space. */
  skip(at: number): number;
}

const LEAD =
  /^(?:(?:please|pls|hey|hi|hello|ok|okay|so|well|now|just|parley|(?:can|could|would|will) you|can (?:i|we)|could i|i (?:want|need|would like) to|i'd like to|let's|lets|let me|tell me(?! about)|fyi|btw|by the way|update|(?:good|great) news|yay|hooray|congrats)(?![a-z0-9'])|请问|请|帮忙|帮我|麻烦你?|你好|您好|我想要?|我要|能不能|可不可以|可以|恭喜|好消息|大家好|(?:登记|记录?|汇报|报告)(?:一下|一笔|一单)(?=[\s,:]))[\s,:!.]*/;
const POLITE = /[\s,]*(?<![a-z0-9])(?:please|pls|thanks|thank you|thx|for me)$|[\s,]*(?:谢谢你?|多谢|拜托了?)$/;
const STOPS = /[\s.!?~;,…。、]+$/;
const PARTICLES = /(?:一下|好吗|可以吗|行吗|吧|呢|吗|啊|呀|哈|了)$/;

export function createSentence(line: string, env: ReadEnv): Sentence {
  const text = stripInvisible(line).replace(/\s/g, ' ');
  const plain = narrow(text);
  const lowered = plain.toLowerCase();
  const lower = lowered.length === plain.length ? lowered : plain;
  const start = begin(lower);
  const fullEnd = finish(lower, start, false);
  const end = finish(lower, start, true);
  const places = new Map<string, readonly Span[]>();
  const values = new Map<Field | FieldKind, readonly Span[]>();

  return {
    text,
    start,
    end,
    fullEnd,
    has: (letters) => lower.includes(letters),
    places: ({ source, needle }) =>
      lower.includes(needle) ? remember(places, source, () => find(lower, patternOf(source), start, end)) : NOWHERE,
    values: (field) =>
      remember(values, keyOf(field), () => readable(field, plain, env).filter((s) => s.start >= start)),
    skip: (at) => {
      let next = at;
      while (lower[next] === ' ') next += 1;
      return next;
    },
  };
}

const NOWHERE: readonly Span[] = [];

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, 'g');
  patterns.set(source, pattern);
  return pattern;
}

/** All fields of a kind find the same values, but for those with choices or records of their own. */
function keyOf(field: Field): Field | FieldKind {
  return field.choices || field.lookup ? field : field.kind;
}

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Most places of one word that are tried: a sentence that says it more often is none. */
const MOST_PLACES = 12;

function find(lower: string, pattern: RegExp, start: number, end: number): Span[] {
  const found: Span[] = [];
  for (const match of lower.slice(start, end).matchAll(pattern)) {
    found.push({ start: start + match.index, end: start + match.index + match[0].length });
    if (found.length === MOST_PLACES) break;
  }
  return found;
}

function readable(field: Field, plain: string, env: ReadEnv): Span[] {
  const long = field.kind === 'money' && !field.optional ? findLongNumbers(plain) : [];
  const spans = [...findValues(field, plain, env), ...findValues(field, plain, env, true), ...long];
  const shorter = spans.flatMap((span) => [
    ...withoutPreposition(field, plain, span),
    ...withoutVerb(field, plain, span),
  ]);
  const distinct = new Map([...spans, ...shorter].map(({ start, end }) => [`${start}-${end}`, { start, end }]));
  return [...distinct.values()].slice(0, MOST_PLACES).filter(({ start, end }) => {
    return isNamed(field) || readValue(field, plain.slice(start, end), env).kind !== 'no';
  });
}

/** `in May` is found as one; a phrase that says `[in] {period}` itself wants `May`. */
function withoutPreposition(field: Field, plain: string, { start, end }: Span): Span[] {
  if (field.kind !== 'date' && field.kind !== 'period') return [];
  const length = /^(?:in|on|by|at|for|during|until|till|before|of|from|since)\s+/i.exec(plain.slice(start, end))?.[0]
    .length;
  return length === undefined ? [] : [{ start: start + length, end }];
}

/** Chinese goes on without a space: the channel of `#销售发简报` is `#销售`. */
function withoutVerb(field: Field, plain: string, { start, end }: Span): Span[] {
  if (field.kind !== 'place') return [];
  const length = /^#.{1,40}?(?=发|推送|里发)/.exec(plain.slice(start, end))?.[0].length;
  return length === undefined ? [] : [{ start, end: start + length }];
}

/** `please`, `谢谢！`: words that add nothing. */
export function isPolite(said: string): boolean {
  return narrow(said).toLowerCase().replace(STOPS, '').replace(POLITE, '').trim() === '';
}

function begin(lower: string): number {
  let start = lower.length - lower.trimStart().length;
  for (;;) {
    const lead = LEAD.exec(lower.slice(start))?.[0] ?? '';
    if (lead === '' || start + lead.length >= lower.length) return start;
    start += lead.length;
  }
}

function finish(lower: string, start: number, particles: boolean): number {
  let end = lower.length;
  for (;;) {
    const said = lower.slice(start, end);
    const shorter = said
      .replace(STOPS, '')
      .replace(POLITE, '')
      .replace(particles ? PARTICLES : /$^/, '');
    if (shorter === said || shorter === '') return end;
    end = start + shorter.length;
  }
}
