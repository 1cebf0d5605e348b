/** Hands the reminders that are due to the outbox. */
import type { Logger } from 'pino';
import type { Tasks } from '../crm/tasks/tasks.ts';

type Deps = { readonly tasks: Pick<Tasks, 'dueReminders' | 'claimReminder'>; readonly log: Logger };

const BATCH = 100;

/** One task's failure is logged and tried again at the next beat. */
export async function claimDueReminders({ tasks, log }: Deps, now: Date): Promise<void> {
  const seen = new Set<number>();
  for (;;) {
    const due = await tasks.dueReminders(now, BATCH + seen.size);
    const fresh = due.filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) return;
    const results = await Promise.allSettled(fresh.map((task) => tasks.claimReminder(task, now)));
    results.forEach((result, index) => {
      const task = fresh[index];
      if (task) seen.add(task.id); // one that is still due after its claim is not tried for ever
      if (result.status === 'rejected')
        log.error({ err: result.reason, task: task?.id }, 'a reminder could not be sent');
    });
  }
}
