import { describe, expect, it } from 'vitest';
import { type Holder, planImport } from '../../../../src/crm/transfer/import/plan.ts';
import { readTable } from '../../../../src/crm/transfer/import/read-rows.ts';
import { nameKey } from '../../../../src/values/fold.ts';

const options = { zone: 'Europe/Berlin', locale: 'en', me: { id: 1, name: 'Ann' }, members: [] } as const;
const holder = (name: string, more: Partial<Holder> = {}): Holder => ({
  number: 7,
  name,
  nameKey: nameKey(name),
  phone: null,
  email: null,
  archivedAt: null,
  ...more,
});

function plan(paste: string, holders: readonly Holder[] = []) {
  const { total, ready, skipped } = planImport(readTable(paste, options), holders);
  return {
    total,
    ready: ready.map(({ customer }) => customer.name),
    skipped: skipped.map(({ row, kind, why }) => [row, kind, why.key]),
  };
}

describe('who is here already', () => {
  const paste = 'Name,Phone,E-mail\nAcme Rockets,030 1234567,hi@acme.example\nGlobex,,';

  it.each([
    ['by the name, whatever its case and width', holder('ＡＣＭＥ rockets'), 'transfer.taken.name'],
    ['by the phone', holder('Another', { phone: '+49301234567' }), 'transfer.taken.phone'],
    ['by the e-mail', holder('Another', { email: 'hi@acme.example' }), 'transfer.taken.email'],
    [
      'by the phone of one archived',
      holder('Old', { phone: '+49301234567', archivedAt: new Date(0) }),
      'transfer.taken.phone',
    ],
  ])('is told %s', (_how, existing, key) => {
    expect(plan(paste, [existing])).toEqual({ total: 2, ready: ['Globex'], skipped: [[2, 'twin', key]] });
  });

  it('is not one archived of the same name', () => {
    expect(plan(paste, [holder('Acme Rockets', { archivedAt: new Date(0) })]).skipped).toEqual([]);
  });
});

describe('who is in the paste twice', () => {
  it('is taken the first time', () => {
    const paste = 'Name,Phone\nAcme,030 1234567\nACME,\nGlobex,+49 30 1234567\nHooli,030 7654321';
    expect(plan(paste)).toEqual({
      total: 4,
      ready: ['Acme', 'Hooli'],
      skipped: [
        [3, 'twin', 'transfer.repeated.name'],
        [4, 'twin', 'transfer.repeated.phone'],
      ],
    });
  });

  it('may come after a row that cannot be used', () => {
    const paste = 'Name,Phone\nAcme,ask Bob\nAcme,030 1234567';
    expect(plan(paste)).toEqual({ total: 2, ready: ['Acme'], skipped: [[2, 'bad', 'transfer.badPhone']] });
  });
});
