/** A post in the outbox, what rendering makes of it, and what others do when it is settled. */
import type { View } from '../chat/view.ts';
import type { Tx, Unit } from '../data/work.ts';
import type { Locale } from '../language/locale.ts';
import type { OutboxRow } from './store.ts';

export type { OutboxRow };

export interface Rendered {
  readonly view: View;
  readonly locale: Locale;
  /** Records the message shows, so that it can be brought up to date later; `shown` is the version. */
  readonly refs?: readonly { readonly entity: string; readonly entityId: number; readonly shown: number }[];
}

/** Words a row when it is sent; `drop` where there is nothing left to say. */
export type Render = (row: OutboxRow) => Promise<Rendered | 'drop'>;

/** Why a row was given up: nobody may post there, it may have arrived and cannot be looked up, or a day of trying was in vain. */
export type GivenUp = 'gone' | 'unsure' | 'exhausted';

export interface Afterwards {
  /** In the transaction that marks the row sent. */
  sent(tx: Tx, row: OutboxRow, at: Date): Promise<void>;
  /** In the transaction that marks the row dropped. */
  dropped(tx: Tx, row: OutboxRow): Promise<void>;
  /** In the unit that gives the row up: what depends on the place can be paused, people can be told. */
  gaveUp(unit: Unit, row: OutboxRow, how: GivenUp, why: string): Promise<void>;
}
