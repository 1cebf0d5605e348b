/** The verbs of tasks over the database. */
import type { Database } from '../../data/database.ts';
import type { Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { NotFound } from '../../values/errors.ts';
import type { Who } from '../who.ts';
import { type FindDeps, matchTask, suggestTasks } from './find.ts';
import { claimReminder } from './reminders.ts';
import { countOpen, doneBy, dueReminders, findTask, namesOf, openTasks, toTask } from './store.ts';
import type { AlreadyDone, Tasks } from './tasks.ts';
import { addTask, DoneBefore, editTask, finishTask, snoozeTask } from './write.ts';

export const TASK_PAGE = 8;
const OPEN_OF_A_CUSTOMER = 25;

export function createTasks(deps: FindDeps & { readonly db: Database }): Tasks {
  const { db } = deps;

  const get: Tasks['get'] = async (who, id) => {
    const task = await findTask(db.reader, who.org.id, { id });
    if (!task) throw new NotFound(problem('task.unknown'));
    return task;
  };

  /** A task that was done before is an answer, not a refusal. */
  async function unlessDone(who: Who, id: number, write: () => Promise<Written>): Promise<Written | AlreadyDone> {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof DoneBefore)) throw error;
      return { alreadyDone: await get(who, id), by: await doneBy(db.reader, who.org.id, id) };
    }
  }

  return {
    add: (who, task) => addTask(db, who, task),
    edit: (who, edit) => editTask(db, who, edit),
    done: (who, id) => unlessDone(who, id, () => finishTask(db, who, id)),
    snooze: (who, id, by, zone) => unlessDone(who, id, () => snoozeTask(db, who, id, by, zone)),

    get,
    byNumber: (who, number) => findTask(db.reader, who.org.id, { number }),
    async list(who, { assigneeId, customerId, before }, page = 1) {
      const customerIds = customerId === undefined ? undefined : [customerId];
      const wanted = { orgId: who.org.id, assigneeId, customerIds, before };
      const shown = Math.max(1, page);
      const tasks = await openTasks(db.reader, wanted, (shown - 1) * TASK_PAGE, TASK_PAGE + 1);
      return { tasks: tasks.slice(0, TASK_PAGE), page: shown, more: tasks.length > TASK_PAGE };
    },
    countDue: (who, assigneeId, before) => countOpen(db.reader, { orgId: who.org.id, assigneeId, before }),
    openOf: (who, customerId) =>
      openTasks(db.reader, { orgId: who.org.id, customerIds: [customerId] }, 0, OPEN_OF_A_CUSTOMER),
    async describe(who, row) {
      return toTask(row, await namesOf(db.reader, who.org.id, row));
    },
    match: (who, text) => matchTask(deps, who, text),
    suggest: (who, query) => suggestTasks(deps, who, query),

    dueReminders: (now, limit) => dueReminders(db, now, limit),
    claimReminder: (task, now) => claimReminder(db, task, now),
  };
}
