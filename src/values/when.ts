/** Reads when something is to happen or did: a day, perhaps a time, in English and Chinese. */
import { chineseTime, englishTime, readClockTime } from './clock-time.ts';
import { addDays, type Day, localMinute } from './day.ts';
import { stripInvisible } from './invisible.ts';
import { monthName } from './month.ts';
import { narrow, scannable, VALUE_LIMIT } from './narrow.ts';
import { readOtherWhen } from './when-chrono.ts';
import { dayReaders } from './when-days.ts';
import type { Present } from './when-reckon.ts';

export interface When {
  readonly day: Day;
  /** Local time, `HH:mm`. */
  readonly time?: string;
}

export interface WhenOptions {
  readonly now: Date;
  readonly zone: string;
  /** First day of the week, 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
  readonly locale: 'en' | 'zh';
}

export interface FoundWhen {
  readonly start: number;
  readonly end: number;
  readonly when: When;
  /** Before now: yesterday, or this morning when it is noon. */
  readonly past: boolean;
}

/** What stands at a place: its end, and what it means unless no calendar has it (30 February). */
interface Match {
  readonly end: number;
  readonly when: When | undefined;
}

const readers = dayReaders.map(
  ([source, read]) => [new RegExp(`(?:${source})(?:(?<=[^a-z\\d])|(?![a-z\\d]|\\.[a-z]|%))`, 'iy'), read] as const,
);
const time = `${chineseTime}|${englishTime}`;
const timeHere = new RegExp(`(?:at )?(${time})(?!\\w)`, 'iy');
const timeAfter = new RegExp(`,? ?(?:at |@ ?|的)?(${time})(?!\\w)`, 'iy');
const partAfter = /,? ?(?:in the )?(morning|afternoon|evening|night|上午|早上|中午|下午|傍晚|晚上)(?!\w)/iy;
const joint = /,? ?(?:on )?/iy;

/** When only a part of the day is said. */
const partTimes: Readonly<Record<string, string>> = {
  morning: '09:00',
  上午: '09:00',
  早上: '09:00',
  中午: '12:00',
  afternoon: '15:00',
  下午: '15:00',
  evening: '19:00',
  傍晚: '18:00',
  晚上: '19:00',
  night: '20:00',
};

/**
 * The whole text as a day and perhaps a time. `fri` is the coming Friday, never today; `5/1` and `May 3` are of the
 * year that brings them nearest; a time alone is the next such time. Undefined for anything else and impossible dates.
 */
export function readWhen(text: string, options: WhenOptions): When | undefined {
  if (text.length > VALUE_LIMIT) return undefined;
  const plain = stripInvisible(narrow(text)).trim().replace(/\s+/g, ' ');
  const said = plain
    .replace(/^(?:on|by|due|before|until) /i, '')
    .replace(/(?:之前|前)$/, (end) => (/[天周月年时钟]前$/.test(plain) ? end : ''));
  const present = presentOf(options);
  const match = matchAt(said, 0, present);
  if (match && match.end === said.length) return match.when;
  timeHere.lastIndex = 0;
  const alone = timeHere.exec(said);
  if (alone?.[1] && alone[0].length === said.length) return nextTime(alone[1], present);
  return match && match.when === undefined ? undefined : readOtherWhen(said, options);
}

/** Days, with their times, in running text, in order; a time without a day is of today. */
export function findWhen(text: string, options: WhenOptions): FoundWhen[] {
  const present = presentOf(options);
  return matchesIn(scannable(text), present).flatMap(({ start, end, when }) =>
    when ? [{ start, end, when, past: isPast(when, present) }] : [],
  );
}

/** Days in running text that no calendar has (`31 Feb`, `2月30日`), where nothing but a day can be meant. */
export function findNoDay(text: string, options: WhenOptions): { readonly start: number; readonly end: number }[] {
  const plain = scannable(text);
  return matchesIn(plain, presentOf(options))
    .filter(({ start, end, when }) => !when && namedDay.test(plain.slice(start, end)))
    .map(({ start, end }) => ({ start, end }));
}

