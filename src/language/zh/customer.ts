/** What Parley says of customer, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { customer as english } from '../en/customer.ts';

export const customer: Translated<typeof english> = {
  title: 'customer',
};
