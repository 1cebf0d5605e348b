/** The way back to the message a record was taken from. */
import type { Reader } from '../chat/reader.ts';
import { type Block, hint } from '../chat/view.ts';

export function messageLine(r: Reader, url: string | null): Block[] {
  return url === null ? [] : [hint([{ link: r.t('note.openMessage'), url }])];
}
