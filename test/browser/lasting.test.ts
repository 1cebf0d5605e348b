/** What a person typed outlives a reload, a lost connection and a restart; what one shares the others see at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { type BrowserChat, openBrowserChat, PATIENCE_MS } from '../support/browser-chat.ts';

const browser = findBrowser();

describe.skipIf(!browser)('the page', { timeout: 3 * PATIENCE_MS }, () => {
  let chat: BrowserChat;
  beforeAll(async () => {
    chat = await openBrowserChat(browser ?? '', '2026-05-13T09:00:00Z');
  }, 3 * PATIENCE_MS);
  afterAll(() => chat.close());

  it('keeps a draft in each place over a reload', async () => {
    const { page, box, go } = await chat.visit();
    await box.fill('to Parley, later');
    await go('general');
    await box.fill('to everyone, later');
    await page.reload();
    await page.getByRole('heading', { name: '#general', exact: true }).waitFor();
    expect(await box.inputValue()).toBe('to everyone, later');
    await go('Parley');
    expect(await box.inputValue()).toBe('to Parley, later');
  });

  it('shows a private answer to one, and to everyone once it is shared', async () => {
    const alex = await chat.visit();
    const sam = await chat.visit();
    await sam.press('Acting as Alex');
    await sam.press('Sam');
    await sam.page.getByRole('button', { name: 'Acting as Sam' }).waitFor();
    await sam.go('general');
    await alex.go('general');

    await alex.say('/customer add Shared Ltd');
    const answer = await alex.sees('Only visible to you', 'Added Shared Ltd');
    expect(await sam.messages()).toEqual([]);
    await alex.press('Share in channel', answer);
    await sam.sees('Shared by Alex', 'Added Shared Ltd');
    await alex.sees('Only visible to you', 'Shared by Alex', 'Added Shared Ltd');
    expect([...alex.errors, ...sam.errors]).toEqual([]);
  });

  it('is worked by the keyboard alone, and says what a screen reader needs', async () => {
    const { page, box, dialog, sees } = await chat.visit();
    const { keyboard } = page;
    await keyboard.type('/cust');
    const commands = page.getByRole('listbox', { name: 'Commands' });
    await commands.getByRole('option', { selected: true, name: /customer add/ }).waitFor();
    await keyboard.press('ArrowDown');
    await commands.getByRole('option', { selected: true, name: /customer show/ }).waitFor();
    await keyboard.press('ArrowUp');
    await keyboard.press('Tab');
    expect(await box.inputValue()).toBe('/customer add ');
    await keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: 'Name' }).waitFor();
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await box.evaluate((each) => each === document.activeElement)).toBe(true);

    await keyboard.type('/customer add Keyboard Ltd');
    await keyboard.press('Escape');
    await keyboard.press('Enter');
    await sees('Added Keyboard Ltd');
    await keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await keyboard.press('Enter');
    await sees('Taken back');
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite');
  });

  it('keeps what it could not send, and sends it when Parley is there again', async () => {
    const { page, say, sees, press } = await chat.visit();
    await say('help');
    await sees('Parley', 'customer');
    await chat.stop();
    await page.getByText('The connection to Parley is lost').waitFor();
    await say('/customer add Offline Ltd');
    await sees('Offline Ltd', 'Not sent.');

    await chat.start();
    await page.getByText('Parley was started anew').waitFor();
    // Opened from the terminal: a new tab, with the new key.
    const fresh = await page.context().newPage();
    await fresh.goto(chat.app.localUrl ?? '');
    const unsent = fresh.getByRole('article').filter({ hasText: 'Not sent.' });
    await unsent.getByText('/customer add Offline Ltd').waitFor();
    await fresh.close();

    await page.bringToFront();
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.getByText('Parley was started anew').waitFor({ state: 'detached' });
    await press('Try again');
    await sees('Added Offline Ltd');
    expect(await page.getByText('Not sent.').count()).toBe(0);
  });

  it('says no longer that Parley cannot be reached once it is', async () => {
    const { page, say, sees, press } = await chat.visit();
    await say('help');
    await sees('Parley', 'customer');
    await page.context().setOffline(true);
    await say('/customer add Tunnel Ltd');
    await sees('Tunnel Ltd', 'Not sent.');
    const trouble = page.getByText('Parley cannot be reached');
    await trouble.waitFor();
    await page.context().setOffline(false);
    await press('Try again');
    await sees('Added Tunnel Ltd');
    expect(await trouble.count()).toBe(0);
  });

  it('empties with the records on every open page, when an admin erases them', async () => {
    const alex = await chat.visit();
    const sam = await chat.visit();
    await sam.press('Acting as Alex');
    await sam.press('Sam');
    await sam.page.getByRole('button', { name: 'Acting as Sam' }).waitFor();
    await sam.say('/customer add Gone Ltd');
    await sam.sees('Added Gone Ltd');
    await alex.say('/settings erase');
    await alex.press('Erase everything …', await alex.sees('This erases everything that is kept of My company'));
    await alex.dialog.getByRole('textbox', { name: 'Name of the company' }).fill('my company');
    await alex.press('Erase', alex.dialog);
    await alex.sees('All records of My company are erased.');
    await expect.poll(() => alex.messages().then(({ length }) => length)).toBe(1);
    await expect.poll(() => sam.messages()).toEqual([]);
    await sam.say('/customer add New Ltd');
    await sam.sees('Added New Ltd', 'C1');
    expect([...alex.errors, ...sam.errors]).toEqual([]);
  });
});
