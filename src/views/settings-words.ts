/** Settings as people say them: a language by its own name, the day on which weeks start. */
import type { Reader } from '../chat/reader.ts';
import { localeOf } from '../language/locale.ts';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** ISO weekdays, 1 = Monday. */
export function sayDay(r: Reader, weekStart: unknown): string {
  return r.t(`settings.day.d${DAYS.find((each) => each === Number(weekStart)) ?? 1}`);
}

export function sayLanguage(r: Reader, locale: unknown): string {
  return r.t(localeOf(String(locale)) === 'zh' ? 'settings.zh' : 'settings.en');
}
