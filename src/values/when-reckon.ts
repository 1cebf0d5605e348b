/** Reckons the day that was named, from today. */
import { addMonths, dayFrom, daysBetween, monthOf, monthStart, weekStartOf, yearOf } from './calendar.ts';
import { readClockTime } from './clock-time.ts';
import { addDays, type Day, localMinute, weekdayOf } from './day.ts';
import { readCount } from './numeral.ts';

export interface Present {
  readonly now: Date;
  readonly zone: string;
  /** First day of the week, 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
  readonly today: Day;
  /** Local time, `HH:mm`. */
  readonly time: string;
}

export interface Said {
  readonly day: Day;
  readonly time?: string;
}

/** How many days from today. */
export const near: Readonly<Record<string, number>> = {
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

export function said(day: Day | undefined): Said | undefined {
  return day === undefined ? undefined : { day };
}

export function dated(
  year: number,
  month: number | undefined,
  day: number | undefined,
  time?: string,
): Said | undefined {
  const exact = dayFrom(year, month ?? 0, day ?? 0);
  const clock = time === undefined ? undefined : readClockTime(time);
  if (exact === undefined || (time !== undefined && clock === undefined)) return undefined;
  return clock === undefined ? { day: exact } : { day: exact, time: clock };
}

/** `今晚`, `明早8点`: evenings at eight and mornings at nine unless a time is said. */
export function dayAndPart(
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
export function weekday(which: string, day: number | undefined, { today, weekStart }: Present): Said | undefined {
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
export function weekEnd({ today }: Present, later: number): Day {
  return addDays(weekStartOf(today, 1), 5 + later);
}

export function monthEnd(month: number | undefined, present: Present): Said | undefined {
  if (month === undefined) return undefined;
  const near = monthDay(month, 28, undefined, present);
  return near && { day: addDays(monthStart(near.day, 1), -1) };
}

export function away(count: string | undefined, unit: string, sign: 1 | -1, present: Present): Said | undefined {
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
export function monthDay(
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

export function yearNear(name: string | undefined, { today }: Present): string | undefined {
  return name && String(yearOf(today) + (name === '明' ? 1 : name === '去' ? -1 : 0));
}

export function ofMonth({ today }: Present, months: number, day: number | undefined): Said | undefined {
  const start = monthStart(today, months);
  return said(dayFrom(yearOf(start), monthOf(start), day ?? 0));
}

/** The next such day of a month, today included. */
export function comingOf(day: number | undefined, present: Present): Said | undefined {
  if (day === undefined || day < 1 || day > 31) return undefined;
  for (let months = 0; months < 3; months += 1) {
    const found = ofMonth(present, months, day);
    if (found && found.day >= present.today) return found;
  }
  return undefined;
}
