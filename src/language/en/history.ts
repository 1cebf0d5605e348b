/** What Parley says of history, in English. */
export const history = {
  title: 'history',
} as const;
