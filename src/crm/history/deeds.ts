/** What a person did, with what became of it: taken back, done again, and so on. */
import type { Database } from '../../data/database.ts';
import type { Written } from '../../data/work.ts';
import type { Who } from '../who.ts';
import { readDeedIds, readStandingId } from './store.ts';

export interface Deed {
  /** As it was first written: no undo of another. */
  readonly written: Written;
  /** Whether it holds, having been taken back and done again however often. */
  readonly stands: boolean;
  /** The receipt whose undo turns that round. */
  readonly receiptId: number;
}

/** My last deeds, newest first, those taken back too. */
export async function lastDeeds(db: Database, who: Who, limit: number): Promise<Deed[]> {
  const ids = await readDeedIds(db, who.org.id, who.me.id, limit);
  const all = await Promise.all(ids.map((id) => db.work.receipt(who.org.id, id)));
  return Promise.all(all.filter((written) => written !== undefined).map((written) => asItStands(db, written)));
}

/** My newest deed that stands, by when it was last done. */
export async function lastStanding(db: Database, who: Who): Promise<Deed | undefined> {
  const id = await readStandingId(db, who.org.id, who.me.id);
  return id === undefined ? undefined : deedOf(db, who.org.id, id);
}

/** The deed that a receipt is of, as that receipt left it: its own, or what it took back or did again. */
export async function deedOf(db: Database, orgId: number, receiptId: number): Promise<Deed | undefined> {
  let written = await db.work.receipt(orgId, receiptId);
  let stands = true;
  while (written && written.undoesId !== null) {
    written = await db.work.receipt(orgId, written.undoesId);
    stands = !stands;
  }
  return written && { written, stands, receiptId };
}

async function asItStands(db: Database, written: Written): Promise<Deed> {
  let last = written;
  let stands = true;
  while (last.undoneId !== null) {
    const later = await db.work.receipt(written.orgId, last.undoneId);
    if (!later) break;
    last = later;
    stands = !stands;
  }
  return { written, stands, receiptId: last.receiptId };
}
