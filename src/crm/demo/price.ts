/** A price of the demo shop in the org's currency: of the size people there would pay, and round. */
import { exponent, type Money } from '../../values/money.ts';

/** Roughly what a US dollar is worth; believable, not a rate of exchange. */
const WORTH: Readonly<Record<string, number>> = {
  CNY: 7,
  JPY: 150,
  KRW: 1_300,
  INR: 80,
  HKD: 8,
  TWD: 30,
  THB: 35,
  PHP: 55,
  VND: 25_000,
  IDR: 15_000,
  RUB: 90,
  TRY: 30,
  MXN: 18,
  BRL: 5,
  ZAR: 18,
  SEK: 10,
  NOK: 10,
  DKK: 7,
  CZK: 23,
  PLN: 4,
};

/** @param dollars whole US dollars */
export function priceOf(dollars: number, currency: string): Money {
  const worth = dollars * (WORTH[currency] ?? 1);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(worth)) - 1);
  return { amount: BigInt(Math.round(worth / step) * step) * 10n ** BigInt(exponent(currency)), currency };
}
