/** What Parley says of settings, in English. */
export const settings = {
  title: 'settings',
} as const;
