/** The ways people name a day, a line each; the longest that fits is taken. */
import { addMonths, dayFrom, daysBetween, monthOf, monthStart, weekStartOf, yearOf } from './calendar.ts';
import { chineseTime, readClockTime } from './clock-time.ts';
import { addDays, type Day, localMinute, weekdayOf } from './day.ts';
import { chineseMonth, monthName, monthNumber } from './month.ts';
import { readCount } from './numeral.ts';
import { weekdayName, weekdayNumber } from './weekday.ts';

export interface Present {
  readonly now: Date;
  readonly zone: string;
  /** First day of the week, 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
  readonly today: Day;
  /** Local time, `HH:mm`. */
  readonly time: string;
}

interface Said {
  readonly day: Day;
  readonly time?: string;
}

/** Gets what the pattern's groups caught; undefined when no calendar has it. */
type Reader = (groups: readonly (string | undefined)[], present: Present) => Said | undefined;

const count = '(\\d{1,4}|an?|[一二两三四五六七八九十百]{1,4}|半)';
const chineseDay = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const near: Readonly<Record<string, number>> = {
  today: 0,
  今天: 0,
  今日: 0,
  tomorrow: 1,
  tmr: 1,
  tmrw: 1,
  明天: 1,
  明日: 1,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
  后天: 2,
  大后天: 3,
  yesterday: -1,
  昨天: -1,
  昨日: -1,
  'the day before yesterday': -2,
  'day before yesterday': -2,
  前天: -2,
  大前天: -3,
  今: 0,
  明: 1,
  昨: -1,
};
const nearNames = Object.keys(near).filter((name) => name.length > 1);

