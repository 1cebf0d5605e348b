/** What Parley says of local, in English. */
export const local = {
  title: 'local',
} as const;
