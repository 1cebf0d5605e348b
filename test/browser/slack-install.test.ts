/** In a real browser, over two sites: Slack's and Parley's own, whose cookie must come back with the person. */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { PATIENCE_MS } from '../support/browser-chat.ts';
import { SESSION_COOKIE } from '../support/slack/consent.ts';
import { openParley, type ParleyAtSlack } from '../support/slack/parley-at-slack.ts';

const path = findBrowser();

describe.skipIf(!path)('a workspace installs Parley in a browser', { timeout: 3 * PATIENCE_MS }, () => {
  let parley: ParleyAtSlack;
  let browser: Browser;
  beforeAll(async () => {
    // Slack is on 127.0.0.1: to the browser that is another site.
    parley = await openParley({ oauth: true, publicHost: 'localhost', installedIn: [] });
    browser = await launchBrowser(path ?? '');
  }, 3 * PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await parley?.close();
  });

  async function signedIn(user: string, locale: string): Promise<BrowserContext> {
    const context = await browser.newContext({ locale, viewport: { width: 390, height: 700 } });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addCookies([{ name: SESSION_COOKIE, value: user, url: new URL('/', parley.slack.apiUrl).href }]);
    return context;
  }

  it('from the link to the page that says what to do next', async () => {
    const page = await (await signedIn('U1', 'zh-CN')).newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(parley.installUrl);
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.getByRole('heading', { name: 'Parley 已安装到“Acme”' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    // The browser asks by itself for a favicon, which there is none of.
    expect(errors.filter((each) => !/404/.test(each))).toEqual([]);
    expect((await parley.slack.person('U1').command('/crm whoami')).text).toContain('Ann Lee');
  });

  it('and is sent back to the beginning where the way back is loaded again', async () => {
    const page = await (await signedIn('U21', 'en-US')).newPage();
    await page.goto(parley.installUrl);
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.getByRole('heading', { name: 'Parley is installed in Rival' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Parley was not installed' }).waitFor();
    await page.getByRole('link', { name: 'Start again' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('You did not agree in Slack').waitFor();
  });
});
