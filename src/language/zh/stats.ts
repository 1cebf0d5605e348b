/** What Parley says of stats, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { stats as english } from '../en/stats.ts';

export const stats: Translated<typeof english> = {
  title: 'stats',
};
