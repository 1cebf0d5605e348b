/** The ways people name a day, a line each; the longest that fits is taken. */
import { dayFrom, monthOf, monthStart, weekStartOf, yearOf } from './calendar.ts';
import { chineseTime } from './clock-time.ts';
import { addDays } from './day.ts';
import { chineseMonth, monthName, monthNumber } from './month.ts';
import { readCount } from './numeral.ts';
import { weekdayName, weekdayNumber } from './weekday.ts';
import {
  away,
  comingOf,
  dated,
  dayAndPart,
  monthDay,
  monthEnd,
  near,
  ofMonth,
  type Present,
  type Said,
  said,
  weekday,
  weekEnd,
  yearNear,
} from './when-reckon.ts';

/** Gets what the pattern's groups caught; undefined when no calendar has it. */
type Reader = (groups: readonly (string | undefined)[], present: Present) => Said | undefined;

const count = '(\\d{1,4}|an?|[一二两三四五六七八九十百]{1,4}|半)';
const chineseDay = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
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
