/** What was done to records, by whom; and taking it back. */
import type { Database } from '../../data/database.ts';
import type { Entity } from '../../data/entities.ts';
import type { Written } from '../../data/work.ts';
import type { Who } from '../who.ts';
import { type Deed, deedOf, lastDeeds, lastStanding } from './deeds.ts';
import { type Event, readEvents } from './store.ts';
import { undo } from './undo.ts';

export type { Deed, Event };

export interface EventPage {
  /** Newest first. */
  readonly events: readonly Event[];
  /** Where the next page begins; undefined on the last one. */
  readonly next?: number;
}

export interface History {
  /** The changes of a record of this org, newest first; `before` is the `next` of the page before. */
  of(who: Who, entity: Entity, entityId: number, page?: { readonly before?: number }): Promise<EventPage>;
  /** My last deeds, newest first, at most `limit`: those taken back too. */
  mine(who: Who, limit: number): Promise<readonly Deed[]>;
  /** My newest deed that stands: what `undo` takes back. */
  newest(who: Who): Promise<Deed | undefined>;
  /** The deed that a receipt is of, as that receipt left it: its own, or what it took back or did again. */
  deedOf(orgId: number, receiptId: number): Promise<Deed | undefined>;
  /**
   * Takes a write of mine back whole; my newest deed where no receipt is named.
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
    mine: (who, limit) => lastDeeds(db, who, limit),
    newest: (who) => lastStanding(db, who),
    deedOf: (orgId, receiptId) => deedOf(db, orgId, receiptId),
    undo: (who, receiptId) => undo(db, who, receiptId),
  };
}
