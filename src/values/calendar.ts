/** Sums with days that weeks, months, quarters and years need. */
import { addDays, type Day, isDay, weekdayOf } from './day.ts';

/** The day of these figures, or undefined where the calendar has none (30 February). */
export function dayFrom(year: number, month: number, day: number): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year >= 1 && isDay(text) ? text : undefined;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 1 = January. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** The first day of the month `months` away from the day's own. */
export function monthStart(day: Day, months = 0): Day {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** The same day `months` away, or that month's last where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const start = monthStart(day, months);
  return dayFrom(yearOf(start), monthOf(start), Number(day.slice(8))) ?? addDays(monthStart(start, 1), -1);
}

/** The first day of the day's week; `weekStart` 1 = Monday … 7 = Sunday. */
export function weekStartOf(day: Day, weekStart: number): Day {
  return addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
