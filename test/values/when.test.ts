import { describe, expect, it } from 'vitest';
import { findNoDay, findWhen, readWhen } from '../../src/values/when.ts';
import { cpuMs } from './quick.ts';

/** A Wednesday, noon in Berlin. */
const options = { now: new Date('2026-05-20T10:00:00Z'), zone: 'Europe/Berlin', weekStart: 1, locale: 'en' } as const;
const read = (text: string) => {
  const when = readWhen(text, options);
  return when && [when.day, when.time].filter(Boolean).join(' ');
};

describe('readWhen', () => {
  it.each([
    ['today', '2026-05-20'],
    ['tomorrow', '2026-05-21'],
    ['yesterday', '2026-05-19'],
    ['the day after tomorrow', '2026-05-22'],
    ['fri', '2026-05-22'],
    ['wed', '2026-05-27'],
    ['Wednesday', '2026-05-27'],
    ['this fri', '2026-05-22'],
    ['next fri', '2026-05-29'],
    ['下周五', '2026-05-29'],
    ['下下周一', '2026-06-01'],
    ['last fri', '2026-05-15'],
    ['last wed', '2026-05-13'],
    ['上周五', '2026-05-15'],
    ['本周一', '2026-05-18'],
    ['星期天', '2026-05-24'],
    ['+3d', '2026-05-23'],
    ['+2w', '2026-06-03'],
    ['in 2 weeks', '2026-06-03'],
    ['in a month', '2026-06-20'],
    ['a week ago', '2026-05-13'],
    ['five days from now', '2026-05-25'],
    ['3天后', '2026-05-23'],
    ['三天后', '2026-05-23'],
    ['两周后', '2026-06-03'],
    ['2个月后', '2026-07-20'],
    ['in 2 hours', '2026-05-20 14:00'],
    ['半小时后', '2026-05-20 12:30'],
    ['end of month', '2026-05-31'],
    ['月底', '2026-05-31'],
    ['下月底', '2026-06-30'],
    ['next week', '2026-05-25'],
    ['2026-05-01', '2026-05-01'],
    ['2026-05-01T10:30', '2026-05-01 10:30'],
    ['5/1', '2026-05-01'],
    ['5/1/2027', '2027-05-01'],
    ['May 3', '2026-05-03'],
    ['3 May 2027', '2027-05-03'],
    ['Dec 28', '2025-12-28'],
    ['5月3日', '2026-05-03'],
    ['五月三号', '2026-05-03'],
    ['2026年5月3日 15:00', '2026-05-03 15:00'],
    ['2028-02-29', '2028-02-29'],
    ['明天下午3点', '2026-05-21 15:00'],
    ['明天3点', '2026-05-21 15:00'],
    ['明天凌晨3点', '2026-05-21 03:00'],
    ['明天下午3点半', '2026-05-21 15:30'],
    ['明天下午', '2026-05-21 15:00'],
    ['今晚8点', '2026-05-20 20:00'],
    ['明早9点', '2026-05-21 09:00'],
    ['tomorrow 3pm', '2026-05-21 15:00'],
    ['3pm tomorrow', '2026-05-21 15:00'],
    ['tomorrow at 12am', '2026-05-21 00:00'],
    ['周五上午10点', '2026-05-22 10:00'],
    ['next wed 9:30', '2026-05-27 09:30'],
    ['by fri', '2026-05-22'],
    ['昨天', '2026-05-19'],
    ['前天', '2026-05-18'],
    ['后天', '2026-05-22'],
    ['大后天', '2026-05-23'],
    ['下个月1号', '2026-06-01'],
    ['25号', '2026-05-25'],
    ['10号', '2026-06-10'],
    ['今天', '2026-05-20'],
    ['ｔｏｍｏｒｒｏｗ ３ｐｍ', '2026-05-21 15:00'],
    ['3pm', '2026-05-20 15:00'],
    ['9am', '2026-05-21 09:00'],
  ])('%s is %s', (text, wanted) => expect(read(text)).toBe(wanted));

  it.each([
    '30 Feb',
    'Feb 30',
    '2/30',
    '2月30日',
    '2026-02-30',
    '2026-13-01',
    '2027-02-29',
    'fri 25:00',
    'tomorrow 13pm',
    '',
    'foo',
    '12',
    '5',
    '13/45',
    'May',
    '👍',
    'x'.repeat(100_000),
  ])('%s is no time', (text) => expect(read(text)).toBeUndefined());

  it('takes Friday for the next one when it is Friday, and the zone’s day for today', () => {
    const friday = { ...options, now: new Date('2026-05-22T10:00:00Z') };
    expect(readWhen('fri', friday)?.day).toBe('2026-05-29');
    expect(readWhen('next fri', friday)?.day).toBe('2026-05-29');
    expect(readWhen('today', { ...options, now: new Date('2026-05-20T20:00:00Z'), zone: 'Asia/Shanghai' })?.day).toBe(
      '2026-05-21',
    );
  });

  it('lets the week begin on Sunday where it does', () => {
    const sunday = { ...options, now: new Date('2026-05-24T10:00:00Z') };
    expect(readWhen('next fri', sunday)?.day).toBe('2026-05-29');
    expect(readWhen('next fri', { ...sunday, weekStart: 7 })?.day).toBe('2026-06-05');
  });
});

