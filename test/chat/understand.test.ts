/** How phrases are laid over sentences; the sentences of the real commands have a file of their own. */
import { describe, expect, it } from 'vitest';
import { commandFor } from '../../src/chat/command.ts';
import { choice, date, longText, lookup, money, period, phone, text } from '../../src/chat/fields.ts';
import { createRegistry, type Registry } from '../../src/chat/registry.ts';
import { closest, understand } from '../../src/chat/understand/index.ts';
import { compilePhrase } from '../../src/chat/understand/phrase.ts';
import { openPhrasebook, phrasebook } from '../../src/chat/understand/phrasebook.ts';
import { view } from '../../src/chat/view.ts';
import { createCommands } from '../../src/commands/index.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { fakeEnv } from './fake-commands.ts';

const command = commandFor<unknown>();
const rest = {
  summary: 'chat.save',
  effect: 'write',
  access: 'member',
  examples: { en: ['try'], zh: ['试'] },
  run: async () => view(),
} as const;
const customer = lookup({ label: 'field.customer', of: 'customer' });

const commands = [
  command({
    ...rest,
    path: 'customer add',
    fields: { name: text({ label: 'field.name' }), phone: phone({ label: 'field.phone', optional: true }) },
    phrases: { en: ['(add|create) [a] [new] customer {name}[, phone {phone}]'], zh: ['新增客户{name}[，电话{phone}]'] },
  }),
  command({
    ...rest,
    path: 'sale log',
    fields: {
      customer,
      amount: money({ label: 'field.amount' }),
      product: text({ label: 'field.name', optional: true }),
      date: date({ label: 'field.date', optional: true }),
    },
    phrases: {
      en: [
        '{customer} bought [a|an|the] {product} for {amount} [{date}]',
        'sold {product} to {customer} for {amount}',
        'log a sale {*}',
      ],
      zh: ['{customer}成交[了]{amount}', '[{date}]{customer}买了{product}{amount}'],
    },
  }),
  command({
    ...rest,
    path: 'note add',
    fields: {
      customer,
      text: longText({ label: 'field.text' }),
      kind: choice({ label: 'field.kind', choices: [{ value: 'call', label: 'field.phone' }], optional: true }),
    },
    phrases: { en: ['called {customer}, {text} => kind=call'], zh: ['给{customer}加一条：{text}'] },
  }),
  command({
    ...rest,
    path: 'task add',
    fields: {
      customer: lookup({ label: 'field.customer', of: 'customer', optional: true }),
      title: text({ label: 'field.title' }),
      due: date({ label: 'field.due', optional: true }),
    },
    phrases: {
      en: ['remind me to {title} [on|by] {due}', 'remind me to call {customer} [on|by] {due} => title=Call'],
      zh: [],
    },
  }),
  command({
    ...rest,
    path: 'stats show',
    effect: 'read',
    fields: {
      metric: choice({ label: 'field.kind', choices: [{ value: 'sales', label: 'field.amount' }] }),
      period: period({ label: 'field.date', optional: true }),
    },
    phrases: { en: ['how much did we sell [in] {period} => metric=sales'], zh: ['{period}销售额 => metric=sales'] },
  }),
  command({
    ...rest,
    path: 'customer show',
    effect: 'read',
    fields: { customer },
    phrases: { en: ['show me {customer}', '{customer} please open'], zh: [] },
  }),
  command({
    ...rest,
    path: 'deal show',
    effect: 'read',
    fields: { deal: lookup({ label: 'field.customer', of: 'deal' }) },
    phrases: { en: ['{deal} please read'], zh: [] },
  }),
  command({
    ...rest,
    path: 'note list',
    effect: 'read',
    fields: { customer },
    phrases: { en: ['{customer} please open', '{customer} please read'], zh: [] },
  }),
];
const registry: Registry<unknown> = createRegistry(commands);

describe('what is understood', () => {
  it.each([
    ['add customer Acme', 'customer add', { name: 'Acme' }],
    ['Please add a new customer “Acme, Inc.”', 'customer add', { name: 'Acme, Inc.' }],
    ['Can you add customer Acme, phone 138 1234 5678?', 'customer add', { name: 'Acme', phone: '138 1234 5678' }],
    ['帮我新增一下客户小米，电话：13812345678吧', 'customer add', { name: '小米', phone: '13812345678' }],
    [
      'acme bought an annual plan for $12k yesterday.',
      'sale log',
      { customer: 'acme', product: 'annual plan', amount: '$12k', date: 'yesterday' },
    ],
    [
      'SOLD an annual plan to ACME FOR 1200',
      'sale log',
      { product: 'an annual plan', customer: 'ACME', amount: '1200' },
    ],
    [
      'log a sale acme 12k plan date: yesterday',
      'sale log',
      { customer: 'acme', amount: '12k', product: 'plan', date: 'yesterday' },
    ],
    ['华为成交 1.2万', 'sale log', { customer: '华为', amount: '1.2万' }],
    ['昨天华为买了年度方案 8千', 'sale log', { date: '昨天', customer: '华为', product: '年度方案', amount: '8千' }],
    ['给华为加一条：明天去看一下', 'note add', { customer: '华为', text: '明天去看一下' }],
    ['给华为加一条 今天电话', 'note add', { customer: '华为', text: '今天电话' }],
    ['called acme, they want a quote', 'note add', { customer: 'acme', text: 'they want a quote', kind: 'call' }],
    ['how much did we sell in May?', 'stats show', { metric: 'sales', period: 'May' }],
    ['本月销售额', 'stats show', { metric: 'sales', period: '本月' }],
    ['show me acme', 'customer show', { customer: 'acme' }],
    ['acme please read', 'note list', { customer: 'acme' }],
    ['show me Newco', 'customer show', { customer: 'Newco' }],
  ])('“%s”', async (line, path, values) => {
    const understood = await understand(registry, line, fakeEnv());
    expect([understood?.command.path, understood?.values]).toEqual([path, values]);
  });

  it('takes a customer it knows before a sentence that merely fits', async () => {
    const known = await understand(registry, 'remind me to call acme on friday', fakeEnv());
    expect(known?.values).toEqual({ title: 'Call', customer: 'acme', due: 'friday' });
    const unknown = await understand(registry, 'remind me to call mom on friday', fakeEnv());
    expect(unknown?.values).toEqual({ title: 'call mom', due: 'friday' });
  });
});

