import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LINE_LIMIT } from '../../src/chat/roads/say.ts';
import { encodeRoute } from '../../src/chat/route.ts';
import { createCommands } from '../../src/commands/index.ts';
import { PENDING_MS } from '../../src/data/pending.ts';
import { LOCALES } from '../../src/language/locale.ts';
import { translator } from '../../src/language/translate.ts';
import { openShop, type Person, type Screen, type Shop } from '../support/transcript.ts';

const huge = 'x'.repeat(100_000);

let shop: Shop;
/** Ann reads English, Li Chinese. */
let ann: Person;
let li: Person;
let ben: Person;

beforeAll(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
  li = shop.as('Li', { locale: 'zh' });
  ben = shop.as('Ben');
  await ann.says('customer add Acme');
  // Their refs are of nothing the shop has.
  const zoe = shop.stranger();
  for (const nth of ['One', 'Two', 'Three']) await zoe.says(`customer add Secret ${nth}`);
  await zoe.says('sale C3 5k poison');
  await zoe.says('note C3 called about the poison');
  await zoe.says('task add C3 send the antidote tomorrow');
});
afterAll(() => shop.close());

const faults = LOCALES.map((locale) => translator(locale)('chat.fault', { reference: '~' }).split('~')[0] ?? '');

/** What was answered, which is never a fault and nothing of the other org. */
function answer({ text }: Screen): string {
  expect(text).not.toBe('');
  expect(faults.filter((fault) => text.includes(fault))).toEqual([]);
  expect(text).not.toMatch(/Secret|poison|antidote/);
  return text;
}

/** Everything the other org has. */
async function theirs() {
  const where = { orgId: { not: shop.orgId } };
  const { reader } = shop.db;
  return {
    customers: await reader.customer.findMany({ where }),
    deals: await reader.deal.findMany({ where }),
    notes: await reader.note.findMany({ where }),
    tasks: await reader.task.findMany({ where }),
    changes: await reader.change.findMany({ where }),
    members: await reader.member.findMany({ where }),
    orgs: await reader.org.findMany({ where: { id: { not: shop.orgId } } }),
  };
}

/** The route of a button, for somebody else to press. */
function routeOf({ view: { blocks } }: Screen, wanted: string): string {
  const found = blocks
    .flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
    .find(({ label }) => label === wanted);
  if (!found) throw new Error(`There is no button “${wanted}”`);
  return encodeRoute(found.action);
}

const counts = async () => ({
  customers: await shop.db.reader.customer.count(),
  deals: await shop.db.reader.deal.count(),
  tasks: await shop.db.reader.task.count(),
  changes: await shop.db.reader.change.count(),
});

describe('what is another org’s', () => {
  it.each([
    'C3',
    'D1',
    'N1',
    'F1',
    'history D1',
    'customer edit C3, phone: 030 1234567',
    'sale C3 5k',
    'deal move D1 lost too dear',
    'task done F1',
    'note edit N1, text: mine now',
  ])('is not reached by “%s”', async (line) => {
    const before = [await theirs(), await counts()];
    for (const person of [ann, li]) {
      answer(await person.says(line));
      answer(await person.types(line));
    }
    expect([await theirs(), await counts()]).toEqual(before);
  });

  it.each([
    'run/customer show/customer=C3',
    'run/customer archive/customer=C3',
    'form/customer edit/customer=C3',
    'run/deal move/deal=D1&stage=won',
    'run/task done/task=F1',
    'run/undo/receipt=2',
    'run/undo/receipt=7',
  ])('is not reached by the forged button “%s”', async (route) => {
    const before = [await theirs(), await counts()];
    for (const person of [ann, li]) answer(await person.presses(route));
    expect([await theirs(), await counts()]).toEqual(before);
  });

  it('is not saved, edited or dropped with the token of a question', async () => {
    const asked = await shop.stranger().types('sale C3');
    const before = [await theirs(), await counts()];
    const { token } = asked.form;
    expect(answer(await ann.submits(token, { amount: '5' }))).toBe(
      'That button does not work any more. Please run the command again.',
    );
    for (const as of ['run', 'form', 'drop']) {
      expect(answer(await li.presses(`resume/${token}/${as}/`))).toBe('这个按钮已失效，请重新执行命令。');
    }
    expect([await theirs(), await counts()]).toEqual(before);
    expect((await asked.fill({ amount: '5' })).text).toContain('Secret Three · $5 · today');
  });
});

