import { describe, expect, it } from 'vitest';
import {
  addDays,
  atTime,
  dayOf,
  formatDay,
  formatInstant,
  isDay,
  isZone,
  localMinute,
  startOfDay,
  weekdayOf,
} from '../../src/values/day.ts';

describe('days', () => {
  it.each(['2026-05-01', '2028-02-29', '0001-01-01'])('%s is a day', (text) => expect(isDay(text)).toBe(true));
  it.each(['2026-02-29', '2026-13-01', '2026-5-1', '', '2026-05-01T10:00', '2026-00-10', '2026-04-31'])(
    '%s is none',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(RangeError);
    },
  );
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %d days is %s', (day, days, wanted) => expect(addDays(day, days)).toBe(wanted));
  it('counts weekdays from Monday', () => {
    expect(['2026-05-18', '2026-05-20', '2026-05-24'].map(weekdayOf)).toEqual([1, 3, 7]);
  });
  it('knows zones from offsets and nonsense', () => {
    expect(['Asia/Shanghai', 'UTC', '+08:00', 'Mars/Base', ''].map(isZone)).toEqual([true, true, false, false, false]);
  });
  it('tells the day and minute by the zone', () => {
    const instant = new Date('2026-05-03T22:00:00Z');
    expect([dayOf(instant, 'UTC'), dayOf(instant, 'Asia/Shanghai')]).toEqual(['2026-05-03', '2026-05-04']);
    expect(localMinute(instant, 'Asia/Kolkata')).toBe('2026-05-04T03:30');
    expect(() => dayOf(instant, 'Mars/Base')).toThrow(RangeError);
  });
});

describe('local times over clock changes', () => {
  it.each([
    ['Europe/Berlin', '2026-05-01', '09:00', '2026-05-01T07:00:00.000Z', 'ordinary'],
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:00:00.000Z', 'skipped, so 03:00'],
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z', 'twice, so the first'],
    ['America/New_York', '2026-03-08', '02:15', '2026-03-08T07:00:00.000Z', 'skipped'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z', 'twice'],
    ['Australia/Lord_Howe', '2026-10-04', '02:10', '2026-10-03T15:30:00.000Z', 'skipped by half an hour'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z', 'twice by half an hour'],
    ['America/Santiago', '2026-09-06', '00:00', '2026-09-06T04:00:00.000Z', 'no midnight'],
    ['Africa/Cairo', '2026-04-24', '00:30', '2026-04-23T22:00:00.000Z', 'no midnight'],
    ['Pacific/Apia', '2011-12-30', '10:00', '2011-12-30T10:00:00.000Z', 'no such day'],
  ])('%s %s %s is %s (%s)', (zone, day, time, wanted) => expect(atTime(day, time, zone).toISOString()).toBe(wanted));

  it('begins a day without midnight an hour late', () => {
    expect(startOfDay('2026-09-06', 'America/Santiago').toISOString()).toBe('2026-09-06T04:00:00.000Z');
    expect(startOfDay('2026-05-01', 'Asia/Shanghai').toISOString()).toBe('2026-04-30T16:00:00.000Z');
  });
  it.each([
    ['2026-02-30', '09:00', 'UTC'],
    ['2026-05-01', '24:00', 'UTC'],
    ['2026-05-01', '9:00', 'UTC'],
    ['2026-05-01', '09:00', 'Mars/Base'],
  ])('throws for %s %s %s', (day, time, zone) => expect(() => atTime(day, time, zone)).toThrow(RangeError));
});

describe('wording', () => {
  it('leaves the year out when it is the present one', () => {
    expect(formatDay('2026-05-03', 'en', { today: '2026-01-01' })).toBe('May 3');
    expect(formatDay('2026-05-03', 'en', { today: '2025-12-31' })).toBe('May 3, 2026');
    expect(formatDay('2026-05-03', 'en', { weekday: true, today: '2026-01-01' })).toBe('Sun, May 3');
    expect(formatDay('2026-05-03', 'zh', { weekday: true, today: '2026-01-01' })).toBe('5月3日周日');
    expect(formatDay('2026-05-03', 'zh')).toBe('2026年5月3日');
  });
  it('tells instants on the reader’s wall', () => {
    const instant = new Date('2026-05-03T16:05:00Z');
    expect(formatInstant(instant, 'Asia/Shanghai', 'zh', { now: instant })).toBe('5月4日 00:05');
    expect(formatInstant(instant, 'Europe/Berlin', 'en', { now: instant })).toBe('May 3, 18:05');
    expect(formatInstant(instant, 'UTC', 'en')).toBe('May 3, 2026, 16:05');
  });
});
