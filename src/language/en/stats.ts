/** What Parley says of stats, in English. */
export const stats = {
  title: 'stats',
} as const;
