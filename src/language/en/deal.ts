/** What Parley says of deal, in English. */
export const deal = {
  title: 'deal',
} as const;