describe('a forged button', () => {
  it.each([
    '',
    'x',
    'run/nope/',
    'form/constructor/',
    'run/__proto__/__proto__=x',
    'resume/forged/run/',
    'resume/forged/form/',
    'run/customer show/customer=<b>',
    'run/customer show/customer=C1&colour=red',
    'run/stats show/value=x',
    'form/customer edit/customer=C1&orgId=2',
    'form/customer edit/constructor=C1',
    huge,
  ])('does nothing (%#)', async (route) => {
    const before = await counts();
    expect(answer(await ann.presses(route))).toBe('That button does not work any more. Please run the command again.');
    expect(answer(await li.presses(route))).toBe('这个按钮已失效，请重新执行命令。');
    expect(await counts()).toEqual(before);
  });
});

describe('bad input', () => {
  it.each([
    ['', 'What you can do here', '你可以这样用'],
    [' \n ', 'What you can do here', '你可以这样用'],
    ['\u200b\u2060', 'I did not understand that.', '我没听懂。'],
    ['🎉🎉', 'I did not understand that.', '我没听懂。'],
    ['\u202eelas\u202c', 'I did not understand that.', '我没听懂。'],
    ['@everyone', 'I did not understand that.', '我没听懂。'],
    ['<!channel>', 'I did not understand that.', '我没听懂。'],
    [
      huge,
      `That message is too long for me (100000 characters; at most ${LINE_LIMIT}).`,
      '这条消息太长了（100000 个字符',
    ],
    [`note acme ${huge}`, 'That message is too long for me', '这条消息太长了'],
    [
      `customer add ${huge.slice(0, 3_000)}`,
      'Name: That is too long: at most 120 characters',
      '名称：太长了：最多 120 个字符',
    ],
    ['customer add \u200b\u200b', 'I still need: Name.', '还需要：名称。'],
    ['customer add \0', 'I still need: Name.', '还需要：名称。'],
    ['customer add @everyone', 'Owner: I found nothing named “@everyone”.', '负责人：没有找到“@everyone”。'],
    ["customer find ' OR 1=1 --", "No customer matches “' OR 1=1 --”.", "没有与“' OR 1=1 --”匹配的客户。"],
    ['customer find %', 'No customer matches “%”.', '没有与“%”匹配的客户。请输入名称、电话或邮箱中的文字或数字。'],
    ['customer find "*', 'No customer matches “"*”.', '没有与“"*”匹配的客户。'],
    ['sale acme -5', 'Amount: An amount cannot be negative.', '金额：金额不能是负数。'],
    ['sale acme 1e30', 'Amount: That amount is too large for me.', '金额：金额太大了'],
    ['deal add acme 12345678901234567890 tea', 'Amount: That amount is too large for me.', '金额：金额太大了'],
    ['acme paid 1.5e20 yesterday', 'Amount: That amount is too large for me.', '金额：金额太大了'],
    ['sale acme 12k tea, date: 31 Feb', 'Sold on: I do not know that day.', '成交日期：看不懂这个日期。'],
    ['sale acme 12k tea 31 Feb', 'Sold on: I do not know that day.', '成交日期：看不懂这个日期。'],
    ['task add acme call 2月30日', 'Due: I do not know that day.', '到期：看不懂这个日期。'],
    ['task add acme, call, due: 2026-02-31', 'Due: I do not know that day.', '到期：看不懂这个日期。'],
    ['custmer add Bob', 'The closest I can do: Add a customer.', '最接近的是：新增客户。'],
    // One wrong sign in the command: read as meant, and the customer nobody knows is asked about.
    [
      '成郊 华为 1.2万',
      'I read that as “成交 华为 1.2万”.\nI found no customer named “华为”.',
      '我理解为“成交 华为 1.2万”。\n没有找到名为“华为”的客户。',
    ],
    ['frobnicate', 'For example: help', '例如：帮助'],
  ])('%#: is answered in the reader’s language, and stores nothing', async (line, english, chinese) => {
    const before = await counts();
    expect(answer(await ann.says(line))).toContain(english);
    expect(answer(await li.says(line))).toContain(chinese);
    expect(await counts()).toEqual(before);
  });

  it.each([
    ['🎉 Party 🎉', '🎉 Party 🎉'],
    ['שלום בע״מ', 'שלום בע״מ'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['Zero\u200bWidth', 'ZeroWidth'],
    ['@here Ltd & <!channel>', '@here Ltd & <!channel>'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['**bold** [win](http://e.vil)', '**bold** [win](http://e.vil)'],
    ["Robert'); DROP TABLE Customer;--", "Robert'); DROP TABLE Customer;--"],
    ['{{name}} $t(chat.fault)', '{{name}} $t(chat.fault)'],
  ])('a customer called “%s” is kept as it was typed, without what nobody sees', async (typed, kept) => {
    const form = await ann.types('customer add');
    const added = answer(await form.fill({ name: typed }));
    const ref = /\((C\d+)\)/.exec(added)?.[1] ?? '';
    expect(added).toContain(`Added ${kept} (${ref}).`);
    expect(answer(await li.says(ref)).split('\n')[0]).toBe(kept);
  });

  it.each(['sale acme 1e30', 'sale acme 12k tea 31 Feb', 'sale acme -5 tea'])(
    'nothing of “%s” is lost: it stands in the form',
    async (line) => {
      const { form } = await (await ann.says(line)).press('Fill in the form');
      const typed = form.fields.map(({ value = '' }) => value).join(' ');
      for (const word of line.split(' ').slice(1)) expect(typed).toContain(word);
    },
  );

  it.each(['-5', '1e30', '9'.repeat(25), 'NaN', huge])(
    'an absurd amount (%#) is refused at its field',
    async (amount) => {
      const before = await counts();
      for (const [person, good] of [
        [ann, 'tea'],
        [li, '茶'],
      ] as const) {
        const refused = await (await person.types('sale acme')).fill({ amount, product: good });
        const fields = Object.fromEntries(refused.form.fields.map((field) => [field.name, field]));
        expect(answer(refused)).toContain(good);
        expect(fields.amount?.value).toBe(amount);
        expect(fields.amount?.error).toMatch(person === ann ? /^[A-Z][a-z ]+/ : /\p{Script=Han}/u);
      }
      expect(await counts()).toEqual(before);
    },
  );
});

describe('a search for signs alone', () => {
  it('does not offer them as a name', async () => {
    const told = await ann.says('customer find %');
    expect(answer(told)).toBe('No customer matches “%”. Look for letters or figures of a name, phone or e-mail.');
    expect(answer(await ann.says('customer find zzz'))).toContain('[Add “zzz”]');
  });
});

describe('two people', () => {
  it('who press the same question at once: only the one it is for is answered, and there is one sale', async () => {
    const before = await counts();
    const asked = await ann.says('acme bought 12 chairs for $900 yesterday');
    const save = routeOf(asked, 'Save');
    const [hers, his, again] = await Promise.all([ann.presses(save), li.presses(save), ann.presses(save)]);
    expect(answer(hers)).toContain('Acme · 12 chairs · $900 · yesterday');
    expect(again?.text).toBe(hers?.text);
    expect(answer(his)).toBe('这是 Ann 的问题，只有本人可以回答。');
    expect((await counts()).deals).toBe(before.deals + 1);
  });

  it('who press the same button at once: it is done once, and both are told', async () => {
    const ref = /F\d+/.exec(answer(await ann.says('task add acme water the plants tomorrow')))?.[0] ?? '';
    const before = await counts();
    const done = `run/task done/task=${ref}`;
    for (const screen of await Promise.all([ann.presses(done), li.presses(done), ben.presses(done)])) {
      expect(answer(screen)).toContain('water the plants');
    }
    expect((await counts()).changes).toBe(before.changes + 1);
  });
});

describe('a question left for too long', () => {
  it('has expired, says how to start again and changes nothing', async () => {
    const forms = [await ann.types('sale acme'), await li.types('sale acme')];
    const asked = await ann.says('acme bought 3 lamps for $90 yesterday');
    const before = await counts();
    shop.clock.advance(PENDING_MS);
    const [english, chinese] = await Promise.all(forms.map((form) => form.fill({ amount: '5k' })));
    expect(answer(english as Screen)).toBe(
      'That question has expired, so nothing was changed. Please start again with sale log.',
    );
    expect(answer(chinese as Screen)).toBe('这个问题已过期，没有任何改动。请用 成交 登记 重新开始。');
    // A platform keeps the form open with all that was typed.
    expect(english?.reply).toMatchObject({ refused: true });
    for (const button of ['Save', 'Edit', 'Cancel']) expect(answer(await asked.press(button))).toContain('has expired');
    expect(await counts()).toEqual(before);
  });
});

describe('every command', () => {
  const hostile = [
    huge,
    '\u200b\u2060',
    '🎉 \ud800 \0',
    '\u202eelas\u202c שלום',
    '@everyone <!channel> <@U1>',
    '<script>alert(1)</script> **x**',
    "'); DROP TABLE Customer; --",
    '" OR NEAR(* ^ %_\\',
    'C999999999999, D0, N-1',
    '-5 1e30 NaN',
    '31 Feb 25:61',
    '__proto__: x, name: , {{name}}',
  ];

  it.each(createCommands().commands.map(({ path, fields }) => ({ path, fields })))(
    'answers whatever follows “$path”, and leaves the other org alone',
    async ({ path, fields }) => {
      const before = await theirs();
      for (const text of hostile) {
        answer(await ann.says(`${path} ${text}`));
        const values = Object.fromEntries(Object.keys(fields).map((name) => [name, text]));
        answer(await ann.does({ kind: 'command', path, values }));
      }
      expect(await theirs()).toEqual(before);
    },
  );
});
