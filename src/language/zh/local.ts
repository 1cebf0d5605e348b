/** What Parley says of local, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { local as english } from '../en/local.ts';

export const local: Translated<typeof english> = {
  title: 'local',
};