/** `5/32` may be a size and `May 40` the beginning of a sentence; these are days. */
const namedDay = new RegExp(
  `^(?:(?:29|30|31)(?:st|th)?(?: of)? ${monthName}|${monthName} (?:29|30|31)|\\d{1,2}月(?:29|30|31)|\\d{4}-\\d{2}-\\d{2})`,
  'i',
);

function matchesIn(plain: string, present: Present): (Match & { readonly start: number })[] {
  const found: (Match & { readonly start: number })[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    if (!mayStart(plain, at)) continue;
    const match = matchAt(plain, at, present) ?? timeAt(plain, at, present);
    if (!match) continue;
    if (!isOtherWord(plain, at, match.end)) found.push({ start: at, ...match });
    at = match.end - 1;
  }
  return found;
}

/** A day begins here only at the beginning of a word or a number. */
function mayStart(plain: string, at: number): boolean {
  const here = plain[at] ?? '';
  if (/[\u4e00-\u9fff+]/.test(here)) return true;
  return /[a-z\d]/i.test(here) && !/[\w@#$€£¥./+-]/.test(plain[at - 1] ?? ' ');
}

/** `sun`, `sat`, `mon` and `wed` in the middle of a sentence are days only after a word that says so. */
function isOtherWord(plain: string, at: number, end: number): boolean {
  if (!/^(?:sun|sat|mon|wed)$/.test(plain.slice(at, end)) || !/^ [a-z]/i.test(plain.slice(end))) return false;
  return !/(?:^|[^a-z])(?:on|by|due|until|till|before|after|since|from|for) $/i.test(
    plain.slice(Math.max(0, at - 8), at),
  );
}

function matchAt(plain: string, at: number, present: Present): Match | undefined {
  const day = dayAt(plain, at, present);
  if (day) return withTime(plain, day);
  timeHere.lastIndex = at;
  const first = timeHere.exec(plain);
  if (!first?.[1]) return undefined;
  joint.lastIndex = at + first[0].length;
  const then = dayAt(plain, joint.lastIndex + (joint.exec(plain)?.[0].length ?? 0), present);
  const clock = readClockTime(first[1], { afternoon: true });
  if (!then) return undefined;
  return { end: then.end, when: then.when && clock ? { day: then.when.day, time: clock } : undefined };
}

/** The longest reading of a day that starts here. */
function dayAt(plain: string, at: number, present: Present): Match | undefined {
  let longest: Match | undefined;
  for (const [pattern, read] of readers) {
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    if (!match || (longest && at + match[0].length <= longest.end)) continue;
    longest = { end: at + match[0].length, when: read(match.slice(1), present) };
  }
  return longest;
}

function withTime(plain: string, match: Match): Match {
  if (match.when?.time !== undefined) return match;
  timeAfter.lastIndex = match.end;
  const said = timeAfter.exec(plain);
  if (said?.[1]) {
    const clock = readClockTime(said[1], { afternoon: true });
    return {
      end: match.end + said[0].length,
      when: match.when && clock ? { day: match.when.day, time: clock } : undefined,
    };
  }
  partAfter.lastIndex = match.end;
  const part = partAfter.exec(plain);
  const clock = partTimes[part?.[1]?.toLowerCase() ?? ''];
  if (!part || !clock || !match.when) return match;
  return { end: match.end + part[0].length, when: { day: match.when.day, time: clock } };
}

function timeAt(plain: string, at: number, present: Present): Match | undefined {
  timeHere.lastIndex = at;
  const match = timeHere.exec(plain);
  const clock = match?.[1] && readClockTime(match[1], { afternoon: true });
  return match && clock ? { end: at + match[0].length, when: { day: present.today, time: clock } } : undefined;
}

function nextTime(said: string, present: Present): When | undefined {
  const clock = readClockTime(said, { afternoon: true });
  if (clock === undefined) return undefined;
  return { day: clock > present.time ? present.today : addDays(present.today, 1), time: clock };
}

function isPast(when: When, present: Present): boolean {
  if (when.day !== present.today) return when.day < present.today;
  return when.time !== undefined && when.time < present.time;
}

function presentOf({ now, zone, weekStart }: WhenOptions): Present {
  const [today = '', clock = ''] = localMinute(now, zone).split('T');
  return { now, zone, weekStart, today, time: clock };
}
