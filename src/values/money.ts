/** Money as whole minor units of one currency: arithmetic and wording, never through a float. */
import { exponent } from './currency.ts';

export { exponent, isCurrency } from './currency.ts';
export { type FoundMoney, findMoney } from './money-find.ts';
export { type MoneyOptions, type MoneyReading, readMoney } from './money-read.ts';

export interface Money {
  /** Minor units: cents for USD, yen for JPY. */
  readonly amount: bigint;
  /** ISO 4217. */
  readonly currency: string;
}

/**
 * In full with grouping, decimals only where there are any: `$12,000`, `CN¥1,200.50`, `CHF 5`; in Chinese `US$12,000`, `¥1,200.50`.
 * The sign names one currency only: it is the reader's own, or carries its country.
 */
export function formatMoney(money: Money, locale: 'en' | 'zh'): string {
  const format = formatter(money.currency, locale);
  // A string, since a float cannot hold every amount; a plain space, since people search for what they read.
  const shown = format.format(toMajor(money) as `${number}`).replace(/\u00a0/g, ' ');
  // English has a bare ¥ for yen, which is read as yuan here.
  return money.currency === 'JPY' ? shown.replace(/(?<!JP)¥/, 'JP¥') : shown;
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Building one takes longer than fifty uses of it. */
function formatter(currency: string, locale: 'en' | 'zh'): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: exponent(currency),
    trailingZeroDisplay: 'stripIfInteger',
  });
  formatters.set(key, made);
  return made;
}

/** The sum. Throws RangeError for two currencies, which nothing here converts. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot add ${b.currency} to ${a.currency}`);
  return { amount: a.amount + b.amount, currency: a.currency };
}

/** One sum a currency, in the order of their codes. */
export function sumByCurrency(list: readonly Money[]): Money[] {
  const sums = new Map<string, bigint>();
  for (const { amount, currency } of list) sums.set(currency, (sums.get(currency) ?? 0n) + amount);
  return [...sums]
    .map(([currency, amount]) => ({ amount, currency }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Plain decimals in major units for a CSV: `1200.50`, `-0.05`, `500` (JPY). */
export function toMajor(money: Money): string {
  const decimals = exponent(money.currency);
  const sign = money.amount < 0n ? '-' : '';
  const digits = (money.amount < 0n ? -money.amount : money.amount).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}
