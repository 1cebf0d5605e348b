/** What Parley says of digest, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { digest as english } from '../en/digest.ts';

export const digest: Translated<typeof english> = {
  title: 'digest',
};
