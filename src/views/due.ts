/** Days and instants as people speak of them: today, tomorrow, else with the weekday. */
import type { Reader } from '../chat/reader.ts';
import { addDays, type Day, dayOf, formatDay, localMinute } from '../values/day.ts';

/** `today`, `yesterday` or `Wed, May 13`. */
export function dayWords(r: Reader, day: Day): string {
  const today = dayOf(r.now, r.zone);
  if (day === today) return r.t('deal.today');
  if (day === addDays(today, -1)) return r.t('deal.yesterday');
  return formatDay(day, r.locale, { weekday: true, today });
}

/** `today 15:00`, `tomorrow 09:00` or `Fri, May 22 09:00`, on the wall of the reader. */
export function dueWords(r: Reader, instant: Date): string {
  const [day = '', time = ''] = localMinute(instant, r.zone).split('T');
  const today = dayOf(r.now, r.zone);
  const said = day === addDays(today, 1) ? r.t('task.tomorrow') : dayWords(r, day);
  return `${said} ${time}`;
}
