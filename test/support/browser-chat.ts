/** The whole of Parley, started as the product is, with its page in a real browser and a clock the test moves. */
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { launchBrowser } from './browser.ts';
import { bundle } from './bundle.ts';
import { root, silent } from './temp-database.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export interface BrowserChat {
  readonly clock: TestClock;
  readonly app: App;
  /** Opens the printed address as a browser that was never here. */
  visit(how?: Visiting): Promise<Visit>;
  /** Moves the clock and lets the schedule look. */
  tickAt(instant: string): Promise<void>;
  /** Stops Parley. */
  stop(): Promise<void>;
  /** Starts it again on the same database and port; the address has another key then. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface Visiting {
  readonly locale?: 'en-GB' | 'zh-CN';
  readonly width?: number;
  readonly dark?: boolean;
}

export interface Visit {
  readonly page: Page;
  /** Where one types. */
  readonly box: Locator;
  readonly dialog: Locator;
  /** Errors of the browser's console and uncaught ones. */
  readonly errors: readonly string[];
  say(text: string): Promise<void>;
  /** Waits for a message that has all these texts, and gives the newest. */
  sees(...texts: readonly (string | RegExp)[]): Promise<Locator>;
  /** The messages of the open place, as text. */
  messages(): Promise<readonly string[]>;
  press(label: string, within?: Locator): Promise<void>;
  go(place: string): Promise<void>;
}

/** More than the product ever takes, also on a machine that is busy with other tests. */
export const PATIENCE_MS = 20_000;

export async function openBrowserChat(executable: string, now: string): Promise<BrowserChat> {
  const home = await mkdtemp(join(tmpdir(), 'parley-browser-'));
  await symlink(join(root, 'prisma'), join(home, 'prisma'));
  await symlink(await bundle(), join(home, 'dist'));

  const clock = createTestClock(new Date(now));
  const start = (port: string) =>
    startApp({
      config: readConfig({
        DATABASE_URL: 'file:./parley.db',
        LOCAL_CHAT: 'on',
        LOCAL_PORT: port,
        HTTP_PORT: '0',
        PARLEY_ZONE: 'Europe/Berlin',
      }),
      clock,
      log: silent,
      root: home,
    });
  let app = await start('0');
  const url = () => app.localUrl ?? '';
  const { port } = new URL(url());
  let browser: Browser | undefined;

  return {
    clock,
    get app() {
      return app;
    },
    async visit(how = {}) {
      browser ??= await launchBrowser(executable);
      return visitPage(browser, url(), how);
    },
    async tickAt(instant) {
      clock.set(new Date(instant));
      await app.scheduler.tick(clock.now());
    },
    stop: () => app.stop(),
    async start() {
      app = await start(port);
    },
    async close() {
      await browser?.close();
      await app.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function visitPage(browser: Browser, url: string, { locale = 'en-GB', width = 1280, dark }: Visiting) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale,
    timezoneId: 'Europe/Berlin',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);

  const box = page.locator('#composer');
  await box.waitFor();
  const messages = page.getByRole('log').getByRole('article');
  const visit: Visit = {
    page,
    box,
    dialog: page.getByRole('dialog'),
    errors,
    async say(text) {
      await box.fill(text);
      await page.getByRole('button', { name: /^(Send|发送)$/ }).click();
    },
    async sees(...texts) {
      const found = texts.reduce<Locator>((all, hasText) => all.filter({ hasText }), messages).last();
      await found.waitFor();
      return found;
    },
    messages: () => messages.allInnerTexts(),
    press: (label, within = page.locator('body')) => within.getByRole('button', { name: label, exact: true }).click(),
    async go(place) {
      const link = page.getByRole('navigation').getByRole('button', { name: place });
      await link.click();
      await link.and(page.locator('[aria-current="page"]')).waitFor();
    },
  };
  return visit;
}
