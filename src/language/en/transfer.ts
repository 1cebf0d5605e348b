/** What Parley says of transfer, in English. */
export const transfer = {
  title: 'transfer',
} as const;
