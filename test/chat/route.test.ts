import { describe, expect, test } from 'vitest';
import { type Action, decodeRoute, encodeRoute, fitsRoute } from '../../src/chat/route.ts';

const find = (text: string): Action => ({ do: 'run', path: 'customer find', input: { text, page: '2' } });

describe('what was typed in a button', () => {
  test.each([
    'harbour foods',
    ' two  spaces ',
    'a=b&c=d/e?f#g',
    '50% off ~2',
    'Łódź GmbH ~12',
    '深圳 云华科技',
    'نص عربي',
    "O'Neil & Söhne (1)",
    'emoji 🦊 fox',
    '\u200bzero width',
    '%zz',
    '',
  ])('comes back as it was: %j', (text) => {
    const action = find(text);
    expect(decodeRoute(encodeRoute(action))).toEqual(action);
  });

  test('holds no sign that a platform reads: a slash, an ampersand, a tilde before a number', () => {
    expect(encodeRoute(find('a/b & c ~2'))).toBe('run/customer find/text=a%2Fb %26 c %7E2&page=2');
  });

  test('half a sign, as a cut text may end in, does not break the button', () => {
    expect(decodeRoute(encodeRoute(find('fox \ud83e')))).toEqual(find('fox \ufffd'));
  });

  test('is not in the error of one that is too long: that goes to the log', () => {
    const encode = () => encodeRoute(find(`secret ${'x'.repeat(100)}`));
    expect(encode).toThrow('A route of 137 characters: run customer find');
    expect(encode).not.toThrow('secret');
  });

  test('has room for a name, in Chinese too, and none for a paragraph', () => {
    expect(fitsRoute(find('Harbour Bearings Technology GmbH'))).toBe(true);
    expect(fitsRoute(find('深圳市云华腾飞新能源科技股份有限公司'))).toBe(true);
    expect(fitsRoute(find('x'.repeat(90)))).toBe(false);
  });
});

test.each([
  'run/customer find/text=%zz',
  'run/customer find/text=<b>',
  'run/customer find/text=%41',
  'run/customer find/__proto__=a',
  'run/customer find/text=a=b',
  'run/customer find/te xt=a',
  'run/customer find/=a',
  `run/customer find/text=${'x'.repeat(100)}`,
  'eval/customer find/text=a',
])('what nobody encoded means nothing: %s', (id) => {
  expect(decodeRoute(id)).toBeUndefined();
});
