/** How often something happens, as people say it, and as a five-field cron line. */
import { chineseTime, englishTime, readClockTime } from './clock-time.ts';
import { readCron, shapeOfCron } from './cron-line.ts';
import { stripInvisible } from './invisible.ts';
import { narrow, VALUE_LIMIT } from './narrow.ts';
import { readCount } from './numeral.ts';
import { readWeekdays, weekdayList } from './weekday.ts';

export { lastRunAt, lastRunBefore, nextRun, runsBetween, slotOf } from './runs.ts';

/** What was said, for `language/` to word; weekdays are 1 = Monday … 7 = Sunday, times local `HH:mm`. */
export type CadenceShape =
  | { readonly every: 'day'; readonly time: string }
  | { readonly every: 'weekdays'; readonly time: string }
  | { readonly every: 'week'; readonly days: readonly number[]; readonly time: string }
  | { readonly every: 'month'; readonly day: number | 'last'; readonly time: string }
  | { readonly every: 'cron'; readonly cron: string };

export type CadenceReading =
  | { kind: 'cadence'; cron: string; shape: CadenceShape }
  | { kind: 'tooOften' }
  /** `0 9 31 2 *` */
  | { kind: 'never' }
  | { kind: 'no' };

/** When nobody says a time. */
const defaultTime = '09:00';

/** What days are meant; `$1` is looked at by the reader beside it. Weekday fields in cron's own writing. */
const heads: readonly (readonly [RegExp, (said: string) => string | undefined])[] = [
  [/^(?:daily|every ?day|each day|每天|每日|每一天|天天)$/, () => '* * *'],
  [
    /^(?:(?:on |every |each )?(?:week|work|working ?)days?|mon(?:day)?s? ?(?:-|to|through) ?fri(?:day)?s?|每?个?工作日|周一[到至-]周?五|每周一[到至-]周?五|星期一[到至-]星期?五)$/,
    () => '* * 1-5',
  ],
  [/^(?:(?:on |every )?weekends?|每?个?周末)$/, () => '* * 6,0'],
  [/^(?:weekly|every week|each week|每周|每星期)$/, () => '* * 1'],
  [/^(?:monthly|every month|each month|每月|每个月)$/, () => '1 * *'],
  [
    /^(?:(?:monthly|every month|each month),?(?: on)?(?: the)? last(?: day)?|(?:on )?(?:the )?last day of (?:the|each|every) month|(?:每月|每个月)(?:的?最后一[天日]|月?底|末))$/,
    () => 'L * *',
  ],
  [/^(?:monthly|every month|each month),?(?: on)?(?: the)?(?: day)? (\d{1,2})(?:st|nd|rd|th)?$/, dayOfMonth],
  [/^(?:on )?the (\d{1,2})(?:st|nd|rd|th)?(?: day)? of (?:the|each|every) month$/, dayOfMonth],
  [/^(?:每月|每个月)的?([\d一二三四五六七八九十]{1,3})[号日]?$/, dayOfMonth],
  [new RegExp(`^(?:weekly,?(?: on)? |on |every |each |every week on )?(${weekdayList})$`), weekly],
  [/^每?((?:周|星期|礼拜)[一二三四五六日天、,和及与周星期礼拜到至-]{1,40})$/, weekly],
];

const timeAtEnd = new RegExp(`^(.*?),?\\s*(?:at |@ ?|的)?(${englishTime}|${chineseTime})$`);
const timeAtStart = new RegExp(`^(?:at )?(${englishTime}),? (?:on )?(.+)$`);
const often =
  /^(?:hourly|每(?:个)?小时|(?:every|each) ?(\d{1,3})? ?(hours?|minutes?|mins?)|每隔?(\d{1,3}) ?个?(小时|分钟))$/;

/**
 * `weekdays 09:00`, `every mon,thu 18:00`, `每月1号 9:00`, or a cron line of five fields. More often than every five
 * minutes, or with seconds, is `tooOften`; nine in the morning where no time is said.
 */
export function readCadence(text: string): CadenceReading {
  if (text.length > VALUE_LIMIT) return { kind: 'no' };
  const typed = stripInvisible(narrow(text)).trim().replace(/\s+/g, ' ');
  const cron = readCron(typed);
  if (cron === 'tooOften' || cron === 'never') return { kind: cron };
  if (cron !== undefined) return { kind: 'cadence', cron, shape: shapeOfCron(cron) };
  const said = typed.toLowerCase().replace(/[.!;]$/, '');
  const interval = readInterval(said);
  if (interval) return interval;
  const { days, time } = splitTime(said);
  const fields = time === undefined ? undefined : daysOf(days);
  if (fields === undefined || time === undefined) return { kind: 'no' };
  const [hour, minute] = time.split(':').map(Number);
  const line = `${minute} ${hour} ${fields}`;
  return { kind: 'cadence', cron: line, shape: shapeOfCron(line) };
}

function daysOf(said: string): string | undefined {
  for (const [pattern, read] of heads) {
    const match = pattern.exec(said);
    if (match) return read(match[1] ?? '');
  }
  return undefined;
}

/** The days' part and the time, whichever comes first. */
function splitTime(said: string): { days: string; time: string | undefined } {
  const end = timeAtEnd.exec(said);
  if (end?.[1] && end[2]) return { days: end[1].trim(), time: readClockTime(end[2]) };
  const start = timeAtStart.exec(said);
  if (start?.[1] && start[2]) return { days: start[2].trim(), time: readClockTime(start[1]) };
  return { days: said, time: defaultTime };
}

function readInterval(said: string): CadenceReading | undefined {
  const match = often.exec(said);
  if (!match) return undefined;
  const count = Number(match[1] ?? match[3] ?? 1);
  const minutes = /^(?:min|分)/.test(match[2] ?? match[4] ?? '');
  if (minutes && count < 5) return { kind: 'tooOften' };
  // Cron starts anew each hour and day, so only what divides them is evenly spaced.
  if (count === 0 || (minutes ? 60 : 24) % count !== 0) return { kind: 'no' };
  const cron = minutes
    ? count === 60
      ? '0 * * * *'
      : `*/${count} * * * *`
    : count === 24
      ? '0 0 * * *'
      : `0 */${count} * * *`;
  return { kind: 'cadence', cron: cron.replace('*/1 ', '* '), shape: shapeOfCron(cron.replace('*/1 ', '* ')) };
}

function dayOfMonth(said: string): string | undefined {
  const day = readCount(said);
  return day !== undefined && day >= 1 && day <= 31 ? `${day} * *` : undefined;
}

function weekly(said: string): string | undefined {
  const days = readWeekdays(said);
  return days && `* * ${days.map((day) => day % 7).join(',')}`;
}