describe('findNoDay', () => {
  it.each([
    ['12k plan 31 Feb', ['31 Feb']],
    ['call on Feb 30th at 9:00', ['Feb 30th at 9:00']],
    ['2月30日打电话', ['2月30日']],
    ['due 2026-02-31', ['2026-02-31']],
    ['call on 28 Feb', []],
    ['bolts 5/32, 13/45', []],
    ['may 40 people come', []],
  ])('in “%s”', (text, wanted) =>
    expect(findNoDay(text, options).map(({ start, end }) => text.slice(start, end))).toEqual(wanted),
  );
});

describe('findWhen', () => {
  const found = (text: string) =>
    findWhen(text, options).map(({ start, end, when, past }) =>
      [text.slice(start, end), when.day, when.time, past && 'past'].filter(Boolean).join(' · '),
    );

  it.each([
    ['call today, send quote next wed 9:30', ['today · 2026-05-20', 'next wed 9:30 · 2026-05-27 · 09:30']],
    ['给华为加一条：今天电话，下周三发报价', ['今天 · 2026-05-20', '下周三 · 2026-05-27']],
    ['bought a plan for $12k yesterday', ['yesterday · 2026-05-19 · past']],
    ['明天下午3点开会，后天交货', ['明天下午3点 · 2026-05-21 · 15:00', '后天 · 2026-05-22']],
    ['明天3个客户', ['明天 · 2026-05-21']],
    ['call at 3pm', ['at 3pm · 2026-05-20 · 15:00']],
    ['met at 9am', ['at 9am · 2026-05-20 · 09:00 · past']],
    ['on Friday!', ['Friday · 2026-05-22']],
    ['done on 3 May 2026 at 10:00.', ['3 May 2026 at 10:00 · 2026-05-03 · 10:00 · past']],
  ])('in “%s”', (text, wanted) => expect(found(text)).toEqual(wanted));

  it.each([
    'met Bob on Feb 30 and 2026-13-01',
    'we may meet; march on',
    'the sun is out',
    'call 138 1234 5678',
    'monday.com',
    'C12 v1.2.3 $5/10',
    '一条记录',
  ])('nothing in “%s”', (text) => expect(found(text)).toEqual([]));

  it.each(['1', 'may ', '2026-01-01 ', '一', 'last ', '明天', '12:', 'in in ', '+'])(
    'is quick on 100 kB of “%s”',
    (piece) => {
      const text = piece.repeat(100_000 / piece.length);
      findWhen(text, options);
      expect(
        cpuMs(() => {
          findWhen(text, options);
          readWhen(text, options);
        }),
      ).toBeLessThan(50);
    },
  );
});
