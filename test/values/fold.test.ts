import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, coreName, fold, initials, nameKey, similarNames } from '../../src/values/fold.ts';
import { cpuMs } from './quick.ts';

describe('fold', () => {
  it.each([
    ['  ACME,  Inc. ', 'acme inc'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Ærøskøbing', 'aeroskobing'],
    ['Ünïcôde', 'unicode'],
    ['ＡＢＣ　１２', 'abc 12'],
    ["O'Neil’s", 'oneils'],
    ['a\u200bb\u202ec', 'abc'],
    ['华为（中国）', '华为 中国'],
    ['한글', '한글'],
    ['İstanbul', 'istanbul'],
    ['@everyone <!channel>', 'everyone channel'],
    ['', ''],
    ['---', ''],
  ])('%s folds to %s', (text, wanted) => expect(fold(text)).toBe(wanted));
  it('folds nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
  it('is quick on 100 kB', () => {
    expect(
      cpuMs(() => {
        fold('Ł é '.repeat(25_000));
        clean(' \u202e\t'.repeat(33_000));
      }),
    ).toBeLessThan(200);
  });
});

describe('clean', () => {
  it.each([
    [' a\u0000b\u202e c\n\n d ', 'ab c d'],
    ['e\u0301', 'é'],
    ['👨‍👩‍👧 ok ❤️', '👨‍👩‍👧 ok ❤️'],
    ['x\u200dy\ufeff', 'xy'],
    ['\ud800a', 'a'],
    ['a\u00a0b', 'a b'],
  ])('%j is kept as %j', (text, wanted) => expect(clean(text)).toBe(wanted));
});

describe('names', () => {
  it.each([
    ['Acme Inc.', 'acme'],
    ['Acme Co., Ltd.', 'acme'],
    ['Acme G.m.b.H.', 'acme'],
    ['华为技术有限公司', '华为'],
    ['阿里巴巴集团控股有限公司', '阿里巴巴'],
    ['Group', 'group'],
    ['公司', '公司'],
  ])('%s is %s at heart', (name, wanted) => expect(coreName(name)).toBe(wanted));

  it.each([
    ['Acme Rockets Inc.', 'ACME Rokets', true],
    ['华为技术有限公司', '华为', true],
    ['Müller GmbH', 'muller', true],
    ['Acme Rockets', 'AcmeRockets', true],
    ['Acme', 'Acne', false],
    ['华为', '华润', false],
    ['Shop 12', 'Shop 13', false],
    ['Northwind Traders', 'Southwind Traders', true],
    ['Acme Rockets', 'Beta Rockets', false],
    ['', '', false],
    ['!!!', '???', false],
  ])('%s and %s: %s', (a, b, wanted) => {
    expect(similarNames(a, b)).toBe(wanted);
    expect(similarNames(b, a)).toBe(wanted);
  });

  it('gives pinyin initials of Chinese names only', () => {
    expect([initials('华为技术'), initials('吕布'), initials('Bob'), initials('小米 14')]).toEqual([
      'hwjs',
      'lb',
      '',
      'xm14',
    ]);
  });
  it('keys names by their folding', () => expect(nameKey('  ACME ')).toBe(nameKey('Acme')));
  it('compares huge names quickly', () => {
    expect(
      cpuMs(() => {
        similarNames('a'.repeat(100_000), `${'a'.repeat(99_999)}b`);
        initials('华'.repeat(100_000));
      }),
    ).toBeLessThan(500);
  });
});
