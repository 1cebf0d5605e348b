/** Reads an amount of money as people type it, in English and Chinese. */
import { afterAmount, beforeAmount, currenciesOf, exponent } from './currency.ts';
import { stripInvisible } from './invisible.ts';
import type { Money } from './money.ts';
import { narrow, VALUE_LIMIT } from './narrow.ts';
import { NUMERAL_SCALE, readNumeral, scaled } from './numeral.ts';

export type MoneyReading =
  | { kind: 'money'; money: Money }
  | { kind: 'ambiguous'; readings: Money[] }
  | { kind: 'bad'; reason: 'negative' | 'tooLarge' | 'tooPrecise' | 'zero' }
  | { kind: 'no' };

export interface MoneyOptions {
  /** The org's currency, for an amount without a sign or code. */
  readonly currency: string;
  /** Both write `1,200.50`; here for languages that do not. */
  readonly locale: 'en' | 'zh';
}

/** Major units; more is a slip of the keyboard. */
const most = 10n ** 15n * NUMERAL_SCALE;

const scales: Readonly<Record<string, bigint>> = {
  k: 1_000n,
  thousand: 1_000n,
  w: 10_000n,
  m: 1_000_000n,
  mn: 1_000_000n,
  mio: 1_000_000n,
  million: 1_000_000n,
  b: 1_000_000_000n,
  bn: 1_000_000_000n,
  billion: 1_000_000_000n,
};

/** Sources of patterns for the parts of an amount; every repetition is bounded. */
export const figures = "\\d(?:\\d|[.,](?=\\d)|[' ](?=\\d{3}(?!\\d))){0,40}";
export const units = '(?: ?[十百千万亿][零〇一二两三四五六七八九十百千万亿\\d.]{0,20})';
export const numeral = '[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]{0,20}';
export const scale = '(?: ?(?:thousand|million|billion|mio|mn|bn|[kmbw])(?![a-z]))';
const amount = new RegExp(
  `^(?<before>${beforeAmount})?\\s?(?<number>(?<figures>${figures})(?<units>${units})?|${numeral})(?<scale>${scale})?\\s?(?<after>${afterAmount})?整?$`,
  'iu',
);

/** The whole text as an amount. What is clearly one but cannot be used is `bad`, with the reason. */
export function readMoney(text: string, options: MoneyOptions): MoneyReading {
  // So a spreadsheet writes what is too long for its cell.
  if (/^\d{1,20}(?:\.\d{1,20})?e\+?\d{2,3}$/i.test(text)) return { kind: 'bad', reason: 'tooLarge' };
  if (text.length > VALUE_LIMIT) return /^\d{100,}$/.test(text) ? { kind: 'bad', reason: 'tooLarge' } : { kind: 'no' };
  const plain = stripInvisible(narrow(text)).trim();
  const { negative, rest } = withoutMinus(plain);
  const parts = amount.exec(rest)?.groups;
  if (!parts?.number) return { kind: 'no' };
  const currency = currencyOf(parts.before, parts.after, options.currency);
  const values = valuesOf(parts, currency === undefined ? 0 : exponent(currency));
  if (currency === undefined || values.length === 0) return { kind: 'no' };
  return judge(values, currency, negative);
}

/** `-5`, `$-5`, `负5` and the accountant's `(5)`. */
function withoutMinus(text: string): { negative: boolean; rest: string } {
  const inner = /^\((.*)\)$/.exec(text)?.[1];
  const rest = inner ?? text.replace(/^(\D{0,5})(?:-|负|minus )/i, '$1');
  return { negative: rest !== text, rest: rest.trim() };
}

/** One currency both sides agree on; the org's where neither names one; undefined where they contradict. */
function currencyOf(before: string | undefined, after: string | undefined, org: string): string | undefined {
  if (before === undefined && after === undefined) return org;
  const left = before === undefined ? undefined : currenciesOf(before, org);
  const right = after === undefined ? undefined : currenciesOf(after, org);
  return left && right ? (right.find((code) => left.includes(code)) ?? undefined) : (left ?? right)?.[0];
}

/** The scaled values the figures may mean, the likeliest first. */
function valuesOf(parts: Record<string, string | undefined>, decimals: number): bigint[] {
  const factor = scales[(parts.scale ?? '').trim().toLowerCase()] ?? 1n;
  const written = parts.figures;
  if (written === undefined) {
    const value = readNumeral(parts.number ?? '');
    return value === undefined ? [] : [value * factor];
  }
  const tail = (parts.units ?? '').trim();
  const plain = plainFigures(written, decimals, tail === '' && factor === 1n);
  const values = plain.map((figure) => (tail === '' ? scaled(figure) : readNumeral(figure + tail)));
  return values.filter((value) => value !== undefined).map((value) => value * factor);
}

/**
 * `1,200.50` and its cousins as plain decimals. A dot before exactly three digits may group (`1.200`): both are given
 * where nothing follows; a comma there groups.
 */
function plainFigures(written: string, decimals: number, mayAsk: boolean): string[] {
  const spaced = /^\d{1,3}(?:[' ]\d{3})+(?![\d' ])/.test(written);
  if (/[' ]/.test(written) && !spaced) return [];
  const text = written.replace(/[' ]/g, '');
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1) ?? '';
  if (last === '') return [text];
  const decimal = text.replaceAll(last === '.' ? ',' : '.', '').replace(last, '.');
  if (marks.length > 1) {
    const onlyGroups = marks.every((mark) => mark === last);
    const pattern = onlyGroups
      ? /^\d{1,3}(?:[.,]\d{3})+$/
      : last === '.'
        ? /^\d{1,3}(?:,\d{3})+\.\d+$/
        : /^\d{1,3}(?:\.\d{3})+,\d+$/;
    if (!pattern.test(text)) return [];
    return [onlyGroups ? text.replaceAll(last, '') : decimal];
  }
  if (spaced || !/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return /^\d+[.,]\d+$/.test(text) ? [decimal] : [];
  const grouped = text.replace(last, '');
  if (last === ',') return [grouped];
  if (!mayAsk) return [decimal];
  return decimals === 0 ? [grouped] : [decimal, grouped];
}

function judge(values: readonly bigint[], currency: string, negative: boolean): MoneyReading {
  if (values.every((value) => value === 0n)) return { kind: 'bad', reason: 'zero' };
  if (negative) return { kind: 'bad', reason: 'negative' };
  if (values.some((value) => value > most)) return { kind: 'bad', reason: 'tooLarge' };
  const minor = NUMERAL_SCALE / 10n ** BigInt(exponent(currency));
  // Were `12.345` taken for 12,345 because dollars have two decimals, a slip would cost a thousandfold: so refuse.
  if (values.some((value) => value % minor !== 0n)) return { kind: 'bad', reason: 'tooPrecise' };
  const readings = values.map((value) => ({ amount: value / minor, currency }));
  const [money, ...others] = readings;
  if (!money) return { kind: 'no' };
  return others.length === 0 ? { kind: 'money', money } : { kind: 'ambiguous', readings };
}
