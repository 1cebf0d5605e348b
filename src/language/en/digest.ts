/** What Parley says of digest, in English. */
export const digest = {
  title: 'digest',
} as const;
