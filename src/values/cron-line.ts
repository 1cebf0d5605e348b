/** Five-field cron lines: which ones are taken, and what they say. */
import { CronPattern } from 'croner';
import type { CadenceShape } from './cadence.ts';

/** Minutes between two runs, at least. */
const closest = 5;

const field = /^[\d*,/\-A-Z#?]{1,60}$/i;

/**
 * The line, tidied; `tooOften` with seconds or runs under five minutes apart, `never` for a day no calendar has;
 * undefined for what is no cron line.
 */
export function readCron(text: string): string | 'tooOften' | 'never' | undefined {
  const fields = text.split(' ');
  if (fields.length < 5 || fields.length > 7 || !fields.every((part) => field.test(part)) || !/^[\d*]/.test(text))
    return undefined;
  if (!fields.slice(0, 3).every((part) => /[\d*L]/i.test(part))) return undefined;
  const line = fields.join(' ').toUpperCase();
  const pattern = parse(line, fields.length === 5 ? '5-part' : '6-or-7-parts');
  if (!pattern) return undefined;
  if (fields.length > 5 || isTooOften(pattern)) return 'tooOften';
  return canHappen(pattern) ? line : 'never';
}

function parse(line: string, mode: '5-part' | '6-or-7-parts'): CronPattern | undefined {
  try {
    return new CronPattern(line, 'UTC', { mode });
  } catch {
    return undefined;
  }
}

/** Looks at a day's minutes as a circle, so that 23:58 and 00:00 are two apart. */
function isTooOften(pattern: CronPattern): boolean {
  const runs: number[] = [];
  for (let minute = 0; minute < 1440; minute += 1) {
    if (pattern.hour[Math.floor(minute / 60)] && pattern.minute[minute % 60]) runs.push(minute);
  }
  return (
    runs.some((run, index) => index > 0 && run - (runs[index - 1] ?? 0) < closest) ||
    (runs[0] ?? 0) + 1440 - (runs.at(-1) ?? 0) < closest
  );
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `0 9 30 2 *` is never. */
function canHappen(pattern: CronPattern): boolean {
  if (pattern.starDOM || pattern.lastDayOfMonth || pattern.lastWeekday || !pattern.starDOW) return true;
  return longest.some(
    (days, month) =>
      pattern.month[month] && [...pattern.day, ...pattern.nearestWeekdays].some((on, index) => on && index % 31 < days),
  );
}

const weekdays: Readonly<Record<string, number>> = { SUN: 7, MON: 1, TUE: 2, WED: 3, THU: 4, FRI: 5, SAT: 6, '0': 7 };

/** What a tidy line says, in the words people have for it; else the line itself. */
export function shapeOfCron(cron: string): CadenceShape {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = cron.split(' ');
  const other: CadenceShape = { every: 'cron', cron };
  if (!/^\d{1,2}$/.test(minute) || !/^\d{1,2}$/.test(hour) || month !== '*') return other;
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (day === '*' && weekday === '*') return { every: 'day', time };
  if (day === '*' && /^(?:1-5|MON-FRI)$/.test(weekday)) return { every: 'weekdays', time };
  if (day === '*' && /^(?:[0-7]|[A-Z]{3})(?:,(?:[0-7]|[A-Z]{3}))*$/.test(weekday)) {
    const days = weekday.split(',').map((name) => weekdays[name] ?? Number(name));
    return { every: 'week', days: [...new Set(days)].sort((a, b) => a - b), time };
  }
  if (weekday !== '*') return other;
  if (day === 'L') return { every: 'month', day: 'last', time };
  return /^\d{1,2}$/.test(day) ? { every: 'month', day: Number(day), time } : other;
}
