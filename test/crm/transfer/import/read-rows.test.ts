import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/crm/transfer/import/read-rows.ts';
import { InvalidInput } from '../../../../src/values/errors.ts';

const options = {
  zone: 'Europe/Berlin',
  locale: 'en',
  me: { id: 1, name: 'Ann' },
  members: [
    { id: 1, name: 'Ann' },
    { id: 2, name: 'Ben' },
    { id: 3, name: 'Li' },
    { id: 4, name: 'li' },
  ],
} as const;
const read = (text: string) => readTable(text, options).rows.map((row) => row.read);
const customers = (text: string) => read(text).map((row) => ('customer' in row ? given(row.customer) : row.why.key));
const given = (customer: object) =>
  Object.fromEntries(Object.entries(customer).filter(([, value]) => value !== undefined));
const whyOf = (text: string) => {
  const [row] = read(text);
  return row && 'why' in row ? row.why : undefined;
};

describe('pasted lines', () => {
  it('are names', () => {
    expect(customers('Acme Rockets\r\n\n  Globex, Inc.  \n华为')).toEqual([
      { name: 'Acme Rockets' },
      { name: 'Globex, Inc.' },
      { name: '华为' },
    ]);
  });

  it('keep a quote that is only a sign', () => {
    expect(customers('5" Pipes Ltd\nGlobex')).toEqual([{ name: '5" Pipes Ltd' }, { name: 'Globex' }]);
  });

  it('with tabs are cells from a spreadsheet, numbered as there', () => {
    const { header, rows } = readTable('Name\tPhone\tLevel\nAcme\t030 1234567\tA\nGlobex\t\tb', options);
    expect(header).toEqual(['Name', 'Phone', 'Level']);
    expect(rows.map(({ row, name }) => [row, name])).toEqual([
      [2, 'Acme'],
      [3, 'Globex'],
    ]);
  });
});

describe('a row', () => {
  it('is read with everything a customer has, in either language', () => {
    const paste = [
      '客户名称;类型;电话;邮箱;级别;状态;标签;负责人;地址;来源',
      '华为;公司;+86 138 1234 5678;Hi@Huawei.example;A级;合作中;大客户、深圳;我;龙岗区;展会',
      'Bob;person;0171 2345678;;b;lead;"vip; berlin";Ben;;',
    ].join('\n');
    expect(customers(paste)).toEqual([
      {
        name: '华为',
        kind: 'company',
        phone: '+8613812345678',
        email: 'hi@huawei.example',
        level: 'A',
        status: 'active',
        tags: ['大客户', '深圳'],
        ownerId: 1,
        address: '龙岗区',
        source: '展会',
      },
      {
        name: 'Bob',
        kind: 'person',
        phone: '+491712345678',
        level: 'B',
        status: 'lead',
        tags: ['vip', 'berlin'],
        ownerId: 2,
      },
    ]);
  });

  it('takes a formula for the text it is, also where an export had put a sign before it', () => {
    expect(customers("=SUM(A1)\n'@cmd\nGlobex")).toEqual([{ name: '=SUM(A1)' }, { name: '@cmd' }, { name: 'Globex' }]);
  });

  it.each([
    ['Name,Phone\nAcme,ask Bob', 'transfer.badPhone', { value: 'ask Bob' }],
    ['Name,E-mail\nAcme,acme.example', 'transfer.badEmail', { value: 'acme.example' }],
    ['Name,Level\nAcme,E', 'transfer.badWord', { value: 'E' }],
    ['Name,Status\nAcme,happy', 'transfer.badWord', { value: 'happy' }],
    ['Name,Owner\nAcme,Carl', 'transfer.badOwner', { value: 'Carl' }],
    ['Name,Owner\nAcme,Li', 'transfer.badOwner', { value: 'Li' }],
    [
      `Name,Tags\nAcme,"${Array.from({ length: 21 }, (_, n) => `t${n}`).join(',')}"`,
      'transfer.tooManyTags',
      { max: 20 },
    ],
    [`Name,Tags\nAcme,${'t'.repeat(41)}`, 'reading.tag', { max: 40 }],
    ['Name,Phone\n,030 1234567', 'customer.nameEmpty', {}],
    [`Name\n${'x'.repeat(121)}`, 'customer.nameTooLong', { max: 120, length: 121 }],
  ])('%j cannot be used: %s', (paste, key, params) => {
    expect(whyOf(paste)).toEqual({ key, params });
  });
});

describe('a paste that is no list', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => `Customer ${index}`).join('\n');

  it.each([
    ['', 'transfer.nothing'],
    ['Name\n\n', 'transfer.nothing'],
    ['Phone,E-mail\n030 1234567,hi@acme.example', 'transfer.noNames'],
    [rows(1_001), 'transfer.tooMany'],
  ])('is refused at the text', (paste, key) => {
    const refused = (() => {
      try {
        return readTable(paste, options);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(refused).toMatchObject({ problem: { key }, fields: { text: { key } } });
  });

  it('does not count its header among the thousand', () => {
    expect(readTable(`Name\n${rows(1_000)}`, options).rows).toHaveLength(1_000);
  });
});
