import { describe, expect, it } from 'vitest';
import { guessLayout, isHeader, readHeader } from '../../../../src/crm/transfer/import/columns.ts';

const berlin = { zone: 'Europe/Berlin', locale: 'en' } as const;

describe('a header', () => {
  it.each([
    [
      ['Company name', 'Phone number', 'E-Mail Address', 'Sales rep'],
      ['name', 'phone', 'email', 'owner'],
    ],
    [
      ['客户名称（必填）', '联系电话', '客户级别', '负责人'],
      ['name', 'phone', 'level', 'owner'],
    ],
    [
      ['ＮＡＭＥ', ' tel. ', 'Fax'],
      ['name', 'phone', undefined],
    ],
    [
      ['Name', 'Company', 'Status'],
      ['name', undefined, 'status'],
    ],
  ])('%j', (cells, layout) => {
    expect(isHeader(cells)).toBe(true);
    expect(readHeader(cells)).toEqual(layout);
  });

  it.each([[['Acme Rockets']], [['Acme', '030 1234567']], [['Phone']], [['华为']], [[]]])('is not %j', (cells) => {
    expect(isHeader(cells)).toBe(false);
  });
});

describe('columns without a header', () => {
  it.each([
    [[['Acme'], ['Globex']], ['name']],
    [
      [
        ['Acme', '030 1234567', 'hi@acme.example', 'A'],
        ['Globex', '0171 2345678', '', 'B'],
      ],
      ['name', 'phone', 'email', 'level'],
    ],
    [
      [
        ['13812345678', '华为'],
        ['13912345678', '小米'],
      ],
      ['phone', 'name'],
    ],
    [
      [
        ['hi@acme.example', '', 'Acme'],
        ['hi@globex.example', '', 'Globex'],
      ],
      ['email', undefined, 'name'],
    ],
  ])('%j', (rows, layout) => {
    expect(guessLayout(rows, { ...berlin, zone: 'Asia/Shanghai' })).toEqual(layout);
  });

  it('are one name where nothing tells them apart', () => {
    const rows = [
      ['Globex', 'Inc.'],
      ['Initech', 'Ltd.'],
    ];
    expect(guessLayout(rows, berlin)).toBeUndefined();
  });

  it('may hold a few values that do not fit', () => {
    const rows = [
      ['Acme', '030 1234567'],
      ['Globex', 'ask Bob'],
      ['Hooli', '0171 2345678'],
    ];
    expect(guessLayout(rows, berlin)).toEqual(['name', 'phone']);
  });
});
