import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageOf, createTally, subtract } from '../../../src/crm/stats/tally.ts';

const part = (currency: string, amount: bigint, count = 1) => ({
  currency,
  count,
  high: amount >> 32n,
  low: amount & 0xffffffffn,
});

describe('averageOf', () => {
  it.each([
    [100n, 3, 33n],
    [200n, 3, 67n],
    [5n, 2, 2n],
    [7n, 2, 4n],
    [-5n, 2, -2n],
    [-7n, 2, -4n],
    [-200n, 3, -67n],
    [0n, 9, 0n],
    [10n ** 18n + 1n, 2, 5n * 10n ** 17n],
  ])('%s over %i is %s, half to even', (sum, count, average) => {
    expect(averageOf(sum, count)).toBe(average);
  });

  it('is never further than half a unit from the truth', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: 1, max: 10_000 }), (sum, count) => {
        const off = sum - averageOf(sum, count) * BigInt(count);
        return (off < 0n ? -off : off) * 2n <= BigInt(count);
      }),
    );
  });
});

describe('a tally', () => {
  it('adds amounts up exactly, beyond what a float and a 64-bit number hold', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(-(10n ** 18n), 10n ** 18n), { minLength: 1 }), (amounts) => {
        const tally = createTally('USD');
        for (const amount of amounts) tally.add(part('USD', amount));
        expect(tally.figures().sums[0]?.total.amount).toBe(amounts.reduce((a, b) => a + b, 0n));
      }),
    );
  });

  it('keeps currencies apart, the org’s first', () => {
    const tally = createTally('EUR');
    tally.add(part('CHF', 100n));
    tally.add(part('EUR', 200n, 3));
    tally.add(part('CNY', 300n));
    expect(
      tally.figures().sums.map(({ total, average, count }) => [total.currency, total.amount, average.amount, count]),
    ).toEqual([
      ['EUR', 200n, 67n, 3],
      ['CHF', 100n, 100n, 1],
      ['CNY', 300n, 300n, 1],
    ]);
  });
});

describe('what is left of a whole', () => {
  it('has no currency that its parts used up', () => {
    const whole = createTally('USD');
    const known = createTally('USD');
    for (const each of [part('USD', 500n, 2), part('EUR', 70n)]) {
      whole.add(each);
      known.add(each);
    }
    whole.add(part('USD', 11n, 3));
    expect(subtract(whole.figures(), [known.figures()])).toEqual({
      count: 3,
      late: 0,
      sums: [{ total: { amount: 11n, currency: 'USD' }, average: { amount: 4n, currency: 'USD' }, count: 3 }],
    });
  });
});
