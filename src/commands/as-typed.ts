/** Values as the text that fields read back to just them: for forms that show a record, and input put aside. */
import type { Day } from '../values/day.ts';
import { localMinute } from '../values/day.ts';
import { type Money, toMajor } from '../values/money.ts';
import type { When } from '../values/when.ts';

/** `1200.50 USD`, `15000 USD`. Three decimals would be taken for a group of thousands, so there are four. */
export function moneyTyped(money: Money): string {
  const major = toMajor(money)
    .replace(/\.0+$/, '')
    .replace(/\.(\d{3})$/, '.$10');
  return `${major} ${money.currency}`;
}

/** `2026-05-13` or `2026-05-13 15:00`. */
export function whenTyped(when: When): string {
  return when.time ? `${when.day} ${when.time}` : when.day;
}

export const dayTyped = (day: Day | null): string => day ?? '';

/** An instant as a day and time on the wall of a zone. */
export function instantTyped(instant: Date, zone: string): string {
  return localMinute(instant, zone).replace('T', ' ');
}

/** A member by id, since names are not unique. */
export const memberTyped = (member: { readonly id: number } | null): string => (member ? `M${member.id}` : '');
