import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;

const notes = () => shop.db.reader.note.count({ where: { archivedAt: null } });
const tasks = () => shop.db.reader.task.count({ where: { archivedAt: null } });

describe('note', () => {
  beforeAll(async () => {
    shop = await openShop();
    ann = shop.as('Ann');
    ben = shop.as('Ben');
    await ann.says('customer add Acme Rockets');
  });
  afterAll(() => shop.close());

  it('reads kind and follow-up from the text, and one Undo takes both back', async () => {
    const noted = await ann.says('note acme called Bob, wants quote fri');
    expect(noted.text).toMatchInlineSnapshot(`
      "Noted N1 on Acme Rockets · call
      called Bob, wants quote fri
      Follow-up F1: wants quote · Fri, May 15 09:00
      [Edit] [Undo] [Share in channel]"
    `);
    const undone = await noted.press('Undo');
    expect(undone.text).toContain('Taken back: N1 called Bob, wants quote fri + F1 wants quote (note add)');
    expect([await notes(), await tasks()]).toEqual([0, 0]);
    await undone.press('Do it again');
    expect([await notes(), await tasks()]).toEqual([1, 1]);
  });

  it.each([
    ['note acme visited the office yesterday', /^Noted N\d+ on Acme Rockets · visit · yesterday\nvisited/],
    ['note acme printer repaired', /· service\nprinter repaired\n\[Edit\]/],
    ['note acme called, call back tomorrow 15:00', /\nFollow-up F\d+: call back · tomorrow 15:00\n/],
    ['note acme wants a demo, follow up next fri', /· note\n.*\nFollow-up F\d+: wants a demo · Fri, May 22 09:00\n/],
    [
      '备注 acme 今天电话，下周三发报价',
      /· call\n今天电话，下周三发报价\nFollow-up F\d+: 发报价 · Wed, May 20 09:00\n/,
    ],
  ])('reads “%s”', async (line, wanted) => {
    expect((await ann.says(line)).text).toMatch(wanted);
  });

  it('is written by the form, lines and all, from the button of the card', async () => {
    const form = await (await ann.says('C1')).press('Log');
    expect(form.form.fields.map(({ name }) => name)).toEqual(['customer', 'text', 'kind', 'followUp']);
    const refused = await form.fill({ text: 'met Bob\nliked it', followUp: 'someday' });
    expect(refused.text).toContain('Follow-up: someday — I do not know that day.');
    const noted = await refused.fill({ followUp: 'fri', kind: 'visit' });
    expect(noted.text).toContain('· visit\nmet Bob\nliked it\nFollow-up');
  });

  it('is understood from a sentence, shown with what it leads to', async () => {
    const before = await notes();
    const asked = await ann.says('called Acme: wants a quote fri');
    expect(asked.text).toMatchInlineSnapshot(`
      "Note what happened with a customer
      Customer: Acme Rockets · C1
      Text: wants a quote fri
      Kind: call
      Follow-up: Fri, May 15
      [Save] [Edit] [Cancel]"
    `);
    expect(await notes()).toBe(before);
    expect((await asked.press('Save')).text).toContain('on Acme Rockets · call\nwants a quote fri\nFollow-up');
  });

  it('is a card by its ref alone or behind its word', async () => {
    const card = await ben.says('N1');
    expect(card.text).toMatchInlineSnapshot(`
      "N1 · Acme Rockets · call
      called Bob, wants quote fri
      today 12:00 · Ann
      [Edit] [Open C1] [History]"
    `);
    for (const line of ['note N1', 'note show N1']) expect((await ben.says(line)).text).toBe(card.text);
  });

  it('is edited by the form, and the answer says what changed', async () => {
    const form = await (await ann.says('N1')).press('Edit');
    const edited = await form.fill({ text: 'met Bob, wants quote', kind: 'meeting', date: 'yesterday 15:00' });
    expect(edited.text).toMatchInlineSnapshot(`
      "Changed N1 on Acme Rockets:
      • Kind: call → meeting
      • Date: today 12:00 → yesterday 15:00
      met Bob, wants quote
      [Edit] [Undo] [Share in channel]"
    `);
    expect((await ann.says('note edit N1 kind: meeting')).text).toContain('nothing changed');
    expect((await ann.says('undo')).text).toContain('(note edit)');
    expect((await ann.says('N1')).text).toContain('called Bob, wants quote fri');
  });

  it('edited by two at once tells the second what differs and keeps what was typed', async () => {
    const mine = await ann.types('note edit N1');
    await ben.says('note edit N1 kind: visit');
    const refused = await mine.fill({ text: 'called Bob twice' });
    expect(refused.text).toContain('Kind: you saw call, now it is visit');
    expect(refused.form.fields.find(({ name }) => name === 'text')?.value).toBe('called Bob twice');
    expect((await refused.fill({ kind: 'visit' })).text).toContain('Changed N1 on Acme Rockets:\ncalled Bob twice');
  });

  it('shows what happened, newest first', async () => {
    const timeline = (await ann.says('what happened with acme')).text;
    expect(timeline).toContain('Acme Rockets: what happened\n');
    expect(timeline).toContain('• printer repaired (May 13 · service · Ann · N3)');
  });

  it('is not lost where the customer is new', async () => {
    const none = await ann.says('note Globex: called, wants quote fri');
    const noted = await none.press('Add “Globex” and go on');
    expect(noted.text).toMatch(
      /^Added Globex \(C2\)\.\nNoted N\d+ on Globex · call\ncalled, wants quote fri\nFollow-up/,
    );
  });

  it('without text asks for it, and is one note when it is delivered again', async () => {
    expect((await ann.says('note acme')).text).toContain('I still need: Text.');
    const before = await notes();
    const line = { kind: 'invoke', line: 'note acme called', key: 'note-twice' } as const;
    const [first, second] = await Promise.all([ann.does(line), ann.does(line)]);
    expect(second?.text).toBe(first?.text);
    expect(await notes()).toBe(before + 1);
  });

  it.each([
    'N1',
    'note show N1',
    'note edit N1 text: stolen',
    'note list C1',
    'note C1 spy',
    'what happened with acme',
  ])('another org gets nothing from “%s”', async (line) => {
    const before = await shop.db.reader.note.findMany();
    expect((await shop.stranger().says(line)).text).not.toMatch(/Acme Rockets|twice/);
    expect(await shop.db.reader.note.findMany()).toEqual(before);
  });
});

