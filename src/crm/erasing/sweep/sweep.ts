/**
 * Deletes the rows of orgs that were erased: a few at a time, each few kept as they are done, so that nobody waits for it
 * and a stop at any moment loses nothing. The org itself goes last, and with it the mark that there is something to do.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../data/database.ts';
import { mergeParts } from '../../search/compaction/store.ts';
import { countRows, deleteOrg, deleteRows, INDEX_OF, INDEXED, readErased, TABLES } from './store.ts';

type Db = Pick<Database, 'reader' | 'longRead' | 'work'>;

/** Rows a transaction. */
const AT_ONCE = 100;

/** Between two of them, in ms: whoever waits for the writer or for the process has their turn. */
const PAUSE_MS = 10;

/**
 * A full-text index walks in one go over what lies dead in it side by side, and the pieces of an org do: 2 ms for a
 * thousand rows. So of very many about so many are left alive among the dead until the index has been rewritten once.
 */
const LEFT_ALIVE = 10_000;

/** Pages of an index that are rewritten in one transaction: of a million customers' each is what is left of seventy. */
const PAGES = 1;

export async function sweepErased(db: Db, signal: AbortSignal, leftAlive = LEFT_ALIVE): Promise<number> {
  let deleted = 0;
  for (const orgId of await readErased(db.reader)) {
    // What was under way when the org was erased may have written behind our back: round again.
    for (let gone = false; !gone && !signal.aborted; ) {
      for (const table of INDEXED) deleted += await thinOut(db, { orgId, table }, leftAlive, signal);
      for (const table of TABLES) deleted += await deleteAll(db, { orgId, table }, signal);
      for (const table of INDEXED) await rewriteIndex(db, table, signal);
      gone = !signal.aborted && (await db.work.background((tx) => deleteOrg(tx, orgId)));
    }
  }
  return deleted;
}

type Doomed = Omit<Parameters<typeof deleteRows>[1], 'limit'>;

async function deleteAll({ work }: Db, doomed: Doomed, signal: AbortSignal): Promise<number> {
  let deleted = 0;
  for (let last = AT_ONCE; last === AT_ONCE && !signal.aborted; deleted += last) {
    if (deleted > 0) await sleep(PAUSE_MS);
    last = await work.purge((tx) => deleteRows(tx, { ...doomed, limit: AT_ONCE }));
  }
  return deleted;
}

async function thinOut(
  db: Db,
  { orgId, table }: { readonly orgId: number; readonly table: (typeof INDEXED)[number] },
  leftAlive: number,
  signal: AbortSignal,
): Promise<number> {
  const rows = await countRows(db, orgId, table);
  const keepEvery = Math.ceil(rows / leftAlive);
  const deleted = keepEvery > 1 ? await deleteAll(db, { orgId, table, keepEvery }, signal) : 0;
  // Also where a stop came between the two: then there are about so many.
  if (rows > leftAlive / 2) await rewriteIndex(db, table, signal);
  return deleted;
}

/** The pieces of rows that are deleted stay in a full-text index until it is rewritten. */
async function rewriteIndex({ work }: Db, table: (typeof INDEXED)[number], signal: AbortSignal): Promise<void> {
  let isMore = !signal.aborted && (await work.purge((tx) => mergeParts(tx, INDEX_OF[table], -PAGES)));
  while (isMore && !signal.aborted) {
    await sleep(PAUSE_MS);
    isMore = await work.purge((tx) => mergeParts(tx, INDEX_OF[table], PAGES));
  }
}
