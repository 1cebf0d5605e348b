import { describe, expect, it } from 'vitest';
import { findEmail, readEmail } from '../../src/values/email.ts';
import { cpuMs } from './quick.ts';

describe('readEmail', () => {
  it.each([
    ['Bob@Acme.com', 'bob@acme.com'],
    [' <bob@acme.co.uk> ', 'bob@acme.co.uk'],
    ['mailto:bob+crm@acme.com', 'bob+crm@acme.com'],
    ['ｂｏｂ@acme.com', 'bob@acme.com'],
    ["o'neil@acme.ie", "o'neil@acme.ie"],
    ['李@公司.中国', '李@公司.中国'],
  ])('%s is %s', (text, wanted) => expect(readEmail(text)).toBe(wanted));
  it.each([
    '',
    'bob',
    'bob@',
    '@acme.com',
    'bob@acme',
    'bob@@acme.com',
    'a b@acme.com',
    '.bob@acme.com',
    'bob..x@acme.com',
    'bob@-acme.com',
    'bob@acme.c',
    `${'x'.repeat(65)}@acme.com`,
    `${'a@'.repeat(50_000)}`,
    'bob@acme.com,',
  ])('%s is none', (text) => expect(readEmail(text)).toBeUndefined());
});

describe('findEmail', () => {
  it('finds addresses where Chinese touches them', () => {
    const text = '请发bob@acme.com谢谢, or Ann.Lee@x-y.io.';
    expect(findEmail(text).map(({ start, end, email }) => [text.slice(start, end), email])).toEqual([
      ['bob@acme.com', 'bob@acme.com'],
      ['Ann.Lee@x-y.io', 'ann.lee@x-y.io'],
    ]);
  });
  it.each(['a', 'a@', 'a.', '@', 'a@a.', '-'])('is quick on 100 kB of “%s”', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expect(
      cpuMs(() => {
        findEmail(text);
        readEmail(text);
      }),
    ).toBeLessThan(50);
  });
});
