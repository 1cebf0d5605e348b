/** Follow-ups as a list, the most urgent first, each with what can be done with it. */
import type { Reader } from '../chat/reader.ts';
import { type Button, buttons, heading, hint, type List, list, text, type View, view } from '../chat/view.ts';
import type { Task } from '../crm/tasks/task.ts';
import type { TaskPage } from '../crm/tasks/tasks.ts';
import { csvButton } from './csv-button.ts';
import { dotted } from './customer-words.ts';
import { dueWords } from './due.ts';
import { taskButtons, taskRef } from './task.ts';

export interface TaskListAsked {
  readonly page: TaskPage;
  readonly title: string;
  /** What is said where there is none. */
  readonly empty: string;
  /** Whether the tasks are of several people. */
  readonly named: boolean;
  /** Whether they are about several customers. */
  readonly about: boolean;
  /** How many of those asked for are overdue. */
  readonly overdue: number;
  /** The input that lists the same again, and its short form for the buttons. */
  readonly input: Readonly<Record<string, string>>;
  readonly from: string;
}

export function taskList(r: Reader, asked: TaskListAsked): View {
  const { page, title, empty, overdue, input } = asked;
  if (page.tasks.length === 0 && page.page === 1) return view(text(empty), hint(r.t('task.listHint')));
  const go = (label: string, to: number): Button => ({
    label,
    action: { do: 'run', path: 'task list', input: { ...input, page: String(to) }, placing: 'replace' },
  });
  return view(
    heading(overdue > 0 ? dotted(title, r.t('task.overdueCount', { count: overdue })) : title),
    list(page.tasks.map((task) => taskLine(r, task, asked))),
    buttons(
      page.page > 1 && go(r.t('chat.previous'), page.page - 1),
      page.more && go(r.t('chat.next'), page.page + 1),
      csvButton(r, 'tasks', input),
    ),
  );
}

export function taskLine(
  r: Reader,
  task: Task,
  { named, about, from }: Pick<TaskListAsked, 'named' | 'about'> & { readonly from?: string },
): List['items'][number] {
  const due = dueWords(r, task.dueAt);
  return {
    text: [{ bold: taskRef(task) }, ` ${task.title}`],
    detail: dotted(
      about && task.customer?.name,
      task.dueAt < r.now ? r.t('task.overdue', { due }) : r.t('task.due', { due }),
      named && r.t('task.forName', { name: task.assignee.name }),
    ),
    buttons: taskButtons(r, task, from),
  };
}
