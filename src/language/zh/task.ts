/** What Parley says of task, in Simplified Chinese. */
import type { Translated } from '../catalogue.ts';
import type { task as english } from '../en/task.ts';

export const task: Translated<typeof english> = {
  title: 'task',
};