export const dayReaders: readonly (readonly [string, Reader])[] = [
  [
    '(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:T(\\d{2}:\\d{2})(?::\\d{2})?)?',
    ([y, , m, d, time]) => dated(Number(y), Number(m), Number(d), time),
  ],
  [
    `(\\d{4}) ?年 ?(${chineseMonth}) ?月 ?${chineseDay} ?[日号]?`,
    ([y, m = '', d = '']) => dated(Number(y), readCount(m), readCount(d)),
  ],
  [`(${nearNames.join('|')})`, ([name = ''], p) => ({ day: addDays(p.today, near[name.toLowerCase()] ?? 0) })],
  ['tonight|this evening', (_, p) => ({ day: p.today, time: '20:00' })],
  [`([今明昨])([晚早])上? ?(${chineseTime})?`, dayAndPart],
  [
    `(?:(this|next|last|coming) )?(${weekdayName})`,
    ([which = '', name = ''], p) => weekday(which.toLowerCase(), weekdayNumber(name), p),
  ],
  [
    '(本|这个?|下下?个?|上上?个?)?(?:周|星期|礼拜)([一二三四五六日天])',
    ([which = '', name = ''], p) => weekday(which, weekdayNumber(name), p),
  ],
  ['next week|下个?(?:周|星期|礼拜)', (_, p) => ({ day: addDays(weekStartOf(p.today, p.weekStart), 7) })],
  ['next month|下个?月初?', (_, p) => ({ day: monthStart(p.today, 1) })],
  ['next quarter|下个?季度?初?', (_, p) => ({ day: monthStart(p.today, 3 - ((monthOf(p.today) - 1) % 3)) })],
  ['next year|明年初?', (_, p) => said(dayFrom(yearOf(p.today) + 1, 1, 1))],
  ['(?:the )?end of (?:the |this )?week|eow|(?:this )?weekend|(?:本|这)?周末', (_, p) => ({ day: weekEnd(p, 0) })],
  ['next weekend|下个?周末', (_, p) => ({ day: weekEnd(p, 7) })],
  [
    '(?:the )?end of (?:the |this )?month|eom|month[- ]end|(?:本|这个?)?月[底末]',
    (_, p) => ({ day: addDays(monthStart(p.today, 1), -1) }),
  ],
  ['(?:the )?end of next month|下个?月[底末]', (_, p) => ({ day: addDays(monthStart(p.today, 2), -1) })],
  [`(?:the )?end of (${monthName})|(${chineseMonth})月[底末]`, ([a, b], p) => monthEnd(monthNumber(a ?? b ?? ''), p)],
  [
    '(?:the )?end of (?:the |this )?quarter|eoq|(?:本|这个?)?季度?[底末]',
    (_, p) => ({ day: addDays(monthStart(p.today, 3 - ((monthOf(p.today) - 1) % 3)), -1) }),
  ],
  [
    '(?:the )?end of (?:the |this )?year|eoy|year[- ]end|(?:今)?年[底末]',
    (_, p) => said(dayFrom(yearOf(p.today), 12, 31)),
  ],
  ['\\+(\\d{1,4}) ?(days?|d|weeks?|w|months?|m|years?|y|hours?|h)', ([n, unit = ''], p) => away(n, unit, 1, p)],
  [
    `in ${count} (days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?)(?: time)?|in (\\d{1,4})(d|w|h|min)`,
    ([a, b, c, d], p) => away(a ?? c, b ?? d ?? '', 1, p),
  ],
  [
    `${count} (days?|weeks?|months?|years?|hours?|minutes?|mins?) (ago|from now|later)`,
    ([n, unit = '', way = ''], p) => away(n, unit, way.toLowerCase() === 'ago' ? -1 : 1, p),
  ],
  [
    `过?${count} ?个?(天|日|周|星期|礼拜|月|年|小时|钟头|分钟) ?(?:以|之)?后`,
    ([n, unit = ''], p) => away(n, unit, 1, p),
  ],
  [`${count} ?个?(天|周|星期|礼拜|月|年|小时|钟头|分钟) ?(?:以|之)?前`, ([n, unit = ''], p) => away(n, unit, -1, p)],
  ['(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?', ([m, d, y], p) => monthDay(Number(m), Number(d), y, p)],
  [
    `(${monthName})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`,
    ([m = '', d, y], p) => monthDay(monthNumber(m), Number(d), y, p),
  ],
  [
    `(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthName})\\.?(?:,? (\\d{4}))?`,
    ([d, m = '', y], p) => monthDay(monthNumber(m), Number(d), y, p),
  ],
  [
    `(?:([今明去])年)?(${chineseMonth}) ?月 ?${chineseDay} ?[日号]?`,
    ([y, m = '', d = ''], p) => monthDay(readCount(m), readCount(d), yearNear(y, p), p),
  ],
  [
    `(本|这个?|下个?|上个?)月 ?${chineseDay} ?[日号]`,
    ([which = '', d = ''], p) => ofMonth(p, /^下/.test(which) ? 1 : /^上/.test(which) ? -1 : 0, readCount(d)),
  ],
  [`${chineseDay}号`, ([d = ''], p) => comingOf(readCount(d), p)],
  [
    'the (\\d{1,2})(?:st|nd|rd|th)(?: of (this|next|last) month)?',
    ([d, which], p) =>
      which ? ofMonth(p, { this: 0, next: 1, last: -1 }[which.toLowerCase()] ?? 0, Number(d)) : comingOf(Number(d), p),
  ],
];

function said(day: Day | undefined): Said | undefined {
  return day === undefined ? undefined : { day };
}

function dated(year: number, month: number | undefined, day: number | undefined, time?: string): Said | undefined {
  const exact = dayFrom(year, month ?? 0, day ?? 0);
  const clock = time === undefined ? undefined : readClockTime(time);
  if (exact === undefined || (time !== undefined && clock === undefined)) return undefined;
  return clock === undefined ? { day: exact } : { day: exact, time: clock };
}

/** `今晚`, `明早8点`: evenings at eight and mornings at nine unless a time is said. */
function dayAndPart(
  [day = '', part = '', clock]: readonly (string | undefined)[],
  { today }: Present,
): Said | undefined {
  const time =
    clock === undefined
      ? part === '晚'
        ? '20:00'
        : '09:00'
      : readClockTime(/^[\d一二两三四五六七八九十]/.test(clock) ? part + clock : clock);
  return time === undefined ? undefined : { day: addDays(today, near[day] ?? 0), time };
}

