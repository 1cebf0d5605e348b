import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;

const contacts = () => shop.db.reader.contact.findMany({ where: { archivedAt: null }, orderBy: { id: 'asc' } });

describe('contact', () => {
  beforeAll(async () => {
    shop = await openShop();
    ann = shop.as('Ann');
    for (const name of ['Acme Rockets', 'Globex']) await ann.says(`customer add ${name}`);
  });
  afterAll(() => shop.close());

  it('is added in one line, shown on the card, and taken back by Undo', async () => {
    const added = await ann.says('contact add Acme Bob Miller, title: CTO, phone: 0171 999 8888');
    expect(added.text).toMatchInlineSnapshot(`
      "Bob Miller is now a contact of Acme Rockets (C1).
      Title: CTO
      Phone: 0171 9998888
      [Open C1] [Undo] [Share in channel]"
    `);
    expect((await ann.says('C1')).text).toContain('Bob Miller (CTO · 0171 9998888)');
    const undone = await added.press('Undo');
    expect((await ann.says('C1')).text).not.toContain('Bob');
    await undone.press('Do it again');
    expect(await contacts()).toHaveLength(1);
  });

  it('added again is the same one, with what is new about them', async () => {
    const again = await ann.says('contact add Acme bob miller, email: bob@acme.example');
    expect(again.text).toMatchInlineSnapshot(`
      "Bob Miller was a contact of Acme Rockets (C1) already. Changed:
      • E-mail: – → bob@acme.example
      [Open C1] [Undo] [Share in channel]"
    `);
    expect((await ann.says('contact add Acme Bob Miller')).text).toContain('nothing was changed');
    expect(await contacts()).toHaveLength(1);
    await again.press('Undo');
    expect(await contacts()).toMatchObject([{ name: 'Bob Miller', title: 'CTO', email: null }]);
    await ann.says('contact add globex Bob Miller');
    expect(await contacts()).toHaveLength(2);
  });

  it('is added by the form, with an error at its field, and from a sentence', async () => {
    const form = await ann.types('contact add');
    const refused = await form.fill({ customer: 'C1', name: 'Ann Lee', phone: 'abc' });
    expect(refused.text).toContain('Phone: abc — This does not look like a phone number.');
    expect((await refused.fill({ phone: '030 123456' })).text).toContain(
      'Ann Lee is now a contact of Acme Rockets (C1).',
    );
    const asked = await ann.says('add contact Bob Ross at Acme');
    expect(asked.text).toContain('Customer: Acme Rockets · C1\nName: Bob Ross\n[Save]');
    expect((await asked.press('Save')).text).toContain('Bob Ross is now a contact of Acme Rockets (C1).');
  });

  it('is told who they are', async () => {
    expect((await ann.says('who is Ann Lee')).text).toBe(
      'Ann Lee at Acme Rockets (C1)\nPhone: 030 123456\n[Open C1] [Edit] [Remove]',
    );
    expect((await ann.says('contact Bob')).text).toMatchInlineSnapshot(`
      "I know 3 people called “Bob”:
      • Bob Miller, CTO at Acme Rockets (C1) (0171 9998888) [Open C1]
      • Bob Miller at Globex (C2) [Open C2]
      • Bob Ross at Acme Rockets (C1) [Open C1]"
    `);
    expect((await ann.says('who is Zed')).text).toContain('I know nobody called “Zed”.');
  });

  it.each([
    ['who is Miller', ['Bob Miller, CTO at Acme Rockets (C1)', 'Bob Miller at Globex (C2)']],
    ['who is ross?', ['Bob Ross at Acme Rockets (C1)']],
    ["what is Lee's phone number", ['Ann Lee at Acme Rockets (C1)', '030 123456']],
  ])('is found by any of their names: “%s”', async (line, wanted) => {
    const told = (await ann.says(line)).text;
    for (const each of wanted) expect(told).toContain(each);
  });

  it('is not found by a piece of a name', async () => {
    expect((await ann.says('who is iller')).text).toContain('I know nobody called “iller”.');
    expect((await ann.says('who is %')).text).not.toContain('Bob');
  });

  it('is changed, and changed back by Undo', async () => {
    const edited = await ann.says('contact edit Ann Lee, title: CEO, phone: -');
    expect(edited.text).toMatchInlineSnapshot(`
      "Changed Ann Lee of Acme Rockets (C1):
      • Title: – → CEO
      • Phone: 030 123456 → –
      [Open C1] [Undo] [Share in channel]"
    `);
    expect((await edited.press('Undo')).text).toContain(
      'Taken back: Ann Lee · Phone: 030 123456 → –; Title: – → CEO (contact edit)',
    );
    expect((await ann.says('who is Ann Lee')).text).toContain('Phone: 030 123456');
    expect((await ann.says('contact edit Ann Lee')).text).toContain('What should change?');
  });

  it('of whom there are several is asked about, and the form shows them as they are', async () => {
    const asked = await ann.types('contact edit Miller');
    expect(asked.text).toBe('Which one do you mean by “Miller”?\n[Bob Miller (C1)] [Bob Miller (C2)]');
    const form = await ann.types('contact edit Bob Miller (C1)');
    expect(form.text).toMatchInlineSnapshot(`
      "[Change a contact]
      Contact*: Bob Miller (C1)
      Title: CTO
      Phone: +491719998888
      E-mail: 
      Name: Bob Miller"
    `);
    await ann.says('contact edit Bob Miller (C1), phone: 0171 7777777');
    expect((await form.fill({ title: 'CEO' })).text).toContain('Phone: you saw');
  });

  it('is removed by the button of their card, and comes back by Undo', async () => {
    const removed = await (await ann.says('who is Ross')).press('Remove');
    expect(removed.text).toMatchInlineSnapshot(`
      "Bob Ross is not a contact of Acme Rockets (C1) any more.
      [Open C1] [Undo] [Share in channel]"
    `);
    expect((await ann.says('who is Ross')).text).toContain('I know nobody called “Ross”.');
    expect((await ann.says('contact remove Bob Ross')).text).toContain('I found no contact named “Bob Ross”.');
    expect((await removed.press('Undo')).text).toContain('Taken back: Bob Ross (contact remove)');
    const asked = await ann.says('remove the contact Bob Ross');
    expect(asked.text).toContain('Contact: Bob Ross (C1)\n[Save] [Edit] [Cancel]');
    await (await asked.press('Save')).press('Undo');
    expect((await ann.says('who is Ross')).text).toContain('Bob Ross at Acme Rockets (C1)');
  });

  it('is not lost where the customer is new', async () => {
    const none = await ann.says('contact add "Hooli Foods" Gavin Belson');
    const added = await none.press('Add “Hooli Foods” and go on');
    expect(added.text).toContain('Added Hooli Foods (C3).\nGavin Belson is now a contact of Hooli Foods (C3).');
  });

  it('is one contact when it is delivered again, and says the same', async () => {
    const before = (await contacts()).length;
    const line = { kind: 'invoke', line: 'contact add C2 Twice Told', key: 'contact-twice' } as const;
    const [first, second] = await Promise.all([ann.does(line), ann.does(line)]);
    expect(second?.text).toBe(first?.text);
    expect(await contacts()).toHaveLength(before + 1);
  });

  it.each([
    'contact add C1 Mallory',
    'who is Ann Lee',
    'who is Lee',
    'contact show Bob Ross',
    'contact edit Bob Ross (C1), title: spy',
    'contact edit id:1, title: spy',
    'contact remove Ann Lee',
    'contact remove id:1',
  ])('another org gets nothing from “%s”', async (line) => {
    const before = await contacts();
    expect((await shop.stranger().says(line)).text).not.toMatch(/Acme Rockets|030 123456/);
    expect(await contacts()).toEqual(before);
  });
});

