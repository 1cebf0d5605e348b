/** What people give to fields, and what a command gets of it or the person is asked. */
import { describe, expect, it } from 'vitest';
import { commandFor } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import type { Field } from '../../src/chat/field.ts';
import {
  cadence,
  choice,
  clearable,
  date,
  email,
  longText,
  lookup,
  money,
  period,
  phone,
  place,
  tags,
  text,
  whole,
  yesNo,
  zone,
} from '../../src/chat/fields.ts';
import type { Values } from '../../src/chat/interaction.ts';
import type { Lookups, Match } from '../../src/chat/ports.ts';
import { readInput } from '../../src/chat/read-input.ts';
import { view } from '../../src/chat/view.ts';
import { translator } from '../../src/language/translate.ts';

const ctx = {
  t: translator('en'),
  locale: 'en',
  zone: 'Europe/Berlin',
  now: new Date('2026-05-13T10:00:00Z'),
  org: { id: 1, name: 'Shop', currency: 'USD', zone: 'Europe/Berlin', locale: 'en', weekStart: 1 },
  me: { id: 7, name: 'Ann', access: 'admin', locale: null, zone: null },
} as unknown as Context<unknown>;

const acme = { id: 12, ref: 'C12', name: 'Acme' };
const options = [
  { label: 'Bolt A', value: 'C1' },
  { label: 'Bolt B', value: 'C2' },
];
const lookups: Lookups<unknown> = {
  find: async (_, __, said): Promise<Match> => {
    if (said === 'Acme') return { kind: 'one', found: acme };
    return said === 'Bolt' ? { kind: 'several', options } : { kind: 'none' };
  },
  suggest: async () => [],
  role: async (_, said) => (said === '@Sales' ? { role: 'R1', name: '@Sales' } : undefined),
  place: async (_, said) => (said === '#sales' ? { channel: 'X1', name: 'sales' } : undefined),
};

const optional = true as const;
const fields = {
  name: text({ label: 'field.name', optional, max: 10 }),
  text: longText({ label: 'field.name', optional }),
  email: email({ label: 'field.email', optional }),
  phone: phone({ label: 'field.phone', optional }),
  amount: money({ label: 'field.amount', optional }),
  count: whole({ label: 'field.name', optional, min: 1, max: 50 }),
  day: date({ label: 'field.date', optional }),
  period: period({ label: 'field.date', optional }),
  level: choice({
    label: 'field.level',
    optional,
    choices: [
      { value: 'proposal', label: 'field.phone', words: ['报价'] },
      { value: 'promised', label: 'field.email' },
    ],
  }),
  sure: yesNo({ label: 'field.name', optional }),
  tags: tags({ label: 'field.tags', optional }),
  customer: lookup({ label: 'field.customer', of: 'customer', optional }),
  owner: lookup({ label: 'field.owner', of: 'member', optional }),
  place: place({ label: 'field.name', optional }),
  cadence: cadence({ label: 'field.name', optional }),
  zone: zone({ label: 'field.name', optional }),
  gone: clearable(phone({ label: 'field.phone', optional })),
} satisfies Record<string, Field>;

function commandOf(all: Record<string, Field>) {
  return commandFor<unknown>()({
    path: 'try',
    summary: 'chat.save',
    effect: 'write',
    access: 'member',
    fields: all,
    phrases: { en: [], zh: [] },
    examples: { en: ['try'], zh: ['试'] },
    run: async () => view(),
  });
}

const read = (values: Values, all: Record<string, Field> = fields) => readInput(commandOf(all), values, ctx, lookups);

