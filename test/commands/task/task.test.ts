import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;

const rows = () => shop.db.reader.task.findMany({ where: { archivedAt: null }, orderBy: { id: 'asc' } });

describe('task', () => {
  beforeAll(async () => {
    shop = await openShop();
    ann = shop.as('Ann');
    ben = shop.as('Ben');
    await ben.says('whoami');
    await ann.says('customer add Acme Rockets');
  });
  afterAll(() => shop.close());

  it('is added in one line, with the day in full', async () => {
    const added = await ann.says('task add acme send the quote fri');
    expect(added.text).toMatchInlineSnapshot(`
      "Follow-up F1: send the quote · Acme Rockets · Fri, May 15 09:00
      I will remind you then.
      [Edit] [Undo] [Share in channel]"
    `);
    expect((await ann.says('task add acme send the contract next fri')).text).toContain('Fri, May 22 09:00');
    expect((await ann.says('task add call mom')).text).toContain('Follow-up F3: call mom · tomorrow 09:00');
  });

  it('is added by the form, for a colleague', async () => {
    const form = await ann.types('task add');
    const refused = await form.fill({ title: 'ring Bob', due: 'someday' });
    expect(refused.text).toContain('Due: someday — I do not know that day.');
    const added = await refused.fill({ due: 'today 15:00', assignee: 'Ben' });
    expect(added.text).toContain('Follow-up F4 for Ben: ring Bob · today 15:00\nI will remind Ben then.');
  });

  it.each([
    ['remind me to call Bob tomorrow 15:00', 'What to do: call Bob\nDue: Thu, May 14 15:00'],
    ['remind Ben to send the quote fri', 'What to do: send the quote\nDue: Fri, May 15\nFor: Ben'],
    ['call Acme next mon', 'Customer: Acme Rockets · C1\nWhat to do: call\nDue: Mon, May 18'],
  ])('is understood from “%s” and saved only then', async (line, wanted) => {
    const before = (await rows()).length;
    const asked = await ann.says(line);
    expect(asked.text).toContain(`Add a follow-up\n${wanted}\n[Save] [Edit] [Cancel]`);
    expect(await rows()).toHaveLength(before);
    await (await asked.press('Save')).press('Undo');
    expect(await rows()).toHaveLength(before);
  });

  it('is a card by its ref alone or behind its word, with all that can be done', async () => {
    const card = await ann.says('F1');
    expect(card.text).toMatchInlineSnapshot(`
      "F1 · send the quote
      Customer: Acme Rockets (C1)
      Due: Fri, May 15 09:00
      For: Ann
      [Done] [+1 day] [+1 week] [Edit] [Open C1] [History]"
    `);
    for (const line of ['task F1', 'task show F1', 'show task F1']) expect((await ann.says(line)).text).toBe(card.text);
    const done = await card.press('Done');
    expect(done.text).toBe('F1 done: send the quote · Acme Rockets\n[Undo] [Share in channel]');
    expect((await ann.says('F1')).text).toContain('Done: today 12:00\n[Open C1] [History]');
    await done.press('Undo');
    expect((await ann.says('F1')).text).toBe(card.text);
  });

  it('is done, put off by a day and by a week in the list, which stays in sight', async () => {
    const list = await ann.says('tasks');
    expect(list.text).toMatchInlineSnapshot(`
      "Your follow-ups
      • F3 call mom (due tomorrow 09:00) [Done] [+1 day] [+1 week]
      • F1 send the quote (Acme Rockets · due Fri, May 15 09:00) [Done] [+1 day] [+1 week]
      • F2 send the contract (Acme Rockets · due Fri, May 22 09:00) [Done] [+1 day] [+1 week]
      [CSV]"
    `);
    const later = await list.press('+1 day');
    expect(later.text.split('\n').slice(0, 2)).toEqual([
      'F3 put off: call mom · Fri, May 15 09:00',
      '[Edit] [Undo] [Share in channel]',
    ]);
    const week = await later.press('+1 week');
    expect(week.text).toContain('F1 put off: send the quote · Acme Rockets · Fri, May 22 09:00');
    const done = await week.press('Done');
    expect(done.text).toMatchInlineSnapshot(`
      "F3 done: call mom
      [Undo] [Share in channel]
      —
      Your follow-ups
      • F1 send the quote (Acme Rockets · due Fri, May 22 09:00) [Done] [+1 day] [+1 week]
      • F2 send the contract (Acme Rockets · due Fri, May 22 09:00) [Done] [+1 day] [+1 week]
      [CSV]"
    `);
    await done.press('Undo');
    expect((await ann.says('F3')).text).toContain('[Done]');
  });

  it('done before is told with who and when, and nothing is written', async () => {
    const list = await ann.says('task list all');
    await ben.says('task done F3');
    expect((await list.press('Done', 1)).text).toContain('F3 was done already by Ben, today 12:00: call mom\n—\n');
    expect((await ben.says('task done F3')).text).toBe('You did F3 already, today 12:00: call mom');
    await ben.says('undo');
  });

  it('is put off by word, never into the past', async () => {
    expect((await ann.says('task snooze F3 1w')).text).toContain('F3 put off: call mom · Fri, May 22 09:00');
    expect((await ann.says('task snooze F3 until yesterday')).text).toBe(
      'That has gone by already. Give a day to come, like fri or next mon.\n[Fill in the form]',
    );
    expect((await ann.says('task snooze F3 to monday')).text).toContain(
      'Changed F3 call mom:\n• Due: Fri, May 22 09:00 → Mon, May 18 09:00',
    );
  });

  it('is edited in one line or by the form, and the answer says what changed', async () => {
    const form = await ann.types('task edit F3');
    expect(form.form.fields.map(({ name }) => name)).toEqual(['task', 'title', 'due', 'assignee', 'customer']);
    const edited = await form.fill({ title: 'call Mum', assignee: 'Ben', customer: 'acme' });
    expect(edited.text).toMatchInlineSnapshot(`
      "Changed F3 call Mum · Acme Rockets:
      • What to do: call mom → call Mum
      • For: Ann → Ben
      • Customer: – → Acme Rockets
      [Edit] [Undo] [Share in channel]"
    `);
    expect((await ann.says('task edit F3 due: thu')).text).toContain('• Due: Mon, May 18 09:00 → tomorrow 09:00');
    expect((await ann.says('task edit F3')).text).toContain('What should change?');
  });

  it('edited by two at once tells the second what differs and keeps what was typed', async () => {
    const mine = await ann.types('task edit F3');
    await ben.says('task edit F3 assignee: me, due: 5/20 10:00');
    await ben.says('task edit F3 assignee: Ann');
    const refused = await mine.fill({ title: 'call Mum again' });
    expect(refused.text).toMatchInlineSnapshot(`
      "[Change a follow-up]
      Ben changed F3 after you saw it (May 13, 12:00), so I saved nothing.
      Due: you saw May 14, 09:00, now it is May 20, 10:00
      For: you saw Ben, now it is Ann
      What you typed is still here, beside the rest as it is now. Save again to keep it.
      Follow-up*: F3
      What to do: call Mum again
      Due: 2026-05-20 10:00
      For: M1
      Customer: C1"
    `);
    expect((await refused.fill({})).text).toContain(':\n• What to do: call Mum → call Mum again\n[Edit]');
  });

  it('is found by words of its title, and asked about where several fit', async () => {
    const asked = await ann.says('task done send');
    expect(asked.text).toContain('• F1 send the quote (Acme Rockets · May 22, 09:00) [F1]');
    expect((await asked.press('F2')).text).toContain('F2 done: send the contract');
    await ann.says('undo');
  });

  it('lists everybody’s, a colleague’s, a customer’s, what is due and what is overdue', async () => {
    expect((await ann.says('task list Ben')).text).toContain('Follow-ups of Ben\n• F4 ring Bob (due today 15:00)');
    const acme = (await ann.says('task list acme')).text;
    expect(acme).toContain('Follow-ups for Acme Rockets\n');
    expect(acme).toContain('F1 send the quote (due Fri, May 22 09:00 · for Ann)');
    expect((await ann.says('task list today')).text).toContain('Nothing is due today.');
    expect((await ben.says('task list overdue')).text).toContain('Nothing is overdue.');
    shop.clock.set(new Date('2026-05-14T10:00:00Z'));
    expect((await ben.says('overdue tasks')).text).toContain('F4 ring Bob (overdue since yesterday 15:00)');
    expect((await ben.says('task')).text).toContain('Your follow-ups · 1 overdue');
    expect((await ann.says('task list blah')).text).toContain('I did not understand “blah”, so I left it out.');
  });

  it('is one follow-up when it is delivered again, and says the same', async () => {
    const line = { kind: 'invoke', line: 'task add twice fri', key: 'task-twice' } as const;
    const before = (await rows()).length;
    const [first, second] = await Promise.all([ann.does(line), ann.does(line)]);
    expect(second?.text).toBe(first?.text);
    expect(await rows()).toHaveLength(before + 1);
  });

  it.each([
    'F1',
    'task show F1',
    'task done F1',
    'task snooze F1 1w',
    'task edit F1 title: stolen',
    'task list all',
    'task list C1',
    'task add C1 spy',
  ])('another org gets nothing from “%s”', async (line) => {
    const before = await rows();
    expect((await shop.stranger().says(line)).text).not.toMatch(/call mum|ring Bob|Acme Rockets|send the contract/i);
    expect(await rows()).toEqual(before);
  });

  it('another org cannot forge its buttons', async () => {
    const before = await rows();
    const zoe = shop.stranger();
    await zoe.presses('run/task done/task=F1&from=list.all');
    await zoe.presses('run/task snooze/task=F1&by=1w');
    expect((await zoe.presses('form/task edit/task=F1')).text).not.toContain('send the quote');
    expect(await rows()).toEqual(before);
  });
});

