import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../src/values/csv.ts';

const hostile = [
  '=1+1',
  '+49 30',
  '-5',
  '@SUM(A1)',
  '＝cmd',
  '\tx',
  "'=x",
  "''+y",
  'a,b',
  'a"b',
  'a;=HYPERLINK("x")',
  'a\nb',
  '华为',
];

describe('CSV', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ["=cmd|' /C calc'!A0", `"'=cmd|' /C calc'!A0"`],
    ['＝1+1', `"'＝1+1"`],
    ['＠x', `"'＠x"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ["'=1", `"''=1"`],
    ['Acme', '"Acme"'],
    ["Til's", `"Til's"`],
    ['a"b', '"a""b"'],
  ])('%j is written %s', (cell, written) => {
    expect(writeCsv([[cell]])).toBe(`\ufeff${written}`);
  });

  it('has CRLF between lines', () => {
    expect(writeCsv([['a'], ['b']])).toBe('\ufeff"a"\r\n"b"');
  });

  it('comes back as it was', () => {
    const cell = fc
      .oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme' }))
      .map((text) => text.replace(/\r\n?/g, '\n').trim());
    const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 });
    fc.assert(
      fc.property(rows, (table) => {
        expect(readCsv(writeCsv(table))).toEqual(table);
      }),
    );
  });

  it.each([
    ['tabs', 'name\tphone\nAcme\t1'],
    ['semicolons', 'name;phone\nAcme;1'],
    ['bars', 'name|phone\nAcme|1'],
    ['full-width commas', 'name，phone\nAcme，1'],
    ['Windows', '\ufeffname,phone\r\n\r\nAcme,1\r\n'],
    ['old Macs', 'name,phone\rAcme,1'],
  ])('is read with %s', (_, text) => {
    expect(readCsv(text)).toEqual([
      ['name', 'phone'],
      ['Acme', '1'],
    ]);
  });

  it('takes a quote that never ends for a sign', () => {
    expect(readCsv('"Acme\nGlobex\n5" pipes')).toEqual([['"Acme'], ['Globex'], ['5" pipes']]);
  });
});
