/** What Parley says of transfer, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { transfer as english } from '../en/transfer.ts';

export const transfer: Translated<typeof english> = {
  title: 'transfer',
};
