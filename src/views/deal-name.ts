/** How a deal is called in a line. */
import type { Reader } from '../chat/reader.ts';
import type { Deal } from '../crm/deals/deal.ts';
import { formatMoney } from '../values/money.ts';
import { formatRef } from '../values/ref.ts';

/** `D34` */
export const dealRef = (deal: Pick<Deal, 'number'>): string => formatRef('deal', deal.number);

/** `annual plan`; where nothing was said of it, `Sale` or `Deal`. */
export function dealTitle(r: Reader, deal: Pick<Deal, 'title' | 'stage'>): string {
  return deal.title || r.t(deal.stage === 'won' ? 'deal.sale' : 'deal.title');
}

/** `Acme · annual plan`; the customer alone where nothing was said of it. */
export function dealWhat(deal: Pick<Deal, 'title' | 'customer'>): string {
  return deal.title === '' ? deal.customer.name : `${deal.customer.name} · ${deal.title}`;
}

export const dealAmount = (r: Reader, deal: Pick<Deal, 'amount'>): string => formatMoney(deal.amount, r.locale);
