/** What Parley says of help, in English. */
export const help = {
  title: 'help',
} as const;
