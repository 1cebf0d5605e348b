/** Codes on a screen. */
import type { Screen } from './transcript.ts';

export const CODE = /[0-9A-Z]{5}-[0-9A-Z]{5}/;

/** @throws Error where there is none */
export function codeIn({ text }: Pick<Screen, 'text'>): string {
  const found = CODE.exec(text)?.[0];
  if (!found) throw new Error(`There is no code on this screen:\n${text}`);
  return found;
}
