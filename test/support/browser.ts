/** An installed Chrome or Chromium for the browser tests, or what to do where there is none. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** First the same browser without windows: opening a page takes it a quarter of the processor time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser's path: `CHROME_PATH`, else the first that is found; said once, with the remedy, where there is none. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROME_PATH;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = (named ? [named] : [...onPath, ...ELSEWHERE]).find(canRun);
  if (!found) {
    console.warn(
      `${named ? `CHROME_PATH names ${named}, which cannot be run` : 'No Chrome or Chromium is installed'}: the browser ` +
        'tests are left out. Install one (“apt-get install chromium”, “brew install --cask chromium”, or Google ' +
        'Chrome), or name one with CHROME_PATH.',
    );
  }
  return found;
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  const args = ['--headless', '--no-sandbox', '--disable-background-networking', '--disable-gpu'];
  return chromium.launch({ executablePath, args });
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
