/** What the machine knows of currencies: which codes exist, how many decimals they have, how people write them. */

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
