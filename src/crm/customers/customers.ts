/** The verbs of customers: add, edit, archive, restore, list, and the card. */
import type { Database } from '../../data/database.ts';
import type { Written } from '../../data/work.ts';
import type { Who } from '../who.ts';
import type { CustomerCard, Timeline } from './card.ts';
import type { CustomerPatch, CustomerRow, NewCustomer } from './customer.ts';
import type { CustomerFilter, CustomerLine, CustomerPage } from './list.ts';

export interface Customers {
  /** @throws InvalidInput at `phone` or `email` where another customer has the same, and at what cannot be kept. */
  add(who: Who, input: NewCustomer): Promise<Written>;
  /** Live customers whose names may well be the same one, at most five. */
  similar(who: Who, name: string): Promise<readonly CustomerLine[]>;
  /**
   * Changes the customer where it still is the version seen (without one: as it is now).
   * @throws NotFound, InvalidInput as `add`, Conflict with the differences where someone was faster.
   */
  edit(who: Who, customerId: number, version: number | undefined, patch: CustomerPatch): Promise<Written>;
  /** @throws NotFound, InvalidInput where it is archived already. */
  archive(who: Who, customerId: number): Promise<Written>;
  /** @throws NotFound, InvalidInput where it is not archived, or its phone or e-mail is another's by now. */
  restore(who: Who, customerId: number): Promise<Written>;
  list(who: Who, filter: CustomerFilter, page?: number): Promise<CustomerPage>;
  /** @throws NotFound */
  card(who: Who, customerId: number): Promise<CustomerCard>;
  /** Notes, deals and follow-ups, newest first. @throws NotFound */
  timeline(who: Who, customerId: number, options?: { readonly page?: number }): Promise<Timeline>;
  /** Archived ones too; undefined where this org has none of that id. */
  get(orgId: number, id: number): Promise<CustomerRow | undefined>;
  /** By the number of its ref: 12 for `C12`. */
  byNumber(orgId: number, number: number): Promise<CustomerRow | undefined>;
}

export declare function createCustomers(deps: { readonly db: Database }): Customers;
