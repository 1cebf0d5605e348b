import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from '../support/transcript.ts';

let shop: Shop;

describe('whoami', () => {
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  it('says who I am, what I may do, and three things to try', async () => {
    expect((await shop.as('Ann').says('whoami')).text).toMatchInlineSnapshot(`
      "You are Ann.
      Access: Admin: everything, the company’s settings and digests too
      Company: Shop
      Language: English (follows the chat or the company)
      Time zone: Europe/Berlin (follows the chat or the company)
      Workspace: Shop (local chat)
      Three things to try:
      • What is due: task list
      • How it goes: stats
      • Your language and time zone: settings me
      [My follow-ups] [Numbers] [My settings]"
    `);
    expect((await shop.as('Ben').says('who am I')).text).toMatchInlineSnapshot(`
      "You are Ben.
      Access: Member: customers, deals, notes, follow-ups and numbers
      Company: Shop
      Language: English (follows the chat or the company)
      Time zone: Europe/Berlin (follows the chat or the company)
      Workspace: Shop (local chat)
      Three things to try:
      • What is due: task list
      • How it goes: stats
      • Your language and time zone: settings me
      [My follow-ups] [Numbers] [My settings]"
    `);
  });

  it('leads on by its buttons', async () => {
    const card = await shop.as('Ben').says('whoami');
    expect((await card.press('My follow-ups')).text).toContain('Nothing to follow up.');
    expect((await card.press('Numbers')).text).toContain('This month you sold nothing.');
    expect((await card.press('My settings')).form.fields.map(({ name }) => name)).toEqual(['language', 'zone']);
  });

  it('tells the language and zone I chose, in that language', async () => {
    const ben = shop.as('Ben');
    await ben.says('settings me language: zh zone: Asia/Shanghai');
    const card = (await ben.says('whoami')).text;
    expect(card).toContain('你是 Ben。');
    expect(card).toContain('Asia/Shanghai（你的选择）');
    expect((await shop.as('Ann').says('whoami')).text).toContain('Europe/Berlin (follows');
  });

  it('follows the language of the chat where I chose none', async () => {
    expect((await shop.as('Cleo', { locale: 'zh' }).says('whoami')).text).toContain('你是 Cleo。');
  });

  it('tells another org’s admin of their own org alone', async () => {
    const told = (await shop.stranger().says('whoami')).text;
    expect(told).toContain('You are Zoe.');
    expect(told).toContain('Rival');
    expect(told).not.toMatch(/Shop|Ann|Ben/);
  });
});

describe('我是谁', () => {
  beforeAll(async () => {
    shop = await openShop({ locale: 'zh', currency: 'CNY', zone: 'Asia/Shanghai' });
  });
  afterAll(() => shop.close());

  it('说明身份、权限和可以试的三件事', async () => {
    expect((await shop.as('Ann').says('我是谁')).text).toMatchInlineSnapshot(`
      "你是 Ann。
      权限: 管理员：可以做所有事，包括公司设置和简报
      公司: Shop
      语言: 简体中文（跟随聊天软件或公司）
      时区: Asia/Shanghai（跟随聊天软件或公司）
      工作区: Shop（本地聊天）
      可以试试：
      • 看看待办：待办 列表
      • 看看业绩：统计
      • 设置语言和时区：设置 我的
      [我的待办] [统计] [我的设置]"
    `);
    expect((await shop.as('Ben').says('我能做什么')).text).toContain('成员：客户、商机、记录、待办和统计');
  });
});
