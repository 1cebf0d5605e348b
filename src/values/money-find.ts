/** Finds amounts of money in running text, and leaves dates, phones, refs, years and counts alone. */
import { afterAmount, beforeAmount, currenciesOf } from './currency.ts';
import { figures, type MoneyOptions, type MoneyReading, numeral, readMoney, scale, units } from './money-read.ts';
import { scannable } from './narrow.ts';

export interface FoundMoney {
  readonly start: number;
  readonly end: number;
  readonly reading: Exclude<MoneyReading, { kind: 'no' }>;
}

/** No sentence has more amounts; a pasted table of figures is not worth the time. */
const most = 100;

const candidate = new RegExp(
  `(?<![\\w#@-])(?<!\\d[.,:/])-?(?:(?<before>${beforeAmount}) ?)?-?` +
    `(?<number>(?<figures>${figures})(?<units>${units})?|${numeral})(?<scale>${scale})?` +
    `(?<sign> ?(?<after>${afterAmount})(?![a-z])(?! ?\\d))?(?![\\w@]|[.,:/-]\\d| ?%)`,
  'dgiu',
);

/** No amounts, whatever the digits: ISO and slashed dates, clock times, phones. */
const elsewhere =
  /\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}[:.]\d{2} ?[ap]m|\d{1,2}:\d{2}|\+\d[\d ()-]{5,20}\d|\(\d{2,4}\) ?\d[\d -]{4,12}|\d{2,4}[ -]\d{3,4}[ -]\d{3,4}/gi;

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** What follows a number that counts something else than money; `年度方案` (annual plan) counts nothing. */
const counted = new RegExp(
  '^(?: ?(?![月季年][度费付卡])[个人次台件家名条份只辆套户位张天周月年日号时点分秒季岁楼层期单]| ?-?(?:st|nd|rd|th|am|pm|h|hrs?|hours?|min(?:ute)?s?|days?|weeks?|' +
    `months?|years?|people|users?|seats?|licen[cs]es?|units?|pieces?|pcs|times|x|o'clock|${months})(?![a-z]))`,
  'i',
);
/** Thousands are never followed by one of a thing: `10k licence fee` is its price. */
const single = /^ (?:licen[cs]e|unit|piece|seat|user|year|month|week|day|hour)(?![a-z])/i;
const dated = new RegExp(`(?:^|[^a-z])(?:${months}|q[1-4]|since|year|no\\.?|room|level|step|version|第) ?$`, 'i');
const inYear = /(?:^|[^a-z])(?:in|of|by|for) $/i;
const year = /^(?:19|20)\d{2}$/;
const compactDate = /^20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/**
 * Amounts in running text, in order. Without a sign, code, unit (`k`, `万`) or comma groups a number is taken only with
 * `bare`; `5m` and `3w` likewise, since minutes, metres and weeks are written so.
 */
export function findMoney(text: string, options: MoneyOptions & { readonly bare?: boolean }): FoundMoney[] {
  const plain = scannable(text);
  const taken = [...plain.matchAll(elsewhere)].map((match) => [match.index, match.index + match[0].length] as const);
  const found: FoundMoney[] = [];
  for (const match of plain.matchAll(candidate)) {
    const { start, end, named } = spanOf(match, options.currency);
    const clear = taken.every(([from, to]) => end <= from || to <= start);
    const money = named
      ? !isTogether(match, plain)
      : clear && isAmount(match, plain, start, end, options.bare ?? false);
    const reading = money ? readMoney(plain.slice(start, end), options) : undefined;
    if (reading && reading.kind !== 'no') found.push({ start, end, reading });
    if (found.length === most) break;
  }
  return found;
}

/** The match without a neighbouring word that only looked like a code (`for 12k`). */
function spanOf(match: RegExpMatchArray, org: string): { start: number; end: number; named: boolean } {
  const at = match.indices?.groups ?? {};
  const before = currenciesOf(match.groups?.before ?? '', org).length > 0;
  const after = currenciesOf(match.groups?.after ?? '', org).length > 0;
  const whole = match.indices?.[0] ?? [0, 0];
  const wordBefore = match.groups?.before !== undefined && !before;
  return {
    start: wordBefore ? (at.number?.[0] ?? 0) : whole[0],
    end: match.groups?.sign !== undefined && !after ? (at.sign?.[0] ?? 0) : whole[1],
    named: before || after,
  };
}

/** `一块` is `together` where another word follows. */
function isTogether(match: RegExpMatchArray, plain: string): boolean {
  const next = plain.slice((match.index ?? 0) + match[0].length);
  return /^一 ?块$/.test(match[0]) && /^\p{Script=Han}/u.test(next);
}

/** Whether a number without a sign or code is money all the same. */
function isAmount(match: RegExpMatchArray, plain: string, start: number, end: number, bare: boolean): boolean {
  const [before, after] = [plain.slice(Math.max(0, start - 12), start), plain.slice(end, end + 12)];
  const { figures: written = '', units: tail, scale: letter = '' } = match.groups ?? {};
  const scaled = tail !== undefined || /k|thousand|mi|bn/i.test(letter);
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written);
  if (counted.test(after) && !((scaled || grouped) && single.test(after))) return false;
  if (written === '') return /[百千万亿]/.test(match[0]);
  if (scaled) return true;
  if (letter !== '') return bare || written.includes('.');
  if (dated.test(before) || compactDate.test(written) || (year.test(written) && inYear.test(before))) return false;
  return bare ? !/^\d{10,}$/.test(written) : grouped;
}
