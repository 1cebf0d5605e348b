/**
 * Deletes the rows of orgs that were erased: a few at a time, each few kept as they are done, so that nobody waits for it
 * and a stop at any moment loses nothing. The org itself goes last, and with it the mark that there is something to do.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../data/database.ts';
import { deleteOrg, deleteRows, readErased, TABLES } from './store.ts';

type Db = Pick<Database, 'reader' | 'work'>;

/** Rows a transaction. */
const AT_ONCE = 200;

/** Between two of them, in ms: whoever waits for the writer or for the process has their turn. */
const PAUSE_MS = 20;

export async function sweepErased(db: Db, signal: AbortSignal): Promise<number> {
  let deleted = 0;
  for (const orgId of await readErased(db.reader)) {
    // What was under way when the org was erased may have written behind our back: round again.
    for (let gone = false; !gone && !signal.aborted; ) {
      for (const table of TABLES) deleted += await sweepTable(db, orgId, table, signal);
      gone = !signal.aborted && (await db.work.background((tx) => deleteOrg(tx, orgId)));
    }
  }
  return deleted;
}

async function sweepTable({ work }: Db, orgId: number, table: (typeof TABLES)[number], signal: AbortSignal) {
  let deleted = 0;
  for (let last = AT_ONCE; last === AT_ONCE && !signal.aborted; deleted += last) {
    if (deleted > 0) await sleep(PAUSE_MS);
    last = await work.purge((tx) => deleteRows(tx, orgId, table, AT_ONCE));
  }
  return deleted;
}
