import { describe, expect, it } from 'vitest';
import { findPeriod, previousPeriod, readPeriod } from '../../src/values/period.ts';
import { cpuMs } from './quick.ts';

const options = { now: new Date('2026-05-20T10:00:00Z'), zone: 'Europe/Berlin', weekStart: 1 };

describe('readPeriod', () => {
  it.each([
    ['today', 'today', '2026-05-20', '2026-05-21', '2026-05-19'],
    ['昨天', 'yesterday', '2026-05-19', '2026-05-20', '2026-05-18'],
    ['this week', 'thisWeek', '2026-05-18', '2026-05-25', '2026-05-11'],
    ['本周', 'thisWeek', '2026-05-18', '2026-05-25', '2026-05-11'],
    ['上周', 'lastWeek', '2026-05-11', '2026-05-18', '2026-05-04'],
    ['本月', 'thisMonth', '2026-05-01', '2026-06-01', '2026-04-01'],
    ['last month', 'lastMonth', '2026-04-01', '2026-05-01', '2026-03-01'],
    ['上月', 'lastMonth', '2026-04-01', '2026-05-01', '2026-03-01'],
    ['this quarter', 'thisQuarter', '2026-04-01', '2026-07-01', '2026-01-01'],
    ['本季度', 'thisQuarter', '2026-04-01', '2026-07-01', '2026-01-01'],
    ['上季度', 'lastQuarter', '2026-01-01', '2026-04-01', '2025-10-01'],
    ['今年', 'thisYear', '2026-01-01', '2027-01-01', '2025-01-01'],
    ['本年', 'thisYear', '2026-01-01', '2027-01-01', '2025-01-01'],
    ['去年', 'lastYear', '2025-01-01', '2026-01-01', '2024-01-01'],
    ['2026-05', 'month', '2026-05-01', '2026-06-01', '2026-04-01'],
    ['2026年5月', 'month', '2026-05-01', '2026-06-01', '2026-04-01'],
    ['May', 'month', '2026-05-01', '2026-06-01', '2026-04-01'],
    ['in May', 'month', '2026-05-01', '2026-06-01', '2026-04-01'],
    ['June', 'month', '2025-06-01', '2025-07-01', '2025-05-01'],
    ['5月', 'month', '2026-05-01', '2026-06-01', '2026-04-01'],
    ['五月', 'month', '2026-05-01', '2026-06-01', '2026-04-01'],
    ['十二月', 'month', '2025-12-01', '2026-01-01', '2025-11-01'],
    ['2026', 'year', '2026-01-01', '2027-01-01', '2025-01-01'],
    ['2026 Q2', 'quarter', '2026-04-01', '2026-07-01', '2026-01-01'],
    ['Q3', 'quarter', '2025-07-01', '2025-10-01', '2025-04-01'],
    ['二季度', 'quarter', '2026-04-01', '2026-07-01', '2026-01-01'],
    ['last 7 days', 'lastDays', '2026-05-14', '2026-05-21', '2026-05-07'],
    ['近30天', 'lastDays', '2026-04-21', '2026-05-21', '2026-03-22'],
    ['2026-05-03', 'day', '2026-05-03', '2026-05-04', '2026-05-02'],
    ['2026-01-01..2026-02-15', 'range', '2026-01-01', '2026-02-16', '2025-11-16'],
    ['from 1 May to 15 May', 'range', '2026-05-01', '2026-05-16', '2026-04-16'],
    ['all time', 'all', '1900-01-01', '9999-12-31', undefined],
    ['全部', 'all', '1900-01-01', '9999-12-31', undefined],
  ])('%s is %s from %s to %s, before it %s', (text, kind, from, to, before) => {
    const period = readPeriod(text, options);
    expect(period).toMatchObject({ kind, from, to });
    const previous = period && previousPeriod(period);
    expect(previous?.from).toBe(before);
    if (before !== undefined) expect(previous?.to).toBe(from);
  });

  it.each([
    '2026-13',
    '2026-02-30',
    '2026-02-30..2026-03-05',
    '2026-05-02..2026-05-01',
    '',
    'foo',
    'Q5',
    '十三月',
    'last 0 days',
    'last 9999 days',
    'x'.repeat(100_000),
  ])('%s is no period', (text) => expect(readPeriod(text, options)).toBeUndefined());

  it('carries what language needs', () => {
    expect(readPeriod('2026 Q2', options)).toMatchObject({ year: 2026, quarter: 2 });
    expect(readPeriod('last 2 weeks', options)).toMatchObject({ kind: 'lastDays', days: 14 });
    const first = readPeriod('2026 Q1', options);
    expect(first && previousPeriod(first)).toMatchObject({ year: 2025, quarter: 4 });
  });

  it('counts quarters and years from the business year’s month', () => {
    const april = { ...options, fiscal: 4 };
    expect(readPeriod('this year', april)).toMatchObject({ from: '2026-04-01', to: '2027-04-01' });
    expect(readPeriod('Q1', april)).toMatchObject({ from: '2026-04-01', year: 2026 });
    expect(readPeriod('Q4', april)).toMatchObject({ from: '2026-01-01', year: 2025 });
    expect(readPeriod('2025', april)).toMatchObject({ from: '2025-04-01', to: '2026-04-01' });
  });

  it('begins weeks where the org does', () => {
    expect(readPeriod('this week', { ...options, weekStart: 7 })).toMatchObject({
      from: '2026-05-17',
      to: '2026-05-24',
    });
  });
});

describe('findPeriod', () => {
  const found = (text: string) =>
    findPeriod(text, options).map(
      ({ start, end, period }) => `${text.slice(start, end)} = ${period.kind} ${period.from}`,
    );
  it.each([
    ['how much did we sell in May', ['in May = month 2026-05-01']],
    ['本月销售额', ['本月 = thisMonth 2026-05-01']],
    ['本月3单', ['本月 = thisMonth 2026-05-01']],
    ['5月销售额', ['5月 = month 2026-05-01']],
    ['sales this month by owner', ['this month = thisMonth 2026-05-01']],
    ['may I see last 7 days?', ['last 7 days = lastDays 2026-05-14']],
    ['sales for 2026-05.', ['2026-05 = month 2026-05-01']],
    ['acme in 2026', ['2026 = year 2026-01-01']],
    ['stats all time', ['all time = all 1900-01-01']],
    ['上周成交多少', ['上周 = lastWeek 2026-05-11']],
  ])('in “%s”', (text, wanted) => expect(found(text)).toEqual(wanted));
  it.each(['all customers', '2026 seats', 'call Bob on May 3', '5月3日', 'C2026', '12.2026.5', 'march on'])(
    'nothing in “%s”',
    (text) => expect(found(text)).toEqual([]),
  );
  it.each(['1', 'may ', '2026-01-01 ', '一', 'last ', '本月'])('is quick on 100 kB of “%s”', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expect(
      cpuMs(() => {
        findPeriod(text, options);
      }),
    ).toBeLessThan(50);
  });
});
