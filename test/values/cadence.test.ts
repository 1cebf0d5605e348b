import { describe, expect, it } from 'vitest';
import { lastRunAt, lastRunBefore, nextRun, readCadence, runsBetween, slotOf } from '../../src/values/cadence.ts';

describe('readCadence', () => {
  it.each([
    ['weekdays 09:00', '0 9 * * 1-5', { every: 'weekdays', time: '09:00' }],
    ['every weekday at noon', '0 12 * * 1-5', { every: 'weekdays', time: '12:00' }],
    ['daily 9am', '0 9 * * *', { every: 'day', time: '09:00' }],
    ['every day at 8:30', '30 8 * * *', { every: 'day', time: '08:30' }],
    ['9am daily', '0 9 * * *', { every: 'day', time: '09:00' }],
    ['daily', '0 9 * * *', { every: 'day', time: '09:00' }],
    ['mondays 9:00', '0 9 * * 1', { every: 'week', days: [1], time: '09:00' }],
    ['every mon,thu 18:00', '0 18 * * 1,4', { every: 'week', days: [1, 4], time: '18:00' }],
    ['mon-thu 8:00', '0 8 * * 1,2,3,4', { every: 'week', days: [1, 2, 3, 4], time: '08:00' }],
    ['weekends 10:00', '0 10 * * 6,0', { every: 'week', days: [6, 7], time: '10:00' }],
    ['monthly 1 09:00', '0 9 1 * *', { every: 'month', day: 1, time: '09:00' }],
    ['monthly on the 15th at 5pm', '0 17 15 * *', { every: 'month', day: 15, time: '17:00' }],
    ['last day of the month 17:00', '0 17 L * *', { every: 'month', day: 'last', time: '17:00' }],
    ['每天9点', '0 9 * * *', { every: 'day', time: '09:00' }],
    ['每天９：００', '0 9 * * *', { every: 'day', time: '09:00' }],
    ['工作日 9:00', '0 9 * * 1-5', { every: 'weekdays', time: '09:00' }],
    ['每周一 9:00', '0 9 * * 1', { every: 'week', days: [1], time: '09:00' }],
    ['每周一三五 上午9点半', '30 9 * * 1,3,5', { every: 'week', days: [1, 3, 5], time: '09:30' }],
    ['每周一、周四 18:00', '0 18 * * 1,4', { every: 'week', days: [1, 4], time: '18:00' }],
    ['每周日下午5点', '0 17 * * 0', { every: 'week', days: [7], time: '17:00' }],
    ['每月1号 9:00', '0 9 1 * *', { every: 'month', day: 1, time: '09:00' }],
    ['每月最后一天', '0 9 L * *', { every: 'month', day: 'last', time: '09:00' }],
    ['hourly', '0 * * * *', { every: 'cron', cron: '0 * * * *' }],
    ['every 5 minutes', '*/5 * * * *', { every: 'cron', cron: '*/5 * * * *' }],
    ['0 9 * * 1-5', '0 9 * * 1-5', { every: 'weekdays', time: '09:00' }],
    ['0 9 * * mon#1', '0 9 * * MON#1', { every: 'cron', cron: '0 9 * * MON#1' }],
    ['0 9 29 2 *', '0 9 29 2 *', { every: 'cron', cron: '0 9 29 2 *' }],
  ])('%s is %s', (text, cron, shape) => expect(readCadence(text)).toEqual({ kind: 'cadence', cron, shape }));

  it.each([
    '* * * * *',
    '*/2 * * * *',
    '58,0 * * * *',
    '59 23 * * *'.replace('59 23', '0,59 0,23'),
    '0 0 9 * * *',
    '*/10 0 9 * * *',
    'every minute',
    'every 3 minutes',
  ])('%s is too often', (text) => expect(readCadence(text)).toEqual({ kind: 'tooOften' }));

  it.each(['0 0 31 2 *', '0 9 31 4,6 *', '0 9 30 2 *'])('%s never comes', (text) =>
    expect(readCadence(text)).toEqual({ kind: 'never' }),
  );

  it.each([
    '',
    'foo',
    'every',
    'weekdays 25:00',
    '61 9 * * *',
    'a b c d e',
    'monthly 32 9:00',
    'every 7 hours',
    '9:00',
    'x'.repeat(100_000),
    '* '.repeat(50_000),
  ])('%s is no cadence', (text) => expect(readCadence(text)).toEqual({ kind: 'no' }));
});

