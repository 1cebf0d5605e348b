/** What Parley says of note, in English. */
export const note = {
  title: 'note',
} as const;
