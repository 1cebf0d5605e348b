/** Periods people ask numbers for: this month, `2026 Q2`, the last 30 days. */
import { daysBetween, monthOf, monthStart, weekStartOf, yearOf } from './calendar.ts';
import { addDays, type Day } from './day.ts';

export { type FoundPeriod, findPeriod } from './period-find.ts';
export type { PeriodOptions } from './period-names.ts';
export { readPeriod } from './period-read.ts';

/** What was asked, for `language/` to word; `week` is any week and `day` any day, told by `from`. */
export type PeriodShape =
  | { readonly kind: 'today' | 'yesterday' | 'day' }
  | { readonly kind: 'thisWeek' | 'lastWeek' | 'week' }
  | { readonly kind: 'thisMonth' | 'lastMonth' }
  | { readonly kind: 'thisQuarter' | 'lastQuarter' }
  | { readonly kind: 'thisYear' | 'lastYear' }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'lastDays'; readonly days: number }
  | { readonly kind: 'range' }
  | { readonly kind: 'all' };

export type PeriodKind = PeriodShape['kind'];

/** `from` is the first day, `to` the day after the last. */
export type Period = PeriodShape & { readonly from: Day; readonly to: Day };

/** All time, as far as anybody's records go. */
export const allTime: Period = { kind: 'all', from: '1900-01-01', to: '9999-12-31' };

export function dayPeriod(kind: 'today' | 'yesterday' | 'day', from: Day): Period {
  return { kind, from, to: addDays(from, 1) };
}

export function weekPeriod(kind: 'thisWeek' | 'lastWeek' | 'week', day: Day, weekStart: number): Period {
  const from = weekStartOf(day, weekStart);
  return { kind, from, to: addDays(from, 7) };
}

export function monthPeriod(day: Day): Period {
  const from = monthStart(day);
  return { kind: 'month', year: yearOf(from), month: monthOf(from), from, to: monthStart(from, 1) };
}

/** The quarter the day is in; `fiscal` is the month (1–12) the business year begins with, and the year is named by that beginning. */
export function quarterPeriod(day: Day, fiscal: number): Period {
  const into = (monthOf(day) - fiscal + 12) % 12;
  const from = monthStart(day, -(into % 3));
  return {
    kind: 'quarter',
    year: yearOf(monthStart(day, -into)),
    quarter: Math.floor(into / 3) + 1,
    from,
    to: monthStart(from, 3),
  };
}

export function yearPeriod(day: Day, fiscal: number): Period {
  const from = monthStart(day, -((monthOf(day) - fiscal + 12) % 12));
  return { kind: 'year', year: yearOf(from), from, to: monthStart(from, 12) };
}

/** The period before, as long and of the same shape; undefined before all time. */
export function previousPeriod(period: Period): Period | undefined {
  const { from, to } = period;
  switch (period.kind) {
    case 'today':
      return dayPeriod('yesterday', addDays(from, -1));
    case 'yesterday':
    case 'day':
      return dayPeriod('day', addDays(from, -1));
    case 'thisWeek':
      return { kind: 'lastWeek', from: addDays(from, -7), to: from };
    case 'lastWeek':
    case 'week':
      return { kind: 'week', from: addDays(from, -7), to: from };
    case 'thisMonth':
      return { kind: 'lastMonth', from: monthStart(from, -1), to: from };
    case 'lastMonth':
    case 'month':
      return monthPeriod(monthStart(from, -1));
    case 'thisQuarter':
      return { kind: 'lastQuarter', from: monthStart(from, -3), to: from };
    case 'lastQuarter':
      // The quarter's number needs the business year, which only a named quarter carries.
      return { kind: 'range', from: monthStart(from, -3), to: from };
    case 'quarter': {
      const first = period.quarter === 1;
      const [year, quarter] = first ? [period.year - 1, 4] : [period.year, period.quarter - 1];
      return { kind: 'quarter', year, quarter, from: monthStart(from, -3), to: from };
    }
    case 'thisYear':
      return { kind: 'lastYear', from: monthStart(from, -12), to: from };
    case 'lastYear':
      return { kind: 'year', year: yearOf(from) - 1, from: monthStart(from, -12), to: from };
    case 'year':
      return { kind: 'year', year: period.year - 1, from: monthStart(from, -12), to: from };
    case 'lastDays':
    case 'range':
      return { kind: 'range', from: addDays(from, -daysBetween(from, to)), to: from };
    case 'all':
      return undefined;
    default:
      return period satisfies never;
  }
}
