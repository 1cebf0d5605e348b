/** What Parley says of task, in English. */
export const task = {
  title: 'task',
} as const;
