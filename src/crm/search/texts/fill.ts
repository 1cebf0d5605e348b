/**
 * Makes searchable what a migration could only gather: it knows the texts, but SQL cannot fold them. In small transactions
 * beside the work of people, each kept as it is done, so that a stop at any moment loses nothing.
 */
import type { Database } from '../../../data/database.ts';
import type { Tx } from '../../../data/work.ts';
import { fold } from '../../../values/fold.ts';
import { indexTexts, keyless, lacking, setKeys, type Texts } from './store.ts';

/** Texts a transaction: a few ms. */
const AT_ONCE = 100;

/** Ends when every text of every org is searchable, or soon after the signal; how many were made so. */
export async function fillTexts(db: Pick<Database, 'reader' | 'work'>, signal?: AbortSignal): Promise<number> {
  let filled = 0;
  for (const whose of await lacking(db.reader)) {
    for (let last = AT_ONCE; last === AT_ONCE; filled += last) {
      if (signal?.aborted) return filled;
      last = await db.work.background((tx) => fillSome(tx, whose));
    }
  }
  return filled;
}

async function fillSome(tx: Tx, whose: Texts): Promise<number> {
  const texts = (await keyless(tx, whose, AT_ONCE)).map(({ id, text }) => ({ id, key: fold(text) }));
  if (texts.length === 0) return 0;
  await indexTexts(tx, whose, texts);
  await setKeys(tx, whose, texts);
  return texts.length;
}
