/** What a person wants to see of a customer at a glance, and its timeline. */
import type { Money } from '../../../values/money.ts';
import type { KnownAccount } from '../../accounts/account.ts';
import type { CustomerRow } from '../customer.ts';

export interface CustomerCard {
  readonly customer: CustomerRow;
  readonly ownerName: string | null;
  /** In the order they were tied, at most `CARD_ACCOUNTS`. */
  readonly accounts: readonly KnownAccount[];
  /** Newest first, at most `CARD_CONTACTS`. */
  readonly contacts: readonly CardContact[];
  /** The open deals that are furthest along, at most `CARD_DEALS`. */
  readonly deals: readonly CardDeal[];
  readonly open: {
    readonly count: number;
    /** One sum a currency, over all open deals. */
    readonly sums: readonly Money[];
  };
  /** The follow-up that is due first. */
  readonly next: CardTask | null;
  /** What happened last, newest first, at most `CARD_EVENTS`. */
  readonly events: readonly CustomerEvent[];
}

export const CARD_ACCOUNTS = 5;
export const CARD_CONTACTS = 5;
export const CARD_DEALS = 3;
export const CARD_EVENTS = 3;

export interface CardContact {
  readonly id: number;
  readonly name: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface CardDeal {
  readonly number: number;
  readonly title: string;
  readonly stage: string;
  readonly money: Money;
}

export interface CardTask {
  readonly number: number;
  readonly title: string;
  readonly dueAt: Date;
  readonly assigneeName: string;
}

/** One line of a customer's life. */
export type CustomerEvent =
  | {
      readonly what: 'note';
      readonly at: Date;
      readonly number: number;
      readonly kind: string;
      readonly text: string;
      readonly by: string | null;
    }
  | {
      readonly what: 'deal';
      readonly at: Date;
      readonly number: number;
      readonly title: string;
      readonly stage: string;
      readonly money: Money;
      readonly by: string | null;
    }
  /** A follow-up that was done. */
  | {
      readonly what: 'task';
      readonly at: Date;
      readonly number: number;
      readonly title: string;
      readonly by: string | null;
    };

export interface Timeline {
  /** Newest first. */
  readonly events: readonly CustomerEvent[];
  /** From 1. */
  readonly page: number;
  readonly hasMore: boolean;
}
