/** An account on a chat platform that a customer is known by: one customer an account, several accounts a customer. */
import type { RowOf } from '../../data/entities.ts';

export type CustomerAccountRow = RowOf<'customerAccount'>;

/** As the workspace where it is said tells of it. */
export interface Account {
  /** As the platform names it. */
  readonly account: string;
  /** As people do. */
  readonly name: string;
}

/** One of a customer's, for its card. */
export interface KnownAccount {
  readonly id: number;
  readonly platform: string;
  readonly name: string;
}
