/** When a digest comes, in words: its cadence, and instants with their zone. */
import type { Reader } from '../chat/reader.ts';
import type { DigestRow, Section } from '../crm/digests/digest.ts';
import type { PlainKey } from '../language/catalogue.ts';
import { readCadence } from '../values/cadence.ts';
import { dayOf, formatDay, localMinute } from '../values/day.ts';

type R = Pick<Reader, 't' | 'locale' | 'now'>;

/** `Mon, May 25 09:00 (Europe/Berlin)`: always the day itself, so that nobody has to count. */
export function sayInstant(r: R, instant: Date, zone: string): string {
  return r.t('digest.instant', { day: sayWeekday(r, instant, zone), time: sayTime(instant, zone), zone });
}

/** `Mon, May 25`; with the year where it is another than now. */
export function sayWeekday(r: R, instant: Date, zone: string): string {
  return formatDay(dayOf(instant, zone), r.locale, { weekday: true, today: dayOf(r.now, zone) });
}

/** `09:00`, on the wall of the zone. */
export function sayTime(instant: Date, zone: string): string {
  return localMinute(instant, zone).slice(11);
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** `weekdays 09:00` in the reader's language, whoever said it in which; a cron line with no words for it as it is. */
export function sayCadence({ t }: R, { cron }: Pick<DigestRow, 'cron'>): string {
  const read = readCadence(cron);
  if (read.kind !== 'cadence') return cron;
  const { shape } = read;
  switch (shape.every) {
    case 'day':
      return t('digest.everyDay', { time: shape.time });
    case 'weekdays':
      return t('digest.everyWeekday', { time: shape.time });
    case 'week': {
      const days = WEEKDAYS.filter((day) => shape.days.includes(day)).map((day) => t(`digest.weekday${day}`));
      return t('digest.everyWeek', { days: days.join(t('chat.between')), time: shape.time });
    }
    case 'month':
      return shape.day === 'last'
        ? t('digest.everyMonthEnd', { time: shape.time })
        : t('digest.everyMonth', { day: shape.day, time: shape.time });
    case 'cron':
      return shape.cron;
    default:
      return shape satisfies never;
  }
}

/** `next: Mon, May 25 09:00 (Europe/Berlin)`, or since when and why it is paused. */
export function sayNext(
  r: R,
  { zone, nextRunAt, pausedAt, pausedReason }: Pick<DigestRow, 'zone' | 'nextRunAt' | 'pausedAt' | 'pausedReason'>,
): string {
  if (!pausedAt) return nextRunAt ? r.t('digest.next', { at: sayInstant(r, nextRunAt, zone) }) : '';
  const at = sayInstant(r, pausedAt, zone);
  return r.t(pausedReason === 'gone' ? 'digest.pausedGone' : 'digest.pausedSince', { at });
}

const SECTION_KEYS: Readonly<Record<Section, PlainKey>> = {
  won: 'digest.sectionWon',
  new: 'digest.sectionNew',
  pipeline: 'digest.sectionPipeline',
  followups: 'digest.sectionFollowups',
  service: 'digest.sectionService',
};

/** `won, new customers, pipeline` */
export function saySections({ t }: R, sections: readonly Section[]): string {
  return sections.map((section) => t(SECTION_KEYS[section])).join(t('chat.between'));
}
