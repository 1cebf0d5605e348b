import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;

const orgs = () => shop.db.reader.org.findMany({ orderBy: { id: 'asc' } });
const members = () => shop.db.reader.member.findMany({ orderBy: { id: 'asc' } });

describe('settings', () => {
  beforeAll(async () => {
    shop = await openShop();
    ann = shop.as('Ann');
    ben = shop.as('Ben');
    await ben.says('whoami');
  });
  afterAll(() => shop.close());

  it('are for everyone to see, with a button to change them for admins alone', async () => {
    expect((await ann.says('settings')).text).toMatchInlineSnapshot(`
      "Settings of Shop
      Company: Shop
      Currency: USD
      Time zone: Europe/Berlin
      Week starts on: Monday
      Language: English
      These apply to everyone who has not chosen their own.
      Your settings
      Language: English (follows the chat or the company)
      Time zone: Europe/Berlin (follows the chat or the company)
      [Edit] [My settings]"
    `);
    expect((await ben.says('show our settings')).text).toMatchInlineSnapshot(`
      "Settings of Shop
      Company: Shop
      Currency: USD
      Time zone: Europe/Berlin
      Week starts on: Monday
      Language: English
      These apply to everyone. Only admins can change them.
      Your settings
      Language: English (follows the chat or the company)
      Time zone: Europe/Berlin (follows the chat or the company)
      [My settings]"
    `);
  });

  it('are changed in one line, and a new currency says what it does not do', async () => {
    expect((await ann.says('settings edit currency: €')).text).toMatchInlineSnapshot(`
      "Settings saved.
      Currency: USD → EUR
      New amounts without a sign are EUR from now on. Amounts recorded before keep their currency; nothing is converted.
      [Edit] [Undo]"
    `);
    expect((await ann.says('settings edit currency: EUR')).text).toBe(
      'The settings stay as they are: there was nothing to change.',
    );
    await ann.says('undo');
    expect((await ben.says('settings')).text).toContain('Currency: USD');
  });

  it('are changed by the form with all that stands, and what is wrong is told at its field', async () => {
    const form = await (await ann.says('settings')).press('Edit');
    expect(form.form.fields.map(({ name, value }) => [name, value])).toMatchInlineSnapshot(`
      [
        [
          "name",
          "Shop",
        ],
        [
          "currency",
          "USD",
        ],
        [
          "zone",
          "Europe/Berlin",
        ],
        [
          "week",
          "1",
        ],
        [
          "language",
          "en",
        ],
      ]
    `);
    const refused = await form.fill({ currency: 'shells', name: 'Shop & Sons' });
    expect(refused.text).toContain('I do not know the currency “shells”. Use a code like USD, EUR or CNY.');
    expect(refused.form.fields.find(({ name }) => name === 'name')?.value).toBe('Shop & Sons');
    const saved = await refused.fill({ currency: 'usd', week: '7', zone: 'europe/paris' });
    expect(saved.text).toMatchInlineSnapshot(`
      "Settings saved.
      Company: Shop → Shop & Sons
      Time zone: Europe/Berlin → Europe/Paris
      Week starts on: Monday → Sunday
      [Edit] [Undo]"
    `);
    await saved.press('Undo');
    expect((await ann.says('settings')).text).toContain('Settings of Shop\n');
  });

  it.each([
    ['settings edit zone: Mars/Base', 'I do not know that time zone.'],
    ['settings edit currency: shells', 'I do not know the currency “shells”.'],
    ['settings me language: Klingon', 'English, 简体中文'],
  ])('stay as they are after “%s”', async (line, why) => {
    const before = [await orgs(), await members()];
    expect((await ann.says(line)).text).toContain(why);
    expect([await orgs(), await members()]).toEqual(before);
  });

  it('are understood from a sentence and saved only then', async () => {
    const before = await orgs();
    const asked = await ann.says('set our currency to GBP');
    expect(asked.text).toMatchInlineSnapshot(`
      "Change the company’s settings
      Currency: GBP
      [Save] [Edit] [Cancel]"
    `);
    expect(await orgs()).toEqual(before);
    await (await asked.press('Save')).press('Undo');
    expect((await ann.says('settings')).text).toContain('Currency: USD');
  });

  it('changed by two at once tell the second and keep what was typed', async () => {
    const mine = await ann.types('settings edit');
    await ann.says('settings edit week: sunday');
    const refused = await mine.fill({ currency: 'CHF' });
    expect(refused.text).toMatchInlineSnapshot(`
      "[Change the company’s settings]
      Ann changed the settings since you opened them (May 13, 12:00). Look at what differs and send again to keep yours.
      Week starts on: you saw Monday, now it is Sunday
      What you typed is still here, beside the rest as it is now. Save again to keep it.
      Company: Shop
      Currency: CHF
      Time zone: Europe/Berlin
      Week starts on: 7
      Language: en"
    `);
    expect((await refused.fill({})).text).toContain('Currency: USD → CHF');
    await ann.says('settings edit currency: USD, week: monday');
  });

  it.each(['settings edit currency: EUR', 'settings edit', 'set our currency to EUR'])(
    'are not changed by a member who says “%s”, who is told who can',
    async (line) => {
      const before = await orgs();
      expect((await ben.says(line)).text).toContain('Only admins can do this. Ask one of them: Ann.');
      expect((await ben.types(line)).text).toContain('Only admins can do this. Ask one of them: Ann.');
      expect(await orgs()).toEqual(before);
    },
  );

  it('are not changed by a member who forges the button or sends in an admin’s form', async () => {
    const { token } = (await ann.types('settings edit')).form;
    const before = await orgs();
    expect((await ben.presses('form/settings edit/')).text).toContain('Only admins can do this.');
    expect((await ben.submits(token, { currency: 'EUR' })).text).toContain('only they can answer it');
    expect(await orgs()).toEqual(before);
  });

  it('of my own are mine alone, answered in the language I chose, and empty follows again', async () => {
    const changed = await ben.says('settings me language: zh zone: asia/shanghai');
    expect(changed.text).toMatchInlineSnapshot(`
      "设置已保存。
      语言: 跟随聊天软件或公司 → 简体中文
      时区: 跟随聊天软件或公司 → Asia/Shanghai
      [我的设置] [撤销]"
    `);
    expect((await ben.says('settings me')).text).toMatchInlineSnapshot(`
      "你的设置
      语言: 简体中文（你的选择）
      时区: Asia/Shanghai（你的选择）
      [我的设置]"
    `);
    expect((await ann.says('settings')).text).toContain('Language: English');
    const form = await (await ben.says('设置')).press('我的设置');
    const followed = await form.fill({ language: '', zone: '' });
    expect(followed.text).toMatchInlineSnapshot(`
      "设置已保存。
      语言: 简体中文 → 跟随聊天软件或公司
      时区: Asia/Shanghai → 跟随聊天软件或公司
      [我的设置] [撤销]"
    `);
    expect((await ben.says('settings me')).text).toContain(
      'Time zone: Europe/Berlin (follows the chat or the company)',
    );
  });

  it('changed by an admin of another org change that org’s alone', async () => {
    const zoe = shop.stranger();
    const [ours] = await orgs();
    const ourMembers = (await members()).filter(({ orgId }) => orgId === shop.orgId);
    expect((await zoe.says('settings')).text).toContain('Settings of Rival\n');
    expect((await zoe.says('settings edit name: Ours now, currency: JPY')).text).toContain('Currency: USD → JPY');
    expect((await zoe.says('settings me language: zh')).text).toContain('设置已保存。');
    expect((await orgs())[0]).toEqual(ours);
    expect((await members()).filter(({ orgId }) => orgId === shop.orgId)).toEqual(ourMembers);
    expect((await ann.says('settings')).text).toContain('Settings of Shop\n');
  });

  it('are not changed by an admin of another org who sends in our form', async () => {
    const { token } = (await ann.types('settings edit')).form;
    const [ours] = await orgs();
    await shop.stranger().submits(token, { name: 'Stolen', currency: 'JPY' });
    expect((await orgs())[0]).toEqual(ours);
  });
});