/** Bare: the coming one, never today. `next`, `下` and `上` count weeks; `last` is the one just past. */
function weekday(which: string, day: number | undefined, { today, weekStart }: Present): Said | undefined {
  if (day === undefined) return undefined;
  const ahead = (day - weekdayOf(today) + 7) % 7 || 7;
  if (which === '' || which === 'coming') return { day: addDays(today, ahead) };
  if (which === 'last') return { day: addDays(today, ahead - (ahead === 7 ? 14 : 7)) };
  const weeks = /^下下/.test(which)
    ? 2
    : /^上上/.test(which)
      ? -2
      : /^(?:下|next)/.test(which)
        ? 1
        : /^上/.test(which)
          ? -1
          : 0;
  return { day: addDays(weekStartOf(today, weekStart), weeks * 7 + ((day - weekStart + 7) % 7)) };
}

/** Saturday of the present week of Mondays, as nobody's weekend begins a week. */
function weekEnd({ today }: Present, later: number): Day {
  return addDays(weekStartOf(today, 1), 5 + later);
}

function monthEnd(month: number | undefined, present: Present): Said | undefined {
  if (month === undefined) return undefined;
  const near = monthDay(month, 28, undefined, present);
  return near && { day: addDays(monthStart(near.day, 1), -1) };
}

function away(count: string | undefined, unit: string, sign: 1 | -1, present: Present): Said | undefined {
  const half = count === '半';
  const number = half ? 0.5 : /^an?$/i.test(count ?? '') ? 1 : readCount(count ?? '');
  if (number === undefined || number > 4_000) return undefined;
  const kind = unit.toLowerCase();
  if (/^(?:h|小时|钟头|mi|分)/.test(kind)) {
    const minutes = /^(?:mi|分)/.test(kind) ? number : number * 60;
    const [day = '', time = ''] = localMinute(
      new Date(present.now.getTime() + sign * minutes * 60_000),
      present.zone,
    ).split('T');
    return { day, time };
  }
  if (/^(?:m|月)/.test(kind))
    return { day: half ? addDays(present.today, sign * 15) : addMonths(present.today, sign * number) };
  if (/^(?:y|年)/.test(kind)) return number > 100 ? undefined : { day: addMonths(present.today, sign * number * 12) };
  if (half) return undefined;
  return { day: addDays(present.today, sign * number * (/^(?:w|周|星期|礼拜)/.test(kind) ? 7 : 1)) };
}

/** Without a year, of the year that brings it nearest to today. */
function monthDay(
  month: number | undefined,
  day: number | undefined,
  year: string | undefined,
  { today }: Present,
): Said | undefined {
  if (month === undefined || day === undefined) return undefined;
  if (year !== undefined) return said(dayFrom(year.length === 2 ? 2_000 + Number(year) : Number(year), month, day));
  const present = yearOf(today);
  const days = [present, present - 1, present + 1]
    .map((candidate) => dayFrom(candidate, month, day))
    .filter((candidate) => candidate !== undefined);
  return said(days.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0]);
}

function yearNear(name: string | undefined, { today }: Present): string | undefined {
  return name && String(yearOf(today) + (name === '明' ? 1 : name === '去' ? -1 : 0));
}

function ofMonth({ today }: Present, months: number, day: number | undefined): Said | undefined {
  const start = monthStart(today, months);
  return said(dayFrom(yearOf(start), monthOf(start), day ?? 0));
}

/** The next such day of a month, today included. */
function comingOf(day: number | undefined, present: Present): Said | undefined {
  if (day === undefined || day < 1 || day > 31) return undefined;
  for (let months = 0; months < 3; months += 1) {
    const found = ofMonth(present, months, day);
    if (found && found.day >= present.today) return found;
  }
  return undefined;
}
