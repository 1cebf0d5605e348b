/** A chart below its table: on light and on dark, in words too, and another one where the answer is another one. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { type BrowserChat, openBrowserChat, PATIENCE_MS, type Visit } from '../support/browser-chat.ts';

const browser = findBrowser();
/** The first picture waits for the thread that draws it. */
const PATIENT = { timeout: PATIENCE_MS };

describe.skipIf(!browser)('a chart', { timeout: 3 * PATIENCE_MS }, () => {
  let chat: BrowserChat;
  let visit: Visit;
  beforeAll(async () => {
    chat = await openBrowserChat(browser ?? '', '2026-05-13T09:00:00Z');
    visit = await chat.visit();
    const { say, sees } = visit;
    for (const [name, sale, amount] of [
      ['Acme Rockets', '12k annual plan', '12,000'],
      ['华为', '8k support', '8,000'],
    ] as const) {
      await say(`/customer add ${name}`);
      await sees(name, 'Added');
      await say(`/sale ${name} ${sale}`);
      await sees(name, amount, 'Undo');
    }
  }, 3 * PATIENCE_MS);
  afterAll(() => chat.close());

  /** The picture of an answer that can be seen, once it is there. */
  async function pictureIn(answer: Locator): Promise<{ readonly src: string; readonly alt: string }> {
    const picture = answer.getByRole('img', { name: 'Chart' });
    await picture.waitFor();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth), PATIENT)
      .toBe(480);
    return picture.evaluate((img: HTMLImageElement) => ({ src: img.src, alt: img.alt }));
  }

  it('is shown once, tells its numbers, and follows the answer it belongs to', async () => {
    const { say, sees, press, errors } = visit;
    await say('/stats sales this month by customer');
    const answer = await sees('Acme Rockets · C1', 'Total');
    const byCustomer = await pictureIn(answer);
    expect(byCustomer.alt).toMatch(/^Chart: Sales by customer, this month · \w+\. Acme Rockets · C1 \S+12,000, 华为/);
    expect(byCustomer.src).toContain('ground=light');
    await press('By product', answer);
    const byProduct = await pictureIn(await sees('annual plan', 'Total'));
    expect(byProduct.alt).toContain('Sales by product');
    expect(byProduct.src).not.toBe(byCustomer.src);
    expect(errors).toEqual([]);
  });

  it('is drawn for the dark, and no wider than a phone', async () => {
    const { page, sees, errors } = await chat.visit({ dark: true, width: 390 });
    expect((await pictureIn(await sees('annual plan', 'Total'))).src).toContain('ground=dark');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(errors).toEqual([]);
  });

  it('is nobody else’s: the address alone shows nothing', async () => {
    const { src } = await pictureIn(await visit.sees('annual plan', 'Total'));
    const [address, stranger] = [new URL(src), new URL(src)];
    stranger.searchParams.set('as', 'nobody-at-all');
    const fetched = (url: URL) => visit.page.evaluate(async (at) => (await fetch(at)).status, url.href);
    expect(await fetched(address)).toBe(200);
    expect(await fetched(stranger)).toBe(404);
    expect((await fetch(address)).status).toBe(403);
  });
});
