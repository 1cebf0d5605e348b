import { describe, expect, it } from 'vitest';
import { findPhone, formatPhone, phoneDigits, readPhone } from '../../src/values/phone.ts';
import { cpuMs } from './quick.ts';

describe('readPhone', () => {
  it.each([
    ['138 1234 5678', 'Asia/Shanghai', '+8613812345678'],
    ['１３８１２３４５６７８', 'Asia/Shanghai', '+8613812345678'],
    ['138 1234 5678', 'America/New_York', '+8613812345678'],
    ['13812345678', 'UTC', '+8613812345678'],
    ['021-62345678', 'Asia/Shanghai', '+862162345678'],
    ['010-12345678转5', 'Asia/Shanghai', '+861012345678'],
    ['(212) 555-2368', 'America/New_York', '+12125552368'],
    ['(212) 555-2368', 'Asia/Shanghai', '+12125552368'],
    ['212 555 2368', 'UTC', '+12125552368'],
    ['+49 30 901820', 'UTC', '+4930901820'],
    ['0049 30 901820', 'UTC', '+4930901820'],
    ['030 901820', 'Europe/Berlin', '+4930901820'],
    ['tel:+442079460018', 'UTC', '+442079460018'],
    ['020 7946 0018', 'Europe/London', '+442079460018'],
  ])('%s in %s is %s', (text, zone, e164) =>
    expect(readPhone(text, { zone, locale: 'en' })).toEqual({ kind: 'phone', e164 }),
  );
  it('keeps figures nobody can place', () => {
    expect(readPhone('12-34', { zone: 'UTC', locale: 'en' })).toEqual({ kind: 'digits', digits: '1234' });
  });
  it.each(['', 'abc', '12', '+1', 'call 5551234', '1'.repeat(100_000), '👍'])('%s is no phone', (text) => {
    expect(readPhone(text, { zone: 'UTC', locale: 'en' })).toEqual({ kind: 'no' });
  });
});

describe('findPhone', () => {
  const found = (text: string, zone = 'Asia/Shanghai') =>
    findPhone(text, { zone, locale: 'en' }).map(({ start, end, e164 }) => `${text.slice(start, end)} = ${e164}`);
  it.each([
    ['add customer Acme, phone 138 1234 5678', ['138 1234 5678 = +8613812345678']],
    ['电话13812345678，021-62345678', ['13812345678 = +8613812345678', '021-62345678 = +862162345678']],
    ['call +49 30 901820 on 2026-05-01 for 1 200 000 €', ['+49 30 901820 = +4930901820']],
  ])('in “%s”', (text, wanted) => expect(found(text)).toEqual(wanted));
  it.each([
    'C12 12,000 2026-05-01 10:30',
    'order 48213',
    '1234567890',
    'sale 12000000',
    '1 200 000 €',
    '$138 1234 5678',
  ])('nothing in “%s”', (text) => expect(found(text)).toEqual([]));
  it.each(['1', '1 ', '+1 ', '(1) ', '138 1234 5678 ', '-'])('is quick on 100 kB of “%s”', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expect(
      cpuMs(() => {
        found(text);
      }),
    ).toBeLessThan(50);
  });
});

it('shows a number as the reader dials it', () => {
  expect(formatPhone('+8613812345678', { zone: 'Asia/Shanghai', locale: 'zh' })).toBe('138 1234 5678');
  expect(formatPhone('+8613812345678', { zone: 'Europe/Berlin', locale: 'en' })).toBe('+86 138 1234 5678');
  expect(formatPhone('1234', { zone: 'UTC', locale: 'en' })).toBe('1234');
  expect(phoneDigits('（138）-12 ３４')).toBe('1381234');
});
