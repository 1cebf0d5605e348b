/** What was done to records, by whom; and taking it back. */
import type { Database } from '../../data/database.ts';
import type { Entity } from '../../data/entities.ts';
import type { Written } from '../../data/work.ts';
import type { Who } from '../who.ts';
import { type Event, readEvents, readReceiptIds } from './store.ts';
import { undo } from './undo.ts';

export type { Event };

export interface EventPage {
  /** Newest first. */
  readonly events: readonly Event[];
  /** Where the next page begins; undefined on the last one. */
  readonly next?: number;
}

export interface History {
  /** The changes of a record of this org, newest first; `before` is the `next` of the page before. */
  of(who: Who, entity: Entity, entityId: number, page?: { readonly before?: number }): Promise<EventPage>;
  /** My last writes, newest first, at most `limit`: those taken back too. */
  mine(who: Who, limit: number): Promise<readonly Written[]>;
  receipt(orgId: number, receiptId: number): Promise<Written | undefined>;
  /**
   * Takes a write of mine back whole; my newest one where no receipt is named.
   * @throws NotFound where there is nothing to take back, NotAllowed for another person's,
   * InvalidInput where it was taken back before, Conflict where someone changed a record since.
   */
  undo(who: Who, receiptId?: number): Promise<Written>;
}

const PAGE = 10;

export function createHistory({ db }: { readonly db: Database }): History {
  return {
    async of(who, entity, entityId, { before } = {}) {
      const events = await readEvents(db.reader, who.org.id, entity, entityId, {
        limit: PAGE + 1,
        ...(before === undefined ? {} : { beforeId: before }),
      });
      const shown = events.slice(0, PAGE);
      const last = shown.at(-1);
      return events.length > PAGE && last ? { events: shown, next: last.id } : { events: shown };
    },
    async mine(who, limit) {
      const ids = await readReceiptIds(db, who.org.id, who.me.id, { limit, standing: false });
      const all = await Promise.all(ids.map((id) => db.work.receipt(who.org.id, id)));
      return all.filter((written) => written !== undefined);
    },
    receipt: (orgId, receiptId) => db.work.receipt(orgId, receiptId),
    undo: (who, receiptId) => undo(db, who, receiptId),
  };
}
