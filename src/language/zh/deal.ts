/** What Parley says of deal, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { deal as english } from '../en/deal.ts';

export const deal: Translated<typeof english> = {
  title: 'deal',
};
