/** What Parley says of customer, in English. */
export const customer = {
  title: 'customer',
} as const;
