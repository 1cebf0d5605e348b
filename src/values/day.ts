/** Calendar days and the clock on the wall of a zone. */
import { DateTime, IANAZone } from 'luxon';

export { formatDay, formatInstant } from './day-format.ts';

/** A calendar day, `YYYY-MM-DD`, of no zone. */
export type Day = string;

/** Whether `text` is a day that exists, in the form `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = Date.parse(text);
  return !Number.isNaN(midnight) && dayAt(midnight) === text;
}

/** Whether `zone` is an IANA zone the machine knows (`Asia/Shanghai`, `UTC`); offsets such as `+08:00` are not zones. */
export function isZone(zone: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(zone) && IANAZone.isValidZone(zone);
}

/** The day it is in the zone at that instant. Throws RangeError for an unknown zone. */
export function dayOf(instant: Date, zone: string): Day {
  return onWall(instant, zone).slice(0, 10);
}

/** The local minute, `YYYY-MM-DDTHH:mm`. Throws RangeError for an unknown zone. */
export function localMinute(instant: Date, zone: string): string {
  return onWall(instant, zone).slice(0, 16);
}

/** The first instant of the day in the zone, which need not be midnight. Throws RangeError as `atTime`. */
export function startOfDay(day: Day, zone: string): Date {
  return atTime(day, '00:00', zone);
}

/**
 * The instant of a local time, `HH:mm`. A time the clock skips is the next minute that exists; one that comes
 * twice is the first. Throws RangeError for a day, time or zone that does not exist.
 */
export function atTime(day: Day, time: string, zone: string): Date {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`no such time: ${day} ${time}`);
  if (!isZone(zone)) throw new RangeError(`no such zone: ${zone}`);
  const wanted = `${day}T${time}`;
  const local = DateTime.fromISO(wanted, { zone });
  const [first] = local.getPossibleOffsets();
  if (first && first.toFormat("yyyy-MM-dd'T'HH:mm") === wanted) return first.toJSDate();
  return firstMinuteAfterGap(Date.parse(`${wanted}Z`), IANAZone.create(zone));
}

/** `asUtc` is the skipped local time read as UTC; the clock jumps between it and its neighbours of a day. */
function firstMinuteAfterGap(asUtc: number, zone: IANAZone): Date {
  const halfDay = 43_200_000;
  const before = zone.offset(asUtc - 3 * halfDay);
  const after = zone.offset(asUtc + 3 * halfDay);
  let [low, high] = [asUtc - after * 60_000, asUtc - before * 60_000];
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (zone.offset(middle) === before) low = middle;
    else high = middle;
  }
  return new Date(zone.offset(low) === before ? high : low);
}

/** The day that many days later (earlier when negative). Throws RangeError for what is no day. */
export function addDays(day: Day, days: number): Day {
  return dayAt(midnightOf(day) + days * 86_400_000);
}

/** 1 = Monday … 7 = Sunday. Throws RangeError for what is no day. */
export function weekdayOf(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((new Date(midnightOf(day)).getUTCDay() + 6) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** In UTC every day has 24 hours, so days are counted there, in ms. */
function midnightOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`no such day: ${day}`);
  return Date.parse(day);
}

function dayAt(midnight: number): Day {
  return new Date(midnight).toISOString().slice(0, 10);
}

/** The local time as if it were UTC: by the offset alone, since formatting costs ten times that, and lists are long. */
function onWall(instant: Date, zone: string): string {
  const named = IANAZone.create(zone);
  if (!named.isValid) throw new RangeError(`no such zone: ${zone}`);
  return new Date(instant.getTime() + named.offset(instant.getTime()) * 60_000).toISOString();
}
