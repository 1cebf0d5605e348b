import { describe, expect, it } from 'vitest';
import { findRefs, formatRef, readRef } from '../../src/values/ref.ts';

it.each([
  ['C12', 'customer', 12],
  ['c12', 'customer', 12],
  ['#D34', 'deal', 34],
  ['Ｎ５６', 'note', 56],
  [' f7 ', 'task', 7],
  ['G1', 'digest', 1],
  ['C2147483647', 'customer', 2_147_483_647],
] as const)('%s is %s %d', (text, noun, number) => {
  expect(readRef(text)).toEqual({ noun, number });
  expect(readRef(formatRef(noun, number))).toEqual({ noun, number });
});

it.each([
  '',
  'C',
  'C0',
  'C012',
  'X1',
  'C12a',
  'C2147483648',
  'C99999999999',
  'C-1',
  'C1.5',
  '12',
  `C${'1'.repeat(100_000)}`,
])('%s is no ref', (text) => expect(readRef(text)).toBeUndefined());

describe('findRefs', () => {
  it('finds them in both languages', () => {
    const text = '把C12给#d34, then n5.';
    expect(findRefs(text).map(({ start, end, ref }) => [text.slice(start, end), ref.noun, ref.number])).toEqual([
      ['C12', 'customer', 12],
      ['#d34', 'deal', 34],
      ['n5', 'note', 5],
    ]);
  });
  it.each(['ABC12', 'C12-3', 'c12@acme.com', 'C12.5', 'http://x/c12', 'C12x'])('none in %s', (text) =>
    expect(findRefs(text)).toEqual([]),
  );
});
