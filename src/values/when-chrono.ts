/** What the table of days does not know (`five days from now`) is left to chrono-node, where it is sure of the day. */
import { createRequire } from 'node:module';
import { DateTime } from 'luxon';
import { dayFrom } from './calendar.ts';
import type { When, WhenOptions } from './when.ts';

type Chrono = typeof import('chrono-node/en').strict;
const load = createRequire(import.meta.url);

/** Loaded when first asked: it is seldom needed, and start-up should not wait for it. */
function chronoFor(text: string): Chrono {
  return load(/\p{Script=Han}/u.test(text) ? 'chrono-node/zh/hans' : 'chrono-node/en').strict as Chrono;
}

/** The whole text by chrono; undefined unless one reading covers it all and names a day. */
export function readOtherWhen(text: string, { now, zone }: WhenOptions): When | undefined {
  // It guesses at bare figures and at dates no calendar has: words only.
  if (/\d[-/.]\d/.test(text) || !/\p{L}{2}/u.test(text)) return undefined;
  const chrono = chronoFor(text);
  const offset = DateTime.fromJSDate(now, { zone }).offset;
  const [result, ...more] = chrono.parse(text, { instant: now, timezone: offset });
  if (!result || more.length > 0 || result.end || result.text.trim() !== text.trim()) return undefined;
  const { start } = result;
  if (!start.isCertain('day') && !start.isCertain('weekday')) return undefined;
  const day = dayFrom(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  if (day === undefined) return undefined;
  if (!start.isCertain('hour')) return { day };
  const two = (part: number | null) => String(part ?? 0).padStart(2, '0');
  return { day, time: `${two(start.get('hour'))}:${two(start.get('minute'))}` };
}
