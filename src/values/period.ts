/** Periods people ask numbers for: this month, `2026 Q2`, the last 30 days. */
import type { Day } from './day.ts';

/** What was asked, for `language/` to word; `week` is any week, told by its first day. */
export type PeriodShape =
  | { readonly kind: 'today' | 'yesterday' }
  | { readonly kind: 'thisWeek' | 'lastWeek' | 'week' }
  | { readonly kind: 'thisMonth' | 'lastMonth' }
  | { readonly kind: 'thisQuarter' | 'lastQuarter' }
  | { readonly kind: 'thisYear' | 'lastYear' }
  | { readonly kind: 'day' }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'lastDays'; readonly days: number }
  | { readonly kind: 'range' }
  | { readonly kind: 'all' };

export type PeriodKind = PeriodShape['kind'];

/** `from` is the first day, `to` the day after the last. */
export type Period = PeriodShape & { readonly from: Day; readonly to: Day };

export interface PeriodOptions {
  readonly now: Date;
  readonly zone: string;
  /** First day of the week, 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
  /** The month (1–12) a business year begins with; quarters and years count from it. */
  readonly fiscal?: number;
}

export interface FoundPeriod {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
}

export function readPeriod(_text: string, _options: PeriodOptions): Period | undefined {
  throw new Error('not yet');
}
export function findPeriod(_text: string, _options: PeriodOptions): FoundPeriod[] {
  throw new Error('not yet');
}
/** The period before, of the same shape; undefined before all time. */
export function previousPeriod(_period: Period): Period | undefined {
  throw new Error('not yet');
}
