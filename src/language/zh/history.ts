/** What Parley says of history, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { history as english } from '../en/history.ts';

export const history: Translated<typeof english> = {
  title: 'history',
};