describe('what is refused', () => {
  it.each([
    ['', 'nothing'],
    ['hello', 'small talk'],
    ['show me the money', 'no name'],
    ['acme bought an annual plan for a lot', 'no amount'],
    ['how much did we sell to acme', 'no period'],
    ['how much did we sell in May and June per galaxy', 'words left over'],
    ['新增客户小米，然后告诉我天气，电话', 'a value missing'],
    ['给什么加一条：好', 'a question word for a name'],
    ['D34 bought a plan for 5k', 'a ref of something else'],
    ['acme please open', 'two commands that fit alike'],
  ])('“%s”: %s', async (line) => {
    const understood = await understand(registry, line, fakeEnv());
    if (line.startsWith('新增')) expect(understood?.values.phone).toBeUndefined();
    else expect(understood).toBeUndefined();
  });

  it('refuses what is too long to be a sentence', async () => {
    expect(await understand(registry, `add customer ${'x'.repeat(500)}`, fakeEnv())).toBeUndefined();
  });
});

describe('hostile sentences', () => {
  it.each([
    ['a word of every phrase', 'add customer bought for sold to called remind me how much did we sell show '],
    ['one preposition', 'for '],
    ['amounts', 'acme bought 1k for 2k '],
    ['days', 'remind me to friday on '],
    ['Chinese', '给华为加一条成交'],
    ['brackets', '{customer}[('],
  ])('are answered at once: %s', async (_, words) => {
    const line = words.repeat(500).slice(0, 500);
    expect(await cpuTime(() => understand(registry, line, fakeEnv()))).toBeLessThan(50);
  });

  it('ask the records only so often', async () => {
    let asked = 0;
    const env = { ...fakeEnv(), knows: async () => ++asked > 1e6 };
    await understand(registry, 'called a, called b, called c, called d, called e, called f, called g, x', env);
    expect(asked).toBeLessThanOrEqual(16);
  });
});

describe('compilePhrase', () => {
  const slots = (phrase: string) => compilePhrase(phrase, () => true).map(({ elements }) => elements.length);

  it('expands optional words and choices', () => {
    expect(slots('(add|create) [a [new]] customer {name}')).toHaveLength(6);
  });

  it('reads what is meant beside', () => {
    const [one] = compilePhrase('{period}谁卖得最多 => metric=sales by=owner', () => false);
    expect(one?.fixed).toEqual({ metric: 'sales', by: 'owner' });
  });

  it.each([
    ['add [a customer', 'a bracket is missing'],
    ['add a] customer', 'a bracket too many'],
    ['{customer}{text}', 'nothing parts them'],
    ['[a][b][c][d][e][f][g][h][i][j]', 'too many'],
  ])('refuses “%s”: %s', (phrase) => {
    expect(() => slots(phrase)).toThrow();
  });
});

describe('closest', () => {
  it.each([
    ['how much money did we make selling', 'stats show'],
    ['could you remind everyone about lunch', 'task add'],
    ['这个月的销售额和去年比怎么样', 'stats show'],
    ['custmer ad Acme', 'customer add'],
  ])('of “%s” is %s', (line, path) => {
    expect(closest(registry, line).path).toBe(path);
  });
});

it('has the phrases of all commands ready before the first sentence', async () => {
  // Commands of its own, or another test would have opened their phrases.
  const fresh = () => createRegistry(createCommands().commands.map((one) => ({ ...one })));
  const [opened, unopened] = [fresh(), fresh()];
  await openPhrasebook(opened);

  const before = process.cpuUsage();
  const { entries } = phrasebook(opened);
  const { user } = process.cpuUsage(before);
  expect(user / 1_000).toBeLessThan(20); // compiling them takes hundreds
  const phrases = (from: typeof entries) => from.map(({ command: { path }, sequence }) => ({ path, sequence }));
  expect(phrases(entries)).toEqual(phrases(phrasebook(unopened).entries));
});