describe('待办', () => {
  beforeAll(async () => {
    shop = await openShop({ locale: 'zh', currency: 'CNY', zone: 'Asia/Shanghai' });
    ann = shop.as('Ann');
    await shop.as('Ben').says('whoami');
    await ann.says('客户 新增 华为');
  });
  afterAll(() => shop.close());

  it('一行新增，列表里完成和推迟', async () => {
    expect((await ann.says('待办 新增 华为 周五发报价')).text).toMatchInlineSnapshot(`
      "待办 F1：发报价 · 华为 · 5月15日周五 09:00
      到时我会提醒你。
      [编辑] [撤销] [分享到频道]"
    `);
    const list = await ann.says('待办');
    expect(list.text).toContain('你的待办\n• F1 发报价 (华为 · 5月15日周五 09:00 到期) [完成] [+1 天] [+1 周]');
    const later = await list.press('+1 周');
    expect(later.text).toContain('已推迟 F1：发报价 · 华为 · 5月22日周五 09:00');
    const done = await later.press('完成');
    expect(done.text).toContain('已完成 F1：发报价 · 华为');
    expect((await done.press('撤销')).text).toContain('已撤销：F1 发报价 · 完成：– → 5月13日 18:00（待办 完成）');
  });

  it.each([
    ['提醒我明天下午3点给王总打电话', '要做什么: 给王总打电话\n到期: 5月14日周四 15:00'],
    ['下周三给华为打电话', '客户: 华为 · C1\n要做什么: 打电话\n到期: 5月20日周三'],
    ['下周五拜访华为', '客户: 华为 · C1\n要做什么: 拜访\n到期: 5月22日周五'],
  ])('听懂“%s”', async (line, wanted) => {
    expect((await ann.says(line)).text).toContain(`新增待办\n${wanted}\n[保存] [编辑] [取消]`);
  });

  it('卡片、修改、转交、重复完成', async () => {
    expect((await ann.says('待办 F1')).text).toMatchInlineSnapshot(`
      "F1 · 发报价
      客户: 华为 (C1)
      到期: 5月22日周五 09:00
      执行人: Ann
      [完成] [+1 天] [+1 周] [编辑] [打开 C1] [历史]"
    `);
    const handed = await (await ann.says('把F1交给Ben')).press('保存');
    expect(handed.text).toContain('已修改 F1 发报价 · 华为：\n• 执行人：Ann → Ben');
    await ann.says('待办 完成 F1');
    expect((await ann.says('F1完成了')).text).toContain('[保存]');
    expect((await ann.says('待办 完成 F1')).text).toBe('你已在今天 18:00完成 F1：发报价');
    expect((await ann.says('逾期的待办')).text).toContain('没有逾期的待办。');
  });
});
