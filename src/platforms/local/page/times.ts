/** Words times as the person reads them: in their zone and language. */

import type { Locale } from '../../../language/locale.ts';
import type { Translate } from '../../../language/translate.ts';
import { systemClock } from '../../../values/clock.ts';

export interface TimeReader {
  readonly locale: Locale;
  /** IANA */
  readonly zone: string;
}

const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', zh: 'zh-CN' };

/** `14:02` */
export function clockTime(at: string, reader: TimeReader): string {
  return format(at, reader, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** `Wednesday 13 May 2026, 14:02` */
export function fullTime(at: string, reader: TimeReader): string {
  return format(at, reader, { dateStyle: 'full', timeStyle: 'short' });
}

/** Which day it was, for comparing: `2026-05-13`. */
export function dayKey(at: string, { zone }: TimeReader): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(at));
}

/** `Today`, `Yesterday`, `Wednesday, 13 May`; with the year where it is not this one. */
export function dayLabel(at: string, reader: TimeReader, t: Translate): string {
  const now = systemClock.now();
  const key = dayKey(at, reader);
  const today = dayKey(now.toISOString(), reader);
  if (key === today) return t('local.today');
  if (key === dayKey(new Date(now.getTime() - 86_400_000).toISOString(), reader)) return t('local.yesterday');
  const year = key.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return format(at, reader, { weekday: 'long', day: 'numeric', month: 'long', ...year });
}

function format(at: string, { locale, zone }: TimeReader, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(TAGS[locale], { timeZone: zone, ...options }).format(new Date(at));
}
