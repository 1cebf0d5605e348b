/** Money as whole minor units of one currency: arithmetic and wording, never through a float. */
export { exponent, isCurrency } from './currency.ts';
export { type FoundMoney, findMoney, type MoneyOptions, type MoneyReading, readMoney } from './money-read.ts';

export interface Money {
  /** Minor units: cents for USD, yen for JPY. */
  readonly amount: bigint;
  /** ISO 4217. */
  readonly currency: string;
}

export function formatMoney(_money: Money, _locale: 'en' | 'zh'): string {
  throw new Error('not yet');
}
export function addMoney(_a: Money, _b: Money): Money {
  throw new Error('not yet');
}
export function sumByCurrency(_list: readonly Money[]): Money[] {
  throw new Error('not yet');
}
export function toMajor(_money: Money): string {
  throw new Error('not yet');
}