describe('联系人', () => {
  beforeAll(async () => {
    shop = await openShop({ locale: 'zh', currency: 'CNY', zone: 'Asia/Shanghai' });
    ann = shop.as('Ann');
    await ann.says('客户 新增 华为');
  });
  afterAll(() => shop.close());

  it('一行新增、补充、查询', async () => {
    expect((await ann.says('联系人 新增 华为 李雷，职务：采购经理')).text).toMatchInlineSnapshot(`
      "李雷 已成为 华为（C1）的联系人。
      职务: 采购经理
      [打开 C1] [撤销] [分享到频道]"
    `);
    const more = await ann.says('联系人 新增 华为 李雷，电话：13812345678');
    expect(more.text).toContain('李雷 本来就是 华为（C1）的联系人，已更新：\n• 电话：– → 138 1234 5678');
    expect((await ann.says('谁是李雷')).text).toBe(
      '李雷，华为（C1）采购经理\n电话: 138 1234 5678\n[打开 C1] [编辑] [移除]',
    );
    expect((await ann.says('谁是老王')).text).toContain('没有叫“老王”的联系人。');
    expect((await ann.says('联系人 编辑 李雷，职务：总经理')).text).toMatchInlineSnapshot(`
      "已更新 华为（C1）的联系人 李雷：
      • 职务：采购经理 → 总经理
      [打开 C1] [撤销] [分享到频道]"
    `);
    const removed = await ann.says('联系人 删除 李雷');
    expect(removed.text).toContain('已将 李雷 从 华为（C1）的联系人中移除。');
    expect((await removed.press('撤销')).text).toContain('已撤销：李雷（联系人 删除）');
  });

  it('一句话也行', async () => {
    const asked = await ann.says('给华为新增联系人韩梅梅，电话13812345679');
    expect(asked.text).toContain('名称: 韩梅梅\n电话: 138 1234 5679');
    expect((await asked.press('保存')).text).toContain('韩梅梅 已成为 华为（C1）的联系人。');
  });
});
