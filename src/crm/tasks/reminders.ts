/** Reminders: from a task that is due to a direct message in the outbox, once. */
import type { Database } from '../../data/database.ts';
import { formatRef } from '../../values/ref.ts';
import { homeOf, putReminder, takeReminder } from './store.ts';
import type { Task } from './task.ts';

/**
 * Takes the reminder off the task and puts its message into the outbox, in one transaction: killed before it is
 * stored, all of it comes again; afterwards nothing does. A task put off since keeps its new reminder.
 */
export function claimReminder(
  { work }: Pick<Database, 'work'>,
  task: Pick<Task, 'id' | 'orgId'>,
  now: Date,
): Promise<void> {
  return work.background(async (tx) => {
    const taken = await takeReminder(tx, task.orgId, task.id, now);
    if (!taken || taken.doneAt || taken.archivedAt) return;
    const home = await homeOf(tx, taken.orgId, taken.assigneeId, taken.workspaceId);
    if (!home) return;
    const ref = formatRef('task', taken.number);
    await putReminder(tx, {
      orgId: taken.orgId,
      workspaceId: home.workspaceId,
      place: `@${home.account}`,
      ref,
      // The due instant makes a task that was put off, and is due again, a reminder of its own.
      dedupeKey: `reminder:${ref}:${taken.dueAt.getTime()}`,
      now,
    });
  });
}
