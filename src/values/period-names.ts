/** The ways people name a period, a line each, English and Chinese. */
import { dayFrom, monthOf, monthStart, yearOf } from './calendar.ts';
import { addDays, type Day, dayOf } from './day.ts';
import { chineseMonth, monthName, monthNumber } from './month.ts';
import { readCount } from './numeral.ts';
import { allTime, dayPeriod, monthPeriod, type Period, quarterPeriod, weekPeriod, yearPeriod } from './period.ts';

export interface PeriodOptions {
  readonly now: Date;
  readonly zone: string;
  /** First day of the week, 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
  /** The month (1–12) a business year begins with; quarters and years count from it and are named by its beginning. */
  readonly fiscal?: number;
}

export interface Present {
  readonly today: Day;
  readonly weekStart: number;
  readonly fiscal: number;
}

/** Gets what the pattern's groups caught; undefined when no calendar has it. */
type Reader = (groups: readonly (string | undefined)[], present: Present) => Period | undefined;

const number = '(\\d{1,3}|[一二两三四五六七八九十百]{1,4}|半)';
const isoDay = '(\\d{4}-\\d{1,2}-\\d{1,2})';
const englishDay = `(\\d{1,2}(?:st|nd|rd|th)? ${monthName}|${monthName} \\d{1,2}(?:st|nd|rd|th)?)(?:,? (\\d{4}))?`;
const units = '(days?|weeks?|months?|years?)';

/** Longest first where one begins another: the first to match at a place wins. */
export const periodReaders: readonly (readonly [string, Reader])[] = [
  [
    `(?:from |从)?${isoDay} ?(?:\\.{2,3}|to|until|till|through|~|-|—|至|到) ?${isoDay}`,
    ([a = '', b = '']) => range(isoFrom(a), isoFrom(b)),
  ],
  [
    `(?:from |between )?${englishDay} ?(?:\\.{2,3}|to|until|till|through|and|-) ?${englishDay}`,
    ([a = '', yearA, b = '', yearB], { today }) => {
      const to = englishFrom(b, Number(yearB ?? yearOf(today)));
      return range(englishFrom(a, Number(yearA ?? yearB ?? yearOf(today))), to);
    },
  ],
  [isoDay, ([day = '']) => ifDay(isoFrom(day))],
  ['today|今天|今日|当天', (_, { today }) => dayPeriod('today', today)],
  ['yesterday|昨天|昨日', (_, { today }) => dayPeriod('yesterday', addDays(today, -1))],
  [
    '(?:this|current) week|本周|这周|这个?星期|本星期|week to date|wtd',
    (_, p) => weekPeriod('thisWeek', p.today, p.weekStart),
  ],
  ['(?:last|previous) week|上周|上个?星期', (_, p) => weekPeriod('lastWeek', addDays(p.today, -7), p.weekStart)],
  [
    '(?:this|current) month|本月|这个?月|当月|month to date|mtd',
    (_, p) => ({ ...span(monthPeriod(p.today)), kind: 'thisMonth' }),
  ],
  ['(?:last|previous) month|上个?月', (_, p) => ({ ...span(monthPeriod(monthStart(p.today, -1))), kind: 'lastMonth' })],
  [
    '(?:this|current) quarter|本季度?|这个?季度|quarter to date|qtd',
    (_, p) => ({ ...span(quarterPeriod(p.today, p.fiscal)), kind: 'thisQuarter' }),
  ],
  [
    '(?:last|previous) quarter|上个?季度?',
    (_, p) => ({ ...span(quarterPeriod(monthStart(p.today, -3), p.fiscal)), kind: 'lastQuarter' }),
  ],
  [
    '(?:this|current) year|今年|本年度?|year to date|ytd',
    (_, p) => ({ ...span(yearPeriod(p.today, p.fiscal)), kind: 'thisYear' }),
  ],
  [
    '(?:last|previous) year|去年|上一?年度?',
    (_, p) => ({ ...span(yearPeriod(monthStart(p.today, -12), p.fiscal)), kind: 'lastYear' }),
  ],
  [`(?:the )?(?:last|past|previous) (\\d{1,3}) ${units}`, lastOf],
  [`(?:最近|近|过去|前)的?${number} ?个?(天|日|周|星期|月|年)`, lastOf],
  [
    `(\\d{4})[- ]?(?:年)? ?q([1-4])|(\\d{4}) ?年?的?第?([一二三四1-4])季度?`,
    ([a, b, c, d], p) => quarterOf(Number(a ?? c), b ?? d, p),
  ],
  [`q([1-4])[ -/]?(\\d{4})`, ([quarter, year], p) => quarterOf(Number(year), quarter, p)],
  ['q([1-4])|第?([一二三四1-4])季度', ([a, b], p) => recentQuarter(a ?? b, p)],
  [
    `(\\d{4})[-/](0?[1-9]|1[0-2])|(\\d{4}) ?年 ?(${chineseMonth}) ?月份?`,
    ([a, b, c, d]) => monthIn(Number(a ?? c), monthNumber(b ?? d ?? '')),
  ],
  [`(?:in )?(${monthName})\\.?,? (\\d{4})`, ([month = '', year]) => monthIn(Number(year), monthNumber(month))],
  [
    `(去|今)年(${chineseMonth})月份?`,
    ([year, month = ''], { today }) => monthIn(yearOf(today) - (year === '去' ? 1 : 0), monthNumber(month)),
  ],
  [`last (${monthName})|(?:in )?(${monthName})`, ([a, b], p) => recentMonth(a ?? b, p)],
  [`(${chineseMonth})月份?`, ([month], p) => recentMonth(month, p)],
  ['((?:19|20)\\d{2})(?: ?年)?', ([year], p) => inYear(Number(year), p)],
  ['all(?: of)?[ -]?time|ever|all|overall|全部(?:时间)?|所有(?:时间)?|历史(?:全部)?|总共', () => allTime],
];

