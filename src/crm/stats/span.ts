/** Periods as statistics need them: as days or instants to compare with, and those that hold a given day. */
import { monthStart } from '../../values/calendar.ts';
import { type Day, dayOf, startOfDay } from '../../values/day.ts';
import { dayPeriod, monthPeriod, type Period, quarterPeriod, weekPeriod, yearPeriod } from '../../values/period.ts';

/** Years are the calendar's until an org can set its own. */
const JANUARY = 1;

/** From inclusive, to exclusive. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** From inclusive, to exclusive; milliseconds since 1970. */
export interface Instants {
  readonly from: number;
  readonly to: number;
}

/** The first and last instant of a period on the wall of a zone. All time is all time, whatever its days. */
export function instantsOf(period: Period, zone: string): Instants {
  if (period.kind === 'all') return { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };
  return { from: startOfDay(period.from, zone).getTime(), to: startOfDay(period.to, zone).getTime() };
}

/** Days as the text of a day compares; the bounds of all time lie beyond every day. */
export function daysOf(period: Period): Days {
  return period.kind === 'all' ? { from: '', to: '~' } : { from: period.from, to: period.to };
}

/** The periods that are meant where none is said. */
export function presentPeriods(now: Date, zone: string): Record<'today' | 'thisMonth' | 'thisYear', Period> {
  const day = dayOf(now, zone);
  const month = monthPeriod(day);
  const year = yearPeriod(day, JANUARY);
  return {
    today: dayPeriod('today', day),
    thisMonth: { kind: 'thisMonth', from: month.from, to: month.to },
    thisYear: { kind: 'thisYear', from: year.from, to: year.to },
  };
}

/** The period of a shape that holds a day: the week, quarter or year around it, its month for everything else. */
export function periodAround(day: Day, like: Period, weekStart: number): Period {
  switch (like.kind) {
    case 'today':
    case 'yesterday':
    case 'day':
      return dayPeriod('day', day);
    case 'thisWeek':
    case 'lastWeek':
    case 'week':
      return weekPeriod('week', day, weekStart);
    case 'thisQuarter':
    case 'lastQuarter':
    case 'quarter':
      return quarterPeriod(day, JANUARY);
    case 'thisYear':
    case 'lastYear':
    case 'year':
      return yearPeriod(day, JANUARY);
    case 'thisMonth':
    case 'lastMonth':
    case 'month':
    case 'lastDays':
    case 'range':
    case 'all':
      return monthPeriod(day);
    default:
      return like satisfies never;
  }
}

export interface MonthStart {
  /** `2026-05` */
  readonly month: string;
  /** Its first instant on the wall of the zone, in milliseconds since 1970. */
  readonly from: number;
}

/** The months two instants and all between them lie in, in order. */
export function monthsBetween(first: number, last: number, zone: string): MonthStart[] {
  const months: MonthStart[] = [];
  let day = monthStart(dayOf(new Date(first), zone));
  for (let from = startOfDay(day, zone).getTime(); from <= last; from = startOfDay(day, zone).getTime()) {
    months.push({ month: day.slice(0, 7), from });
    day = monthStart(day, 1);
  }
  return months;
}