describe('设置', () => {
  beforeAll(async () => {
    shop = await openShop({ locale: 'zh', currency: 'CNY', zone: 'Asia/Shanghai' });
    ann = shop.as('Ann');
    ben = shop.as('Ben');
    await ben.says('我是谁');
  });
  afterAll(() => shop.close());

  it('查看和修改', async () => {
    expect((await ben.says('设置')).text).toMatchInlineSnapshot(`
      "Shop 的设置
      公司: Shop
      货币: CNY
      时区: Asia/Shanghai
      每周开始于: 周一
      语言: 简体中文
      这些设置对所有人生效，只有管理员可以修改。
      你的设置
      语言: 简体中文（跟随聊天软件或公司）
      时区: Asia/Shanghai（跟随聊天软件或公司）
      [我的设置]"
    `);
    expect((await ann.says('设置 编辑 货币：美元')).text).toMatchInlineSnapshot(`
      "设置已保存。
      货币: CNY → USD
      今后没写币种的金额都按 USD 计。之前登记的金额保持原来的币种，不做换算。
      [编辑] [撤销]"
    `);
    const asked = await ann.says('我们每周从周日开始');
    expect((await asked.press('保存')).text).toContain('每周开始于: 周一 → 周日');
  });

  it('成员不能修改公司设置，并得知该找谁', async () => {
    const before = await orgs();
    expect((await ben.says('设置 编辑 货币：EUR')).text).toMatchInlineSnapshot(`"只有管理员可以这样做。请联系：Ann。"`);
    expect(await orgs()).toEqual(before);
  });

  it('自己的语言和时区', async () => {
    const asked = await ben.says('请用英文回答');
    expect((await asked.press('保存')).text).toMatchInlineSnapshot(`
      "Settings saved.
      Language: as the chat or the company → English
      [My settings] [Undo]"
    `);
    expect((await ben.says('settings me zone: Europe/Berlin')).text).toContain('Settings saved.');
    expect((await ann.says('设置')).text).toContain('简体中文');
  });
});
