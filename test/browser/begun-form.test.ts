/** A form that was begun is never lost: closed, reloaded or refused, it is a press away until it is saved or discarded. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { type BrowserChat, openBrowserChat, PATIENCE_MS, type Visit } from '../support/browser-chat.ts';

const browser = findBrowser();

describe.skipIf(!browser)('a form that was begun', { timeout: 3 * PATIENCE_MS }, () => {
  let chat: BrowserChat;
  beforeAll(async () => {
    chat = await openBrowserChat(browser ?? '', '2026-05-13T09:00:00Z');
  }, 3 * PATIENCE_MS);
  afterAll(() => chat.close());

  const waysBack = ({ page }: Visit) => page.getByRole('button', { name: /^(Continue|继续填写)/ });
  const opens = async ({ dialog }: Visit, title: string) => {
    await dialog.getByRole('heading', { name: title }).waitFor();
  };
  const leaves = async ({ page, dialog }: Visit) => {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };

  it('is left by Escape, come back to, reloaded, come back to, and gone once it is saved', async () => {
    const visit = await chat.visit();
    const { page, box, dialog, say, press, sees } = visit;
    await say('/customer add');
    await opens(visit, 'Add a customer');
    await leaves(visit);
    expect(await waysBack(visit).count()).toBe(0);

    await say('/customer add');
    await opens(visit, 'Add a customer');
    await dialog.getByLabel('Name').fill('Harbour Lights');
    await dialog.getByLabel('E-mail').fill('crew@harbour');
    await leaves(visit);
    // By the keyboard: the discard stands next to the box, the way back before it.
    await box.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await opens(visit, 'Add a customer');
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Harbour Lights');
    expect(await dialog.getByLabel('E-mail').inputValue()).toBe('crew@harbour');

    await dialog.getByLabel('Phone').fill('+1 415 555 0110');
    await page.reload();
    await press('Continue: Add a customer · Harbour Lights');
    await opens(visit, 'Add a customer');
    expect(await dialog.getByLabel('Phone').inputValue()).toBe('+1 415 555 0110');

    // Refused at a field and left there: the error is still told, and what was sent is still there.
    await press('Save', dialog);
    await dialog.locator('input:focus[aria-invalid="true"]').waitFor();
    await leaves(visit);
    await page.reload();
    await press('Continue: Add a customer · Harbour Lights');
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Harbour Lights');
    expect(await dialog.locator('[aria-invalid="true"]').inputValue()).toBe('crew@harbour');
    await dialog.getByLabel('E-mail').fill('crew@harbour.example');
    await press('Save', dialog);
    await sees('Added Harbour Lights', 'crew@harbour.example');
    expect(await waysBack(visit).count()).toBe(0);
    await page.reload();
    await sees('Added Harbour Lights');
    expect(await waysBack(visit).count()).toBe(0);
    expect(visit.errors).toEqual([]);
  });

  it('is discarded for good, and another one stays', async () => {
    const visit = await chat.visit();
    const { page, box, dialog, say, press } = visit;
    for (const name of ['First Ltd', 'Second Ltd']) {
      await say('/customer add');
      await opens(visit, 'Add a customer');
      await dialog.getByLabel('Name').fill(name);
      await leaves(visit);
    }
    await press('Discard: Add a customer · First Ltd');
    await waysBack(visit).and(page.getByText('Second Ltd')).waitFor();
    expect(await waysBack(visit).count()).toBe(1);
    expect(await box.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.reload();
    await waysBack(visit).and(page.getByText('Second Ltd')).waitFor();
    expect(await waysBack(visit).count()).toBe(1);
  });

  it('stands where it was begun, shows the record that was chosen, and outlives a refusal of the whole', async () => {
    const visit = await chat.visit();
    const { page, dialog, say, sees, press, go } = visit;
    await say('/customer add Old Mill');
    await sees('Added Old Mill');
    await say('/sale log');
    await opens(visit, 'Log a sale');
    await dialog.getByRole('combobox', { name: 'Customer' }).fill('old');
    await dialog.getByRole('option', { name: /Old Mill/ }).click();
    await dialog.getByLabel('Amount').fill('12k');
    await leaves(visit);
    await go('general');
    await page.getByRole('heading', { name: '#general', exact: true }).waitFor();
    expect(await waysBack(visit).count()).toBe(0);
    await go('Parley');

    // Longer than Parley keeps what a form was for.
    chat.clock.set(new Date('2026-05-23T09:00:00Z'));
    await waysBack(visit).click();
    await opens(visit, 'Log a sale');
    expect(await dialog.getByRole('combobox', { name: 'Customer' }).inputValue()).toMatch(/Old Mill/);
    await press('Save', dialog);
    await sees('That question has expired');
    await dialog.waitFor({ state: 'detached' });
    await waysBack(visit).click();
    expect(await dialog.getByLabel('Amount').inputValue()).toBe('12k');
  });

  it('says that it could not be sent, and is saved once Parley is there again', async () => {
    const visit = await chat.visit();
    const { page, dialog, say, press } = visit;
    await say('/customer add');
    await opens(visit, 'Add a customer');
    await dialog.getByLabel('Name').fill('Patient Ltd');
    await chat.stop();
    await press('Save', dialog);
    await dialog.getByRole('alert').getByText('Parley cannot be reached.').waitFor();

    await chat.start();
    // Opened from the terminal: a new tab, with the new key.
    const fresh = await page.context().newPage();
    await fresh.goto(chat.app.localUrl ?? '');
    await fresh.getByRole('button', { name: 'Continue: Add a customer · Patient Ltd' }).click();
    await fresh.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await fresh.getByRole('article').filter({ hasText: 'Added Patient Ltd' }).waitFor();
  });

  it('is its own person’s alone, in their language, also on a phone', async () => {
    const visit = await chat.visit({ locale: 'zh-CN', width: 390 });
    const { page, dialog, say, press } = visit;
    const actAs = async (from: RegExp, to: RegExp) => {
      await page
        .getByRole('button', { name: '打开频道列表' })
        .or(page.getByRole('button', { name: 'Open the list of channels' }))
        .click();
      await page.getByRole('button', { name: from }).click();
      await page.getByRole('button', { name: to }).click();
      await page.getByRole('button', { name: from }).waitFor({ state: 'detached' });
    };
    await actAs(/Alex$/, /^Sam/);
    await say('/客户 新增');
    await opens(visit, '新增客户');
    await dialog.getByLabel('名称').fill(`${'腾云网络'.repeat(12)}有限公司`);
    await leaves(visit);
    await waysBack(visit).and(page.getByText('继续填写：新增客户 · 腾云网络')).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await actAs(/Sam$/, /^Alex/);
    expect(await waysBack(visit).count()).toBe(0);
    await page.reload();
    await page.getByRole('log').waitFor();
    expect(await waysBack(visit).count()).toBe(0);
    await actAs(/Alex$/, /^Sam/);
    await waysBack(visit).and(page.getByText('腾云网络')).waitFor();
    await press(`丢弃：新增客户 · ${'腾云网络'.repeat(12)}有限公司`);
    await waysBack(visit).waitFor({ state: 'detached' });
    expect(visit.errors).toEqual([]);
  });
});
