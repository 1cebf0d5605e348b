/** Somebody whose browser speaks Chinese is spoken to in Chinese from the first word, on a phone in the dark too. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { type BrowserChat, openBrowserChat, PATIENCE_MS } from '../support/browser-chat.ts';

const browser = findBrowser();

describe.skipIf(!browser)('a Chinese visitor', { timeout: 3 * PATIENCE_MS }, () => {
  let chat: BrowserChat;
  beforeAll(async () => {
    chat = await openBrowserChat(browser ?? '', '2026-05-13T09:00:00Z');
  }, 3 * PATIENCE_MS);
  afterAll(() => chat.close());

  it('adds a customer, logs a sale and asks for the month', async () => {
    const { page, say, sees, press, errors } = await chat.visit({ locale: 'zh-CN', width: 390, dark: true });
    await page.getByRole('button', { name: '载入演示店铺' }).waitFor();

    await say('新增客户 腾云网络，电话 138 1234 5678');
    await press('保存', await sees('新增客户', '腾云网络'));
    await sees('已新增', '腾云网络', 'C1');
    await say('腾云成交1.2万');
    await press('保存', await sees('腾云网络', '12,000'));
    await sees('D1', '撤销');
    await say('本月销售额');
    await sees('本月', '1 笔');

    // Nothing is wider than the phone.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(errors).toEqual([]);
  });
});
