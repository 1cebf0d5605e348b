/** The verbs of customers: add, edit, archive, restore, list, and the card. */
import type { Database } from '../../data/database.ts';
import type { Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { NotFound } from '../../values/errors.ts';
import type { Who } from '../who.ts';
import type { CustomerCard, Timeline } from './card/card.ts';
import { readCard, readTimeline } from './card/read-card.ts';
import type { CustomerPatch, CustomerRow, NewCustomer } from './customer.ts';
import { type CustomerFilter, type CustomerPage, LIST_PAGE } from './list.ts';
import { findCustomer, listCustomers } from './store.ts';
import { type AddOptions, addCustomer, archiveCustomer, editCustomer, restoreCustomer } from './write.ts';

export interface Customers {
  /**
   * @throws Duplicate (an InvalidInput) at `phone` or `email` another customer has, InvalidInput at a name that cannot be
   * kept, SimilarNames where live customers may well be the same one, unless it is to be added anyway.
   */
  add(who: Who, input: NewCustomer, options?: AddOptions): Promise<Written>;
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
  /** Notes, deals and follow-ups done, newest first. @throws NotFound */
  timeline(who: Who, customerId: number, options?: { readonly page?: number }): Promise<Timeline>;
  /** Archived ones too; undefined where this org has none of that id. */
  get(orgId: number, id: number): Promise<CustomerRow | undefined>;
  /** By the number of its ref: 12 for `C12`. */
  byNumber(orgId: number, number: number): Promise<CustomerRow | undefined>;
}

/** Pages further back are for a filter or an export. */
const LAST_PAGE = 100;

export function createCustomers({ db }: { readonly db: Database }): Customers {
  const { reader } = db;

  async function known(who: Who, id: number): Promise<CustomerRow> {
    const customer = await findCustomer(reader, who.org.id, { id });
    if (!customer) throw new NotFound(problem('customer.unknown'));
    return customer;
  }

  return {
    add: (who, input, options) => addCustomer(db, who, input, options),
    edit: (who, customerId, version, patch) => editCustomer(db, who, customerId, version, patch),
    archive: (who, customerId) => archiveCustomer(db, who, customerId),
    restore: (who, customerId) => restoreCustomer(db, who, customerId),
    async list(who, filter, asked = 1) {
      const page = Math.min(Math.max(asked, 1), LAST_PAGE);
      const rows = await listCustomers(reader, who.org.id, filter, LIST_PAGE + 1, (page - 1) * LIST_PAGE);
      return { customers: rows.slice(0, LIST_PAGE), page, hasMore: rows.length > LIST_PAGE && page < LAST_PAGE };
    },
    card: async (who, customerId) => readCard(reader, await known(who, customerId)),
    timeline: async (who, customerId, { page = 1 } = {}) => readTimeline(reader, await known(who, customerId), page),
    get: (orgId, id) => findCustomer(reader, orgId, { id }),
    byNumber: (orgId, number) => findCustomer(reader, orgId, { number }),
  };
}
