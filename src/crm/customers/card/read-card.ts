/** Puts a customer's card and timeline together from their reads. */
import type { Reader } from '../../../data/database.ts';
import { accountsOf } from '../../accounts/store.ts';
import type { CustomerRow } from '../customer.ts';
import { CARD_ACCOUNTS, CARD_CONTACTS, CARD_DEALS, CARD_EVENTS, type CustomerCard, type Timeline } from './card.ts';
import { contactsOf, eventsOf, memberName, nextTaskOf, openDealsOf, openSumsOf } from './store.ts';

export async function readCard(reader: Reader, customer: CustomerRow): Promise<CustomerCard> {
  const of = { orgId: customer.orgId, customerId: customer.id };
  const deals = await openDealsOf(reader, of, CARD_DEALS);
  return {
    customer,
    ownerName: customer.ownerId === null ? null : await memberName(reader, customer.orgId, customer.ownerId),
    accounts: await accountsOf(reader, of, CARD_ACCOUNTS),
    contacts: await contactsOf(reader, of, CARD_CONTACTS),
    deals,
    open: deals.length === 0 ? { count: 0, sums: [] } : await openSumsOf(reader, of),
    next: await nextTaskOf(reader, of),
    events: await eventsOf(reader, of, CARD_EVENTS),
  };
}

const TIMELINE_PAGE = 10;
/** Pages further back are for the history. */
const LAST_PAGE = 50;

export async function readTimeline(reader: Reader, customer: CustomerRow, page: number): Promise<Timeline> {
  const of = { orgId: customer.orgId, customerId: customer.id };
  const shown = Math.min(Math.max(page, 1), LAST_PAGE);
  const from = (shown - 1) * TIMELINE_PAGE;
  const events = await eventsOf(reader, of, from + TIMELINE_PAGE + 1);
  const hasMore = events.length > from + TIMELINE_PAGE && shown < LAST_PAGE;
  return { events: events.slice(from, from + TIMELINE_PAGE), page: shown, hasMore };
}