describe('备注', () => {
  beforeAll(async () => {
    shop = await openShop({ locale: 'zh', currency: 'CNY', zone: 'Asia/Shanghai' });
    ann = shop.as('Ann');
    await ann.says('客户 新增 华为');
  });
  afterAll(() => shop.close());

  it('一行记录，读出类型和待办，一次撤销', async () => {
    const noted = await ann.says('备注 华为 今天电话，下周三发报价');
    expect(noted.text).toMatchInlineSnapshot(`
      "已记录 N1：华为 · 电话
      今天电话，下周三发报价
      待办 F1：发报价 · 5月20日周三 09:00
      [编辑] [撤销] [分享到频道]"
    `);
    expect((await noted.press('撤销')).text).toContain('已撤销：N1 今天电话，下周三发报价 + F1 发报价（备注 新增）');
    expect([await notes(), await tasks()]).toEqual([0, 0]);
  });

  it('一句话也行，先看清楚再保存', async () => {
    const asked = await ann.says('给华为加一条：今天电话，下周三发报价');
    expect(asked.text).toMatchInlineSnapshot(`
      "记录客户动态
      客户: 华为 · C1
      内容: 今天电话，下周三发报价
      类型: 电话
      跟进日期: 5月20日周三
      [保存] [编辑] [取消]"
    `);
    expect((await asked.press('保存')).text).toContain('待办 F2：发报价 · 5月20日周三 09:00');
  });

  it('昨天的拜访、售后、动态、修改', async () => {
    expect((await ann.says('备注 华为 昨天拜访了王总')).text).toContain('已记录 N3：华为 · 拜访 · 昨天');
    expect((await ann.says('备注 华为 设备维修，周五跟进')).text).toContain('待办 F3：设备维修 · 5月15日周五 09:00');
    expect((await ann.says('备注 编辑 N3 类型：会议')).text).toContain('已修改 N3（华为）：\n• 类型：拜访 → 会议');
    expect((await ann.says('看看华为的动态')).text).toContain('• 昨天拜访了王总 (5月12日 · 会议 · Ann · N3)');
    expect((await ann.says('N3')).text).toContain('N3 · 华为 · 会议\n昨天拜访了王总\n');
  });
});
