/** How what is stored of a customer is said. */
import type { Reader } from '../chat/reader.ts';
import { wordProblem } from '../language/problem.ts';
import { dayOf, formatDay } from '../values/day.ts';
import { formatPhone } from '../values/phone.ts';

/** `Active`; the stored word itself where a newer Parley knows more of them. */
export const sayStatus = (r: Reader, status: string): string => word(r, `customer.status.${status}`);
export const sayLevel = (r: Reader, level: string): string => word(r, `customer.level.${level}`);
export const sayKind = (r: Reader, kind: string): string => word(r, `customer.kind.${kind}`);
export const sayStage = (r: Reader, stage: string): string => word(r, `deal.stage.${stage}`);
export const sayNoteKind = (r: Reader, kind: string): string => word(r, `note.kind.${kind}`);

/** `Discord`; the stored word itself of a platform that this Parley does not know. */
export const sayPlatform = (platform: string): string => PLATFORMS[platform] ?? platform;

const PLATFORMS: Readonly<Record<string, string>> = { discord: 'Discord', slack: 'Slack' };

/** A number as the reader dials it. */
export function sayPhone(r: Reader, phone: string): string {
  return formatPhone(phone, { zone: r.zone, locale: r.locale });
}

/** `May 3` in the reader's zone, with the year where it is another one. */
export function sayDay(r: Reader, at: Date): string {
  return formatDay(dayOf(at, r.zone), r.locale, { today: dayOf(r.now, r.zone) });
}

/** Parts that are there, as `A · B`. */
export function dotted(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '').join(' · ');
}

function word(r: Reader, key: string): string {
  return wordProblem(r.t, { key, params: {} });
}
