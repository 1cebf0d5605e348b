/**
 * Full-text indexes grow by small parts, one with each write, which SQLite joins only once it has four alike: a search
 * looks into every part, and after a million customers there are twenty. Joined down to a few they cost it a third.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../data/database.ts';
import { INDEXES, joinTwoAlike, mergeParts } from './store.ts';

/** Pages that are written in one transaction: a few ms. */
const PAGES = 8;

/** Between two of them, in ms: whoever waits for the writer or for the process has their turn. */
const PAUSE_MS = 10;

/** Joins the parts of the search indexes, each few pages kept as they are done; gives how many transactions it took. */
export async function compactSearch({ work }: Pick<Database, 'work'>, signal: AbortSignal): Promise<number> {
  let steps = 0;
  for (const index of INDEXES) {
    if (signal.aborted) return steps;
    await work.background((tx) => joinTwoAlike(tx, index));
    for (let isMore = true; isMore; steps += 1) {
      isMore = await work.background((tx) => mergeParts(tx, index, PAGES));
      if (isMore) await sleep(PAUSE_MS);
      if (signal.aborted) return steps;
    }
  }
  return steps;
}
