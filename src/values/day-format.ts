/** Days and instants in words a person reads at a glance. */
import { type Day, dayOf } from './day.ts';

type Locale = 'en' | 'zh';

const tags: Readonly<Record<Locale, string>> = { en: 'en-US', zh: 'zh-CN' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** Building one takes longer than a hundred uses of it. */
function formatter(locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: zone });
    formats.set(key, format);
  }
  return format;
}

/**
 * `May 3` or `5月3日`; `Sun, May 3` or `5月3日周日` with the weekday. The year is left out only when `today`
 * is given and of the same year. Throws RangeError for what is no day.
 */
export function formatDay(day: Day, locale: Locale, options: { weekday?: boolean; today?: Day } = {}): string {
  const sameYear = options.today?.slice(0, 4) === day.slice(0, 4);
  return formatter(locale, 'UTC', {
    month: locale === 'zh' ? 'long' : 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
    ...(options.weekday ? { weekday: 'short' } : {}),
  }).format(new Date(`${day}T00:00:00Z`));
}

/**
 * `May 3, 15:00` or `5月3日 15:00` on the wall of the zone. The year is left out only when `now` is given and of
 * the same year there. Throws RangeError for an unknown zone.
 */
export function formatInstant(instant: Date, zone: string, locale: Locale, options: { now?: Date } = {}): string {
  const day = dayOf(instant, zone);
  const date = formatDay(day, locale, options.now ? { today: dayOf(options.now, zone) } : {});
  const time = formatter('en', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
  return locale === 'zh' ? `${date} ${time}` : `${date}, ${time}`;
}
