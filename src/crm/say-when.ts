/** An instant as a refusal tells it: on the reader's clock, in their language. */
import { formatInstant } from '../values/day.ts';
import type { Who } from './who.ts';

export function sayWhen({ org, locale = org.locale, zone = org.zone, now }: Who, at: Date): string {
  return formatInstant(at, zone, locale, { now });
}
