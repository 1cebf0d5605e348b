/** A post in the outbox, and what rendering makes of it. */
import type { View } from '../chat/view.ts';
import type { Outbox } from '../data/generated/client.ts';
import type { Tx, Unit } from '../data/work.ts';
import type { Locale } from '../language/locale.ts';

export type OutboxRow = Outbox;

export interface Rendered {
  readonly view: View;
  readonly locale: Locale;
  /** Records the message shows, so that it can be brought up to date later; `shown` is the version. */
  readonly refs?: readonly { readonly entity: string; readonly entityId: number; readonly shown: number }[];
}

/** Words a row when it is sent; `drop` where there is nothing left to say. */
export type Render = (row: OutboxRow) => Promise<Rendered | 'drop'>;

export type Outcome =
  | { readonly state: 'sent'; readonly at: Date; readonly messageId: string }
  | { readonly state: 'dropped' }
  | { readonly state: 'failed' | 'unsure'; readonly why: string };

/** What others do when a row is settled. */
export interface Afterwards {
  /** In the transaction that marks the row. */
  settled(tx: Tx, row: OutboxRow, outcome: Outcome): Promise<void>;
  /** In the unit that gives the row up since nobody may post there any more: `settled` is called too. */
  gone(unit: Unit, row: OutboxRow, why: string): Promise<void>;
}
