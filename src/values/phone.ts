/** Phone numbers: read as typed, kept as E.164, shown as the reader dials them. */
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { stripInvisible } from './invisible.ts';
import { narrow, scannable, VALUE_LIMIT } from './narrow.ts';
import { regionOf } from './region.ts';

export interface PhoneOptions {
  /** The writer's or reader's zone, from which the country is guessed. */
  readonly zone: string;
  readonly locale: 'en' | 'zh';
}

export type PhoneReading = { kind: 'phone'; e164: string } | { kind: 'digits'; digits: string } | { kind: 'no' };

export interface FoundPhone {
  readonly start: number;
  readonly end: number;
  readonly e164: string;
}

const whole = /^(?:tel:|电话:?)? ?\+?[\d ().\-/]{3,40}(?: ?(?:ext\.?|x|转|分机) ?\d{1,6})?$/i;
const chineseMobile = /^1[3-9]\d{9}$/;
const chineseGroups = /^1[3-9]\d[ -]\d{4}[ -]\d{4}$/;

/** Mobile in China, international, then national with separators or a long run of figures. */
const inText =
  /(?<![\w.,/@#$€£¥+-])(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\+\d[\d ().-]{5,20}\d|(?<!\d[ -])\(?0?\d{1,4}\)?[ .-]?\d{3,4}[ .-]\d{3,4}(?:[ .-]?\d{2,4})?|0\d{2,3}-\d{7,8}|0\d{8,11}|[2-9]\d{9})(?![\w%@]|[.,:/-]\d| ?(?:usd|eur|元|块|万|€))/gi;

const americanGroups = /^\([2-9]\d{2}\) ?[2-9]\d{2}-\d{4}$/;
const american: ReadonlySet<CountryCode | undefined> = new Set<CountryCode | undefined>(['US', 'CA']);
const tenFigures = /^\d{10}$/;
const notPhone = /^\d{4}[-./]\d{1,2}[-./]\d{1,2}|^\d{1,3}(?:[ .]\d{3})+$/;

/**
 * A phone number of any country as E.164; without `+` it is of the zone's country, else Chinese if it looks like a
 * mobile there, else American. `digits` for a number nobody can place (an extension), `no` for anything else.
 */
export function readPhone(text: string, options: PhoneOptions): PhoneReading {
  const plain = text.length > VALUE_LIMIT ? '' : stripInvisible(narrow(text)).trim();
  if (!whole.test(plain)) return { kind: 'no' };
  const typed = plain.replace(/^(?:tel:|电话:?) ?/i, '').replace(/ ?(?:转|分机) ?/, ' ext. ');
  const number = parse(typed, options);
  if (number) return { kind: 'phone', e164: number.number };
  const digits = phoneDigits(plain);
  return digits.length >= 3 && digits.length <= 20 ? { kind: 'digits', digits } : { kind: 'no' };
}

function parse(text: string, { zone, locale }: PhoneOptions): PhoneNumber | undefined {
  const typed = text.replace(/^00(?=[1-9])/, '+');
  if (typed.startsWith('+')) return valid(parsePhoneNumberFromString(typed));
  const own = regionOf(zone);
  const chinese: CountryCode[] = chineseMobile.test(phoneDigits(typed)) ? ['CN'] : [];
  // Nobody else groups three, four, four; written in one, the figures may as well be a neighbour's.
  const us: CountryCode[] = americanGroups.test(typed) ? ['US'] : [];
  const first = locale === 'zh' || chineseGroups.test(typed) ? chinese : us;
  for (const region of [...first, ...(own ? [own] : []), ...chinese, 'US' as const]) {
    const number = valid(parsePhoneNumberFromString(typed, region));
    if (number) return number;
  }
  return undefined;
}

const valid = (number: PhoneNumber | undefined) => (number?.isValid() ? number : undefined);

/** Phone numbers in running text, in order; dates, amounts and short numbers are left alone. */
export function findPhone(text: string, options: PhoneOptions): FoundPhone[] {
  const found: FoundPhone[] = [];
  for (const match of scannable(text).matchAll(inText)) {
    // Ten figures in one are an order number as often as not, save where that is how phones are written.
    const plausible = !tenFigures.test(match[0]) || american.has(regionOf(options.zone));
    const number = plausible && !notPhone.test(match[0]) ? parse(match[0], options) : undefined;
    if (number) found.push({ start: match.index, end: match.index + match[0].length, e164: number.number });
  }
  return found;
}

/** As dialled in the reader's country, else with its country code; what is not E.164 comes back as it is. */
export function formatPhone(stored: string, { zone }: PhoneOptions): string {
  const number = stored.startsWith('+') ? parsePhoneNumberFromString(stored) : undefined;
  if (!number) return stored;
  const own = regionOf(zone);
  const home = number.country === undefined ? false : number.country === own;
  return home ? number.formatNational() : number.formatInternational();
}

/** Only the figures, for finding a number by a part of it. */
export function phoneDigits(text: string): string {
  return narrow(text).replace(/[^0-9]/g, '');
}