describe('runs over the clock changes', () => {
  const minutes = (cron: string, zone: string, after: string, until: string) =>
    runsBetween(cron, zone, new Date(after), new Date(until), 20).map((run) => run.toISOString().slice(0, 16));

  it.each([
    ['Europe/Berlin', '30 2 * * *', '2026-03-28T12:00Z', '2026-03-30T12:00Z', ['2026-03-29T01:00', '2026-03-30T00:30']],
    ['Europe/Berlin', '0,30 2 * * *', '2026-03-28T12:00Z', '2026-03-29T12:00Z', ['2026-03-29T01:00']],
    ['Europe/Berlin', '30 2 * * *', '2026-10-24T12:00Z', '2026-10-26T12:00Z', ['2026-10-25T00:30', '2026-10-26T01:30']],
    ['Europe/Berlin', '30 * * * *', '2026-10-25T00:00Z', '2026-10-25T03:00Z', ['2026-10-25T00:30', '2026-10-25T02:30']],
    [
      'America/New_York',
      '30 2 * * *',
      '2026-03-07T12:00Z',
      '2026-03-09T12:00Z',
      ['2026-03-08T07:00', '2026-03-09T06:30'],
    ],
    [
      'America/New_York',
      '30 1 * * *',
      '2026-10-31T12:00Z',
      '2026-11-02T12:00Z',
      ['2026-11-01T05:30', '2026-11-02T06:30'],
    ],
    [
      'Australia/Lord_Howe',
      '15 2 * * *',
      '2026-10-03T00:00Z',
      '2026-10-05T00:00Z',
      ['2026-10-03T15:30', '2026-10-04T15:15'],
    ],
    [
      'Australia/Lord_Howe',
      '45 1 * * *',
      '2026-04-04T00:00Z',
      '2026-04-06T00:00Z',
      ['2026-04-04T14:45', '2026-04-05T15:15'],
    ],
    [
      'America/Santiago',
      '30 0 * * *',
      '2026-09-05T12:00Z',
      '2026-09-07T12:00Z',
      ['2026-09-06T04:00', '2026-09-07T03:30'],
    ],
    [
      'America/Santiago',
      '30 23 * * *',
      '2026-04-04T12:00Z',
      '2026-04-06T12:00Z',
      ['2026-04-05T02:30', '2026-04-06T03:30'],
    ],
    ['Africa/Cairo', '30 0 * * *', '2026-04-23T12:00Z', '2026-04-25T12:00Z', ['2026-04-23T22:00', '2026-04-24T21:30']],
    ['Africa/Cairo', '30 23 * * *', '2026-10-29T12:00Z', '2026-10-31T12:00Z', ['2026-10-29T20:30', '2026-10-30T21:30']],
    [
      'Asia/Shanghai',
      '0 9 * * 1-5',
      '2026-05-22T00:00Z',
      '2026-05-25T12:00Z',
      ['2026-05-22T01:00', '2026-05-25T01:00'],
    ],
    ['UTC', '0 9 29 2 *', '2026-01-01T00:00Z', '2033-01-01T00:00Z', ['2028-02-29T09:00', '2032-02-29T09:00']],
    ['UTC', '0 9 L * *', '2028-01-31T12:00Z', '2028-03-31T12:00Z', ['2028-02-29T09:00', '2028-03-31T09:00']],
  ])('%s %s after %s', (zone, cron, after, until, wanted) => {
    expect(minutes(cron, zone, after, until)).toEqual(wanted);
    // Each run is found again from behind, and never counts as its own successor.
    for (const run of wanted.map((text) => new Date(`${text}Z`))) {
      expect(lastRunAt(cron, zone, run)).toEqual(run);
      expect(lastRunBefore(cron, zone, new Date(run.getTime() + 60_000))).toEqual(run);
      expect(nextRun(cron, zone, new Date(run.getTime() - 1))).toEqual(run);
      expect(nextRun(cron, zone, run)?.getTime()).toBeGreaterThan(run.getTime());
    }
  });

  it('gives every run of a year its own slot', () => {
    for (const zone of [
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'America/Santiago',
      'Africa/Cairo',
      'America/New_York',
    ]) {
      const runs = runsBetween(
        '30 0-3 * * *',
        zone,
        new Date('2026-01-01T00:00Z'),
        new Date('2027-01-01T00:00Z'),
        10_000,
      );
      expect(new Set(runs.map((run) => slotOf(run, zone))).size).toBe(runs.length);
      expect(runs.length).toBeGreaterThan(1_455);
    }
  });

  it('stops at the most it may give, and knows nothing before the first', () => {
    expect(
      runsBetween('0 * * * *', 'UTC', new Date('2026-01-01T00:00Z'), new Date('2027-01-01T00:00Z'), 3),
    ).toHaveLength(3);
    expect(lastRunBefore('0 9 * * *', 'UTC', new Date('2026-01-01T09:00Z'))?.toISOString()).toBe(
      '2025-12-31T09:00:00.000Z',
    );
    expect(slotOf(new Date('2026-03-02T07:30:00Z'), 'Europe/Berlin')).toBe('2026-03-02T08:30 Europe/Berlin');
  });
});