describe('values that read', () => {
  it.each([
    ['name', '  Ac\u200bme  ', 'Acme'],
    ['text', ' one \n\n\n\n two ', 'one\n\ntwo'],
    ['email', '<Bob@Acme.com>', 'bob@acme.com'],
    ['phone', '030 901820', '+4930901820'],
    ['amount', '12k', { amount: 1_200_000n, currency: 'USD' }],
    ['count', '1２', 12],
    ['count', '十二', 12],
    ['level', '报价', 'proposal'],
    ['level', 'E-Mail', 'promised'],
    ['level', 'propo', 'proposal'],
    ['sure', '是', true],
    ['sure', 'No', false],
    ['tags', '#vip，east, VIP', ['VIP', 'east']],
    ['customer', 'Acme', acme],
    ['owner', '我', { id: 7, ref: 'me', name: 'Ann' }],
    ['place', '#sales', { channel: 'X1', name: 'sales' }],
    ['zone', 'Asia/Shanghai', 'Asia/Shanghai'],
    ['gone', '', null],
    ['gone', '-', null],
  ])('%s “%s”', async (name, said, value) => {
    expect(await read({ [name]: said })).toEqual({ kind: 'ok', input: { [name]: value } });
  });

  it('reads days, periods and cadences', async () => {
    const reading = await read({ day: 'friday 15:00', period: '2026-05', cadence: 'weekdays 09:00' });
    expect(reading).toMatchObject({
      kind: 'ok',
      input: {
        day: { day: '2026-05-15', time: '15:00' },
        period: { from: '2026-05-01', to: '2026-06-01' },
        cadence: { said: 'weekdays 09:00' },
      },
    });
  });

  it('leaves out what was not given, and what was given empty', async () => {
    expect(await read({ name: ' ', unknown: 'x' })).toEqual({ kind: 'ok', input: {} });
  });
});

describe('values that do not', () => {
  it.each([
    ['name', 'x'.repeat(11), 'chat.tooLong'],
    ['email', 'bob at acme', 'reading.email'],
    ['phone', 'call me', 'reading.phone'],
    ['amount', 'a lot', 'reading.amount'],
    ['amount', '-5', 'reading.amountNegative'],
    ['amount', '0', 'reading.amountZero'],
    ['amount', '1.23456', 'reading.amountTooPrecise'],
    ['amount', '9'.repeat(40), 'reading.amountTooLarge'],
    ['count', 'many', 'reading.whole'],
    ['count', '51', 'reading.wholeBetween'],
    ['day', '2026-02-31', 'reading.date'],
    ['period', 'once upon a time', 'reading.period'],
    ['level', 'Z', 'reading.choice'],
    ['level', 'pro', 'reading.choice'],
    ['sure', 'perhaps', 'reading.yesNo'],
    ['tags', 'x'.repeat(41), 'reading.tag'],
    ['cadence', 'sometimes', 'reading.cadence'],
    ['zone', 'Mars/Base', 'reading.zone'],
    ['place', '#nowhere', 'reading.place'],
  ])('%s “%s”', async (name, said, key) => {
    expect(await read({ [name]: said })).toMatchObject({
      kind: 'problems',
      missing: [],
      problems: { [name]: { key } },
    });
  });

  it('tells all that is wrong at once, and what is missing', async () => {
    const all = { ...fields, name: text({ label: 'field.name' }) };
    const reading = await read({ email: 'x', phone: 'y', customer: 'Nobody' }, all);
    expect(reading).toMatchObject({ kind: 'problems', missing: ['name'] });
    expect(Object.keys((reading as { problems: object }).problems)).toEqual(['email', 'phone', 'customer']);
  });
});

describe('values that may mean several things', () => {
  it('asks which record', async () => {
    const reading = await read({ customer: 'Bolt' });
    expect(reading).toEqual({ kind: 'which', field: 'customer', text: 'Bolt', options });
  });

  it('says when there is none', async () => {
    const reading = await read({ customer: 'Nobody' });
    expect(reading).toEqual({ kind: 'none', field: 'customer', text: 'Nobody', of: 'customer' });
  });

  it.each([
    ['1.200 KWD', [1200n, 1_200_000n]],
    ['1.200', [120n, 120_000n]],
  ] as const)('asks which amount is meant by “%s”, and each answer is one amount', async (said, amounts) => {
    const reading = await read({ amount: said });
    if (reading.kind !== 'which') throw new Error(`not asked: ${reading.kind}`);
    expect(reading.options.every((option) => /^[\w.:+@-]*$/.test(option.value))).toBe(true);
    const answers = await Promise.all(reading.options.map((option) => read({ amount: option.value })));
    expect(
      answers.map((answer) => answer.kind === 'ok' && (answer.input as { amount: { amount: bigint } }).amount.amount),
    ).toEqual(amounts);
  });
});
