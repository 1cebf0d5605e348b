/** Reads amounts of money as people type them, in English and Chinese. */
import type { Money } from './money.ts';

export type MoneyReading =
  | { kind: 'money'; money: Money }
  | { kind: 'ambiguous'; readings: Money[] }
  | { kind: 'bad'; reason: 'negative' | 'tooLarge' | 'tooPrecise' | 'zero' }
  | { kind: 'no' };

export interface MoneyOptions {
  /** The org's currency, for an amount without a sign or code. */
  readonly currency: string;
  readonly locale: 'en' | 'zh';
}

export interface FoundMoney {
  readonly start: number;
  readonly end: number;
  readonly reading: Exclude<MoneyReading, { kind: 'no' }>;
}

export function readMoney(_text: string, _options: MoneyOptions): MoneyReading {
  throw new Error('not yet');
}
export function findMoney(_text: string, _options: MoneyOptions & { readonly bare?: boolean }): FoundMoney[] {
  throw new Error('not yet');
}
