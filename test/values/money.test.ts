import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMoney,
  exponent,
  findMoney,
  formatMoney,
  isCurrency,
  type MoneyReading,
  readMoney,
  sumByCurrency,
  toMajor,
} from '../../src/values/money.ts';
import { cpuMs } from './quick.ts';

const told = (reading: MoneyReading): string => {
  switch (reading.kind) {
    case 'money':
      return `${toMajor(reading.money)} ${reading.money.currency}`;
    case 'ambiguous':
      return reading.readings.map((money) => toMajor(money)).join(' or ');
    case 'bad':
      return reading.reason;
    case 'no':
      return 'no';
    default:
      return reading satisfies never;
  }
};

describe('readMoney', () => {
  const dollars = { currency: 'USD', locale: 'en' } as const;
  it.each([
    ['12k', '12000.00 USD'],
    ['1.2万', '12000.00 USD'],
    ['1.2w', '12000.00 USD'],
    ['8千5', '8500.00 USD'],
    ['8千零5', '8005.00 USD'],
    ['1万2', '12000.00 USD'],
    ['3百万', '3000000.00 USD'],
    ['1亿', '100000000.00 USD'],
    ['1亿2千万', '120000000.00 USD'],
    ['三千', '3000.00 USD'],
    ['两万五', '25000.00 USD'],
    ['一百二十', '120.00 USD'],
    ['十万', '100000.00 USD'],
    ['1 200,50 €', '1200.50 EUR'],
    ["1'200.50", '1200.50 USD'],
    ['1.234.567,89', '1234567.89 USD'],
    ['1,234,567.89', '1234567.89 USD'],
    ['$12k', '12000.00 USD'],
    ['12,000 CNY', '12000.00 CNY'],
    ['￥5', '5.00 CNY'],
    ['¥5', '5.00 CNY'],
    ['USD 5', '5.00 USD'],
    ['5usd', '5.00 USD'],
    ['5块', '5.00 CNY'],
    ['五千块钱', '5000.00 CNY'],
    ['1万元', '10000.00 CNY'],
    ['1.5m', '1500000.00 USD'],
    ['2 million dollars', '2000000.00 USD'],
    ['１２，０００', '12000.00 USD'],
    ['1,200', '1200.00 USD'],
    ['12,5', '12.50 USD'],
    ['0.500', '0.50 USD'],
    ['1.200k', '1200.00 USD'],
    ['$5 CAD', '5.00 CAD'],
    ['1.200 JPY', '1200 JPY'],
    ['1.2345 万 JPY', '12345 JPY'],
    ['12\u200bk', '12000.00 USD'],
    ['1000000000000000', '1000000000000000.00 USD'],
  ])('%s is %s', (text, wanted) => expect(told(readMoney(text, dollars))).toBe(wanted));

  it.each([
    ['1.200', '1.20 or 1200.00'],
    ['€1.250', '1.25 or 1250.00'],
  ])('asks about %s', (text, wanted) => expect(told(readMoney(text, dollars))).toBe(wanted));

  it.each([
    ['-5', 'negative'],
    ['$-5', 'negative'],
    ['-$5', 'negative'],
    ['负500元', 'negative'],
    ['(500)', 'negative'],
    ['0', 'zero'],
    ['$0.00', 'zero'],
    ['1000000000000001', 'tooLarge'],
    ['1'.repeat(5_000), 'tooLarge'],
    ['12.345', 'tooPrecise'],
    ['0.001', 'tooPrecise'],
    ['12.5 JPY', 'tooPrecise'],
  ])('refuses %s: %s', (text, reason) => expect(told(readMoney(text, dollars))).toBe(reason));

  it.each([
    '',
    ' ',
    'abc',
    '12 monkeys',
    'usd',
    '5 all',
    '€5 USD',
    '1e5',
    '5.',
    '.5',
    '1 20',
    '1.2.3',
    '百万',
    'NaN',
    '12k/month',
    '👍',
    "1'); DROP",
  ])('%s is no amount', (text) => expect(told(readMoney(text, dollars))).toBe('no'));

  it.each([
    ['¥5', 'JPY', '5 JPY'],
    ['¥5', 'CNY', '5.00 CNY'],
    ['¥5', 'EUR', '5.00 CNY'],
    ['$5', 'CNY', '5.00 USD'],
    ['$5', 'CAD', '5.00 CAD'],
    ['5元', 'USD', '5.00 CNY'],
    ['1.5', 'KWD', '1.500 KWD'],
  ])('%s where people count in %s is %s', (text, currency, wanted) => {
    expect(told(readMoney(text, { currency, locale: 'zh' }))).toBe(wanted);
  });

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 17n),
        fc.constantFrom('USD', 'CNY', 'JPY', 'KWD', 'EUR', 'CHF', 'CAD'),
        fc.constantFrom<'en' | 'zh'>('en', 'zh'),
        (amount, currency, locale) => {
          const money = { amount: amount % 10n ** 15n, currency };
          fc.pre(money.amount > 0n);
          expect(readMoney(`${currency} ${toMajor(money)}`, { currency: 'GBP', locale }).kind).toMatch(
            /money|ambiguous/,
          );
          const shown = readMoney(formatMoney(money, locale), { currency: 'GBP', locale });
          if (shown.kind === 'money') expect(shown.money).toEqual(money);
        },
      ),
    );
  });
});

