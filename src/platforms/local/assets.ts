/** The bundled files of the page, from the folder the build wrote them to. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Asset {
  readonly type: string;
  readonly body: string;
}

const TYPES: Readonly<Record<string, string>> = {
  'main.js': 'text/javascript; charset=utf-8',
  'main.css': 'text/css; charset=utf-8',
};

/** Two speech bubbles that meet: the mark in the browser's tab. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0f766e"/>' +
  '<path d="M9 9h10a4 4 0 0 1 4 4v3a4 4 0 0 1-4 4h-4l-5 4v-4.2A4 4 0 0 1 7 16v-3a4 4 0 0 1 2-4z" fill="#fff"/>' +
  '<circle cx="12" cy="14.5" r="1.5" fill="#0f766e"/><circle cx="18" cy="14.5" r="1.5" fill="#0f766e"/></svg>';

/** Reads one; undefined where it is not one of the page's. @throws where the build has not run. */
export async function readAsset(pageDir: string, name: string): Promise<Asset | undefined> {
  if (name === 'icon.svg') return { type: 'image/svg+xml', body: ICON };
  const type = TYPES[name];
  return type === undefined ? undefined : { type, body: await readFile(join(pageDir, name), 'utf8') };
}

/** @throws Error that says how to build the page. */
export async function checkAssets(pageDir: string): Promise<void> {
  try {
    for (const name of Object.keys(TYPES)) await readAsset(pageDir, name);
  } catch (cause) {
    throw new Error(`The page is not built in ${pageDir}. Run “npm run prepare”.`, { cause });
  }
}
