/** Three sales that are logged one after the other; the first makes the customer an active one. */

import type { Deals } from '../../../src/crm/deals/deals.ts';
import { whoOf } from '../who-of.ts';

export const SALES = ['sale-1', 'sale-2', 'sale-3'] as const;

/** `told` hears each key once its sale is acknowledged. */
export async function logSales(
  deals: Pick<Deals, 'logSale'>,
  now: Date,
  told: (key: string) => void | Promise<void> = () => {},
): Promise<void> {
  for (const key of SALES) {
    const who = whoOf({ orgId: 1, workspaceId: 1, memberId: 1 }, now, key);
    await deals.logSale(who, { customerId: 1, amount: { amount: 1_000n, currency: 'USD' }, product: key });
    await told(key);
  }
}
