/** Adds up rows of partial sums to exact figures, whatever their size. */
import type { Figures, Sum } from './answer.ts';

/**
 * A partial sum as the database gives it. An amount is `high × 2^32 + low`: added up in halves, since one sum of
 * amounts could pass the 64 bits a database adds in.
 */
export interface Part {
  readonly key: string | number | null;
  readonly count: number;
  readonly currency?: string;
  readonly high?: number | bigint;
  readonly low?: number | bigint;
  readonly late?: number;
}

export interface Tally {
  add(part: Omit<Part, 'key'>): void;
  figures(): Figures;
}

/** `first` is the currency told before the others. */
export function createTally(first: string): Tally {
  const sums = new Map<string, { amount: bigint; count: number }>();
  let count = 0;
  let late = 0;
  return {
    add(part) {
      count += part.count;
      late += part.late ?? 0;
      if (part.currency === undefined) return;
      const { amount, count: before } = sums.get(part.currency) ?? { amount: 0n, count: 0 };
      const more = (BigInt(part.high ?? 0) << 32n) + BigInt(part.low ?? 0);
      sums.set(part.currency, { amount: amount + more, count: before + part.count });
    },
    figures: () => ({
      count,
      late,
      sums: [...sums]
        .map(([currency, { amount, count }]) => toSum(currency, amount, count))
        .sort((a, b) => byCurrency(first, a.total.currency, b.total.currency)),
    }),
  };
}

/** What is left of a whole without its parts: the groups not told one by one. */
export function subtract(whole: Figures, parts: readonly Figures[]): Figures {
  const count = parts.reduce((left, part) => left - part.count, whole.count);
  const late = parts.reduce((left, part) => left - part.late, whole.late);
  const sums = whole.sums.flatMap(({ total, count }) => {
    const same = parts.flatMap((part) => part.sums.filter((sum) => sum.total.currency === total.currency));
    const left = same.reduce((left, sum) => left - sum.count, count);
    const amount = same.reduce((left, sum) => left - sum.total.amount, total.amount);
    return left > 0 ? [toSum(total.currency, amount, left)] : [];
  });
  return { count, late, sums };
}

/** The biggest first: by the first currency, then the others, then the count. */
export function compareFigures(a: Figures, b: Figures): number {
  for (const currency of new Set([...a.sums, ...b.sums].map((sum) => sum.total.currency))) {
    const [left, right] = [amountIn(a, currency), amountIn(b, currency)];
    if (left !== right) return left > right ? -1 : 1;
  }
  return b.count - a.count;
}

/** The average in minor units, half to even: people who add averages up are not always off in the same direction. */
export function averageOf(sum: bigint, count: number): bigint {
  const by = BigInt(count);
  const floor = sum >= 0n ? sum / by : -((-sum + by - 1n) / by);
  const twice = (sum - floor * by) * 2n;
  if (twice === by) return floor % 2n === 0n ? floor : floor + 1n;
  return twice > by ? floor + 1n : floor;
}

function toSum(currency: string, amount: bigint, count: number): Sum {
  return { total: { amount, currency }, average: { amount: averageOf(amount, count), currency }, count };
}

function amountIn({ sums }: Figures, currency: string): bigint {
  return sums.find(({ total }) => total.currency === currency)?.total.amount ?? 0n;
}

function byCurrency(first: string, a: string, b: string): number {
  if (a === b) return 0;
  if (a === first || b === first) return a === first ? -1 : 1;
  return a < b ? -1 : 1;
}
