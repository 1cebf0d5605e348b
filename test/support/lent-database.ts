/**
 * Databases that stay open from one test to the next: to open one costs more than most tests do with it (Prisma learns
 * its schema anew, and each query). Before it is lent again the file gets the template's every page, so that nothing of
 * the test before is left; whoever is late with a write is refused, as by a database that is closed.
 */

import Sqlite from 'better-sqlite3';
import type { Database } from '../../src/data/database.ts';
import { DatabaseClosed } from '../../src/data/errors.ts';

export interface Kept {
  readonly db: Database;
  readonly path: string;
  /** Closes it for good and removes the file. */
  remove(): Promise<void>;
}

export interface Lent {
  /** Closed by its borrower it is closed for good. */
  readonly db: Database;
  giveBack(): Promise<void>;
}

/** More than these are closed. */
const IDLE = 4;
const idle: Kept[] = [];

/** One that is open and as new, where there is one. */
export async function takeKept(template: string): Promise<Kept | undefined> {
  const kept = idle.pop();
  if (!kept) return undefined;
  const source = new Sqlite(template, { readonly: true });
  try {
    await source.backup(kept.path);
    return kept;
  } finally {
    source.close();
  }
}

export function lend(kept: Kept): Lent {
  const { db } = kept;
  const { work } = db;
  const underWay = new Set<Promise<unknown>>();
  let state: 'lent' | 'given back' | 'closed' = 'lent';

  function whileLent<T>(write: () => Promise<T>): Promise<T> {
    if (state !== 'lent') return Promise.reject(new DatabaseClosed());
    const written = write();
    const settled = () => underWay.delete(written);
    underWay.add(written);
    written.then(settled, settled);
    return written;
  }

  return {
    db: {
      ...db,
      work: {
        ...work,
        commit: (cause, write) => whileLent(() => work.commit(cause, write)),
        background: (job) => whileLent(() => work.background(job)),
        purge: (job) => whileLent(() => work.purge(job)),
      },
      close() {
        state = 'closed';
        return db.close();
      },
    },
    async giveBack() {
      if (state === 'lent') state = 'given back';
      await Promise.allSettled(underWay);
      if (state === 'given back' && idle.length < IDLE) idle.push(kept);
      else await kept.remove();
    },
  };
}
