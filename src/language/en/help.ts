/** What Parley says of help, in English. */
export const help = {
  summary: 'Show what you can do, or how one command works',
  about: 'About',
} as const;
