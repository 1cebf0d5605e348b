/** What Parley says of settings, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { settings as english } from '../en/settings.ts';

export const settings: Translated<typeof english> = {
  title: 'settings',
};
