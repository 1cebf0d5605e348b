/** The main job in a real browser, against the real program: from the first visit to a digest that posts itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { type BrowserChat, openBrowserChat, PATIENCE_MS, type Visit } from '../support/browser-chat.ts';

const browser = findBrowser();

describe.skipIf(!browser)('someone who opens the printed address', { timeout: 3 * PATIENCE_MS }, () => {
  let chat: BrowserChat;
  let visit: Visit;
  beforeAll(async () => {
    // A Wednesday.
    chat = await openBrowserChat(browser ?? '', '2026-05-13T09:00:00Z');
    visit = await chat.visit();
  }, 3 * PATIENCE_MS);
  afterAll(async () => {
    await chat.close();
    expect(visit.errors).toEqual([]);
  });

  it('is greeted, with the key out of the address bar and nothing unread', async () => {
    const { page } = visit;
    await page.getByRole('heading', { name: 'Hi Alex, I’m Parley.' }).waitFor();
    expect(page.url()).not.toContain('key');
    expect(await page.title()).toBe('Parley · My company');
    expect(await visit.box.evaluate((box) => box === document.activeElement)).toBe(true);
  });

  it('loads the demo shop and opens a customer of it', async () => {
    await visit.press('Load the demo shop');
    const opened = await visit.sees('The demo shop is open.', '24 customers');
    await visit.press('Open Bluebird Bakery', opened);
    const card = await visit.sees('hello@bluebird-bakery.example');
    expect(await card.getByRole('button', { name: 'Sale', exact: true }).isVisible()).toBe(true);
  });

  it('adds a customer by form: an error stands at its field, and nothing typed is lost', async () => {
    const { page, dialog } = visit;
    await visit.say('/customer add');
    await dialog.getByRole('heading', { name: 'Add a customer' }).waitFor();
    await dialog.getByLabel('Name').fill('Harbour Lights');
    await dialog.getByLabel('Phone').fill('+1 415 555 0110');
    await dialog.getByLabel('E-mail').fill('crew@harbour');
    await visit.press('Save', dialog);

    const email = dialog.getByLabel('E-mail');
    await dialog.locator('input:focus[aria-invalid="true"]').waitFor();
    const described = (await email.getAttribute('aria-describedby')) ?? '';
    const error = page.locator(
      described
        .split(' ')
        .map((id) => `[id="${id}"].field-error`)
        .join(','),
    );
    expect(await error.textContent()).toMatch(/mail/i);
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Harbour Lights');

    await email.fill('crew@harbour.example');
    await visit.press('Save', dialog);
    // The phone is the bakery's: refused at the field, with whose it is.
    await dialog.getByText('Bluebird Bakery').waitFor();
    await dialog.getByLabel('Phone').fill('+1 415 555 0199');
    await visit.press('Save', dialog);
    await visit.sees('Harbour Lights', 'crew@harbour.example', '+1 415 555 0199');
    expect(await dialog.count()).toBe(0);
  });

  it('logs a sale by a sentence, sees what was understood, saves it, and takes it back', async () => {
    await visit.say('harbour lights bought an annual plan for $12k yesterday');
    const understood = await visit.sees('Log a sale', 'Harbour Lights', '$12,000', 'annual plan', 'Tue, May 12');
    await visit.press('Save', understood);
    const saved = await visit.sees('Harbour Lights', '$12,000', 'Undo');
    await visit.press('Undo', saved);
    await visit.sees('Taken back', 'annual plan');
    await visit.say('customer harbour lights');
    await visit.sees('Harbour Lights', 'Nothing has been logged yet.');
  });

  it('asks for numbers and gets the sentence first, then the table', async () => {
    await visit.say('sales by person in May');
    const answer = await visit.sees(/In May you sold/);
    expect(await answer.locator('p, table').first().textContent()).toMatch(/^In May you sold \$[\d,.]+ in \d+ deals/);
    expect(await answer.getByRole('columnheader').allTextContents()).toContain('Deals');
    expect(await answer.getByRole('row').count()).toBeGreaterThan(3);
  });

  it('gets a digest in the channel at its time, once', async () => {
    await visit.go('sales');
    await visit.say('/digest add weekdays 09:00');
    await visit.sees('Only visible to you', 'Digest G1 will be posted to #sales.', 'next: Thu, May 14 09:00');

    await chat.tickAt('2026-05-14T06:59:00Z');
    expect(await visit.messages()).toHaveLength(2);
    await chat.tickAt('2026-05-14T07:00:00Z');
    await visit.sees('Sales digest · Thu, May 14', 'Won yesterday');
    await chat.tickAt('2026-05-14T07:01:00Z');
    await visit.page.reload();
    await visit.sees('Sales digest');
    expect(await visit.messages()).toHaveLength(3);
  });
});