export function presentOf({ now, zone, weekStart, fiscal = 1 }: PeriodOptions): Present {
  return { today: dayOf(now, zone), weekStart, fiscal };
}

function span({ from, to }: Period): { from: Day; to: Day } {
  return { from, to };
}

/** Both ends included; undefined when either is no day or they are in the wrong order. */
function range(first: Day | undefined, last: Day | undefined): Period | undefined {
  return first && last && first <= last ? { kind: 'range', from: first, to: addDays(last, 1) } : undefined;
}

function ifDay(day: Day | undefined): Period | undefined {
  return day === undefined ? undefined : dayPeriod('day', day);
}

function isoFrom(text: string): Day | undefined {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dayFrom(year, month, day);
}

function englishFrom(text: string, year: number): Day | undefined {
  const month = monthNumber(/[a-z]{3,}/i.exec(text)?.[0] ?? '');
  return month === undefined ? undefined : dayFrom(year, month, Number(/\d{1,2}/.exec(text)?.[0]));
}

/** The last days, today among them; weeks are seven, months thirty days, years 365. */
function lastOf([count = '', unit = '']: readonly (string | undefined)[], { today }: Present): Period | undefined {
  const size = /^(?:d|天|日)/.test(unit.toLowerCase())
    ? 1
    : /^(?:w|周|星期)/.test(unit.toLowerCase())
      ? 7
      : /^(?:m|月)/.test(unit.toLowerCase())
        ? 30
        : 365;
  const days = count === '半' ? Math.floor(size / 2) : (readCount(count) ?? 0) * size;
  if (days < 1 || days > 3_660) return undefined;
  return { kind: 'lastDays', days, from: addDays(today, 1 - days), to: addDays(today, 1) };
}

function quarterOf(year: number, said: string | undefined, { fiscal }: Present): Period | undefined {
  const quarter = readCount(said ?? '');
  const start = dayFrom(year, fiscal, 1);
  return start && quarter ? quarterPeriod(monthStart(start, (quarter - 1) * 3), fiscal) : undefined;
}

function recentQuarter(said: string | undefined, present: Present): Period | undefined {
  const year = yearOf(yearPeriod(present.today, present.fiscal).from);
  const now = quarterOf(year, said, present);
  return now && now.from > present.today ? quarterOf(year - 1, said, present) : now;
}

function monthIn(year: number, month: number | undefined): Period | undefined {
  const start = month === undefined ? undefined : dayFrom(year, month, 1);
  return start ? monthPeriod(start) : undefined;
}

function recentMonth(said: string | undefined, { today }: Present): Period | undefined {
  const month = monthNumber(said ?? '');
  return month === undefined ? undefined : monthIn(yearOf(today) - (month > monthOf(today) ? 1 : 0), month);
}

function inYear(year: number, { fiscal }: Present): Period | undefined {
  const start = dayFrom(year, fiscal, 1);
  return start === undefined ? undefined : yearPeriod(start, fiscal);
}
