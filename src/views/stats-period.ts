/** Periods in words: at the head of a sentence, by themselves, and as the text a button carries. */
import type { Reader } from '../chat/reader.ts';
import { addDays, type Day, dayOf, formatDay } from '../values/day.ts';
import type { Period } from '../values/period.ts';

type R = Pick<Reader, 't' | 'locale' | 'now' | 'zone'>;

/** `This month`, `In May`, `From May 3 to May 9`: what a sentence begins with. */
export function sayDuring(r: R, period: Period): string {
  switch (period.kind) {
    case 'day':
      return r.t('stats.during.day', { day: sayDay(r, period.from) });
    case 'week':
      return r.t('stats.during.week', { day: sayDay(r, period.from) });
    case 'month':
      return r.t('stats.during.month', { month: sayMonth(r, period.from) });
    case 'quarter':
      return r.t('stats.during.quarter', period);
    case 'year':
      return r.t('stats.during.year', period);
    case 'lastDays':
      return r.t('stats.during.lastDays', { count: period.days });
    case 'range':
      return r.t('stats.during.range', rangeOf(r, period));
    default:
      return r.t(`stats.during.${period.kind}`);
  }
}

/** `this month`, `May`, `May 3 – May 9`: a period by itself. */
export function sayPeriod(r: R, period: Period): string {
  switch (period.kind) {
    case 'day':
      return sayDay(r, period.from);
    case 'week':
      return r.t('stats.span.week', { day: sayDay(r, period.from) });
    case 'month':
      return sayMonth(r, period.from);
    case 'quarter':
      return r.t('stats.span.quarter', period);
    case 'year':
      return r.t('stats.span.year', period);
    case 'lastDays':
      return r.t('stats.span.lastDays', { count: period.days });
    case 'range':
      return r.t('stats.span.range', rangeOf(r, period));
    default:
      return r.t(`stats.span.${period.kind}`);
  }
}

const monthNames = {
  long: new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }),
  short: new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' }),
} as const;

/** `May`, or `May 2025` for another year than the reader's; of a day or of a month alone (`2025-05`). */
export function sayMonth(r: R, month: string): string {
  const { year, name, isOwn } = monthOf(r, month, 'long');
  return isOwn ? r.t('stats.month', { month: name }) : r.t('stats.monthOfYear', { month: name, year });
}

/** `May`, `May ’25`: below a column. */
export function sayShortMonth(r: R, month: string): string {
  const { year, name, isOwn } = monthOf(r, month, 'short');
  return isOwn
    ? r.t('stats.shortMonth', { month: name })
    : r.t('stats.shortMonthOfYear', { month: name, year: year.slice(2) });
}

function monthOf(r: R, month: string, how: keyof typeof monthNames) {
  const [year = '', number = ''] = month.split('-');
  const inEnglish = () => monthNames[how].format(new Date(`${year}-${number}-01`));
  const name = r.locale === 'zh' ? String(Number(number)) : inEnglish();
  return { year, name, isOwn: year === dayOf(r.now, r.zone).slice(0, 4) };
}

/** A day, with its year where it is another than the reader's. */
export function sayDay(r: R, day: Day): string {
  return formatDay(day, r.locale, { today: dayOf(r.now, r.zone) });
}

/** What `readPeriod` reads back to the same days, whenever the button is pressed: `2026-05`, `2026-05-04..2026-05-10`. */
export function periodText(period: Period): string {
  switch (period.kind) {
    case 'all':
      return 'all';
    case 'today':
    case 'yesterday':
    case 'day':
      return period.from;
    case 'thisMonth':
    case 'lastMonth':
    case 'month':
      return period.from.slice(0, 7);
    case 'quarter':
      return `${period.year}-Q${period.quarter}`;
    case 'year':
      return String(period.year);
    case 'thisWeek':
    case 'lastWeek':
    case 'week':
    case 'thisQuarter':
    case 'lastQuarter':
    case 'thisYear':
    case 'lastYear':
    case 'lastDays':
    case 'range':
      return `${period.from}..${addDays(period.to, -1)}`;
    default:
      return period satisfies never;
  }
}

function rangeOf(r: R, { from, to }: Period): { readonly from: string; readonly to: string } {
  return { from: sayDay(r, from), to: sayDay(r, addDays(to, -1)) };
}