describe('findMoney', () => {
  const found = (text: string, bare = false) =>
    findMoney(text, { currency: 'USD', locale: 'en', bare }).map(
      ({ start, end, reading }) => `${text.slice(start, end)} = ${told(reading)}`,
    );

  it.each([
    ['acme bought an annual plan for $12k yesterday', ['$12k = 12000.00 USD']],
    ['华为成交1.2万元，付款', ['1.2万元 = 12000.00 CNY']],
    ['付款：1.2万', ['1.2万 = 12000.00 USD']],
    ['sold 3 seats for 12,000.', ['12,000 = 12000.00 USD']],
    ['12,000，3个', ['12,000 = 12000.00 USD']],
    ['10k licence for 5 seats, 20k licences', ['10k = 10000.00 USD']],
    ['500 USD, then -$20', ['500 USD = 500.00 USD', '-$20 = negative']],
    ['EUR 1.200,50.', ['EUR 1.200,50 = 1200.50 EUR']],
    ['5m later, 1.5m total', ['1.5m = 1500000.00 USD']],
    ['我们一块去，给5块', ['5块 = 5.00 CNY']],
    ['千万别忘三千', ['三千 = 3000.00 USD']],
    ['+86 138 1234 5678 paid $5', ['$5 = 5.00 USD']],
  ])('in “%s”', (text, wanted) => expect(found(text)).toEqual(wanted));

  it.each([
    'call 138 1234 5678 on 2026-05-01 at 10:30, C12 in 2026',
    'weighs 12kg, 20% off, 30k users, 3 days, v1.2.3',
    '给华为加一条：今天电话，第12届，3个客户，5月',
    'bob@12.com #12 @12 12-15 1/2 (212) 555-2368',
    '+49 30 901820 20260501 13812345678',
    'try all 5 cups',
  ])('leaves “%s” alone, bare or not', (text) => {
    expect(found(text)).toEqual([]);
    expect(found(text.replace('all 5 cups', 'all'), true)).toEqual([]);
  });

  it('takes bare numbers only when asked', () => {
    expect(found('acme 500 annual plan')).toEqual([]);
    expect(found('acme 500 annual plan', true)).toEqual(['500 = 500.00 USD']);
  });

  it.each(['1', '1,', '一', 'usd ', '1 000 ', '$', '1 ', '12-', '1万', '(', '-', '5 u'])(
    'is quick on 100 kB of “%s”',
    (piece) => {
      const text = piece.repeat(100_000 / piece.length);
      findMoney(text, { currency: 'USD', locale: 'en', bare: true });
      expect(
        cpuMs(() => {
          findMoney(text, { currency: 'USD', locale: 'en', bare: true });
          readMoney(text, { currency: 'USD', locale: 'en' });
        }),
      ).toBeLessThan(50);
    },
  );
});

describe('wording and sums', () => {
  it.each([
    [1_200_000n, 'USD', '$12,000', 'US$12,000'],
    [1_200_050n, 'USD', '$12,000.50', 'US$12,000.50'],
    [1_200_000n, 'CNY', 'CN¥12,000', '¥12,000'],
    [500n, 'JPY', 'JP¥500', 'JP¥500'],
    [1_234_567n, 'KWD', 'KWD 1,234.567', 'KWD 1,234.567'],
    [123_456_789_012_345_678n, 'USD', '$1,234,567,890,123,456.78', 'US$1,234,567,890,123,456.78'],
    [-5n, 'USD', '-$0.05', '-US$0.05'],
  ])('%d %s is %s, in Chinese %s', (amount, currency, en, zh) => {
    expect(formatMoney({ amount, currency }, 'en')).toBe(en);
    expect(formatMoney({ amount, currency }, 'zh')).toBe(zh);
  });

  it.each([
    [120_050n, 'USD', '1200.50'],
    [5n, 'USD', '0.05'],
    [-5n, 'USD', '-0.05'],
    [0n, 'KWD', '0.000'],
    [500n, 'JPY', '500'],
  ])('%d %s is %s for a spreadsheet', (amount, currency, wanted) => expect(toMajor({ amount, currency })).toBe(wanted));

  it('never mixes currencies', () => {
    const [usd, eur] = [
      { amount: 1n, currency: 'USD' },
      { amount: 2n, currency: 'EUR' },
    ];
    expect(() => addMoney(usd, eur)).toThrow(RangeError);
    expect(addMoney(usd, usd)).toEqual({ amount: 2n, currency: 'USD' });
    expect(sumByCurrency([usd, eur, usd])).toEqual([eur, { amount: 2n, currency: 'USD' }]);
    expect(sumByCurrency([])).toEqual([]);
  });

  it('knows the currencies', () => {
    expect(['USD', 'JPY', 'KWD'].map(exponent)).toEqual([2, 0, 3]);
    expect(['USD', 'usd', 'ABC', ''].map(isCurrency)).toEqual([true, false, false, false]);
  });
});
