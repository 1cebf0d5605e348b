/** What is known of currencies: which codes exist, how many decimals they have, how people write them. */

const codes = new Set(Intl.supportedValuesOf('currency'));

const exponents = new Map<string, number>();

/** Whether `code` is an ISO 4217 code in capitals (`USD`, not `usd`). */
export function isCurrency(code: string): boolean {
  return codes.has(code);
}

/** How many decimals the currency has: 2 for USD, 0 for JPY, 3 for KWD. Throws RangeError for what is no code at all. */
export function exponent(currency: string): number {
  const known = exponents.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  exponents.set(currency, digits);
  return digits;
}

/** What a sign may mean: the org's currency if it is among them, else the first. */
const signs: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP'],
  us$: ['USD'],
  hk$: ['HKD'],
  nt$: ['TWD'],
  ca$: ['CAD'],
  c$: ['CAD'],
  au$: ['AUD'],
  a$: ['AUD'],
  nz$: ['NZD'],
  s$: ['SGD'],
  mx$: ['MXN'],
  r$: ['BRL'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['CNY', 'JPY'],
  'cn¥': ['CNY'],
  'jp¥': ['JPY'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₽': ['RUB'],
  '₺': ['TRY'],
  '₫': ['VND'],
  '₱': ['PHP'],
  '฿': ['THB'],
  '₪': ['ILS'],
  '₴': ['UAH'],
  zł: ['PLN'],
};

const words: Readonly<Record<string, readonly string[]>> = {
  rmb: ['CNY'],
  人民币: ['CNY'],
  元: ['CNY', 'TWD', 'HKD', 'MOP'],
  块: ['CNY', 'TWD', 'HKD', 'MOP'],
  块钱: ['CNY', 'TWD', 'HKD', 'MOP'],
  圆: ['CNY', 'JPY'],
  yuan: ['CNY'],
  美元: ['USD'],
  美金: ['USD'],
  刀: ['USD'],
  欧元: ['EUR'],
  英镑: ['GBP'],
  日元: ['JPY'],
  日圆: ['JPY'],
  円: ['JPY'],
  yen: ['JPY'],
  港元: ['HKD'],
  港币: ['HKD'],
  台币: ['TWD'],
  新台币: ['TWD'],
  韩元: ['KRW'],
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD'],
  dollars: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD'],
  'us dollars': ['USD'],
  bucks: ['USD', 'CAD', 'AUD'],
  euro: ['EUR'],
  euros: ['EUR'],
  pounds: ['GBP'],
  quid: ['GBP'],
  rupees: ['INR'],
  francs: ['CHF'],
};

/** Codes also taken in small letters; the others are English words too often (`all`, `try`, `pen`, `top`). */
const known =
  'usd eur gbp cny jpy hkd twd sgd aud cad nzd chf sek nok dkk pln czk inr krw thb vnd myr idr php brl mxn zar aed sar ils rub';
const smallCodes = new Set(known.split(' '));

/** The currencies a sign, code or word may mean, the org's first if it is one of them; none for anything else. */
export function currenciesOf(text: string, org: string): readonly string[] {
  const key = text.trim().toLowerCase();
  const meant = signs[key] ?? words[key];
  if (meant) return meant.includes(org) ? [org, ...meant.filter((code) => code !== org)] : meant;
  const code = key.toUpperCase();
  return isCurrency(code) && (text.trim() === code || smallCodes.has(key)) ? [code] : [];
}

const quoted = (text: string) => text.replace(/[$]/g, '\\$&');
const longestFirst = (list: readonly string[]) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(quoted)
    .join('|');

/** Source of a pattern for what may stand before an amount, and after it. */
export const beforeAmount = `${longestFirst([...Object.keys(signs), 'rmb', '人民币'])}|[a-z]{3}`;
export const afterAmount = `${longestFirst([...Object.keys(signs), ...Object.keys(words)])}|[a-z]{3}`;
