/** Follow-ups as a person meets them: a confirmation, the reminder, what was done before. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Block, type Button, bold, buttons, facts, heading, hint, text, type View, view } from '../chat/view.ts';
import type { Task } from '../crm/tasks/task.ts';
import type { AlreadyDone } from '../crm/tasks/tasks.ts';
import { formatRef } from '../values/ref.ts';
import { changes } from './changes.ts';
import { confirmation } from './confirmation.ts';
import { openButton } from './customer-buttons.ts';
import { dotted } from './customer-words.ts';
import { dueWords } from './due.ts';

export const taskRef = (task: Pick<Task, 'number'>): string => formatRef('task', task.number);

export interface TaskNews {
  readonly task: Task;
  /** Null for a new one. */
  readonly before: Task | null;
  readonly mine: boolean;
}

export function taskConfirmation(r: Reader, written: Written, news: TaskNews): View {
  const { task, before, mine } = news;
  const blocks: Block[] = [text(headline(r, news), 'good')];
  const told = before && isEdit(before, task) ? edited(r, before, task) : undefined;
  if (told) blocks.push(told);
  if (!before && task.dueAt > r.now) {
    blocks.push(hint(mine ? r.t('task.willRemind') : r.t('task.willRemindOther', { name: task.assignee.name })));
  }
  return confirmation(r, written, blocks, task.doneAt ? [] : [editButton(r, task)]);
}

function editButton(r: Reader, task: Task): Button {
  return { label: r.t('chat.edit'), action: { do: 'form', path: 'task edit', input: { task: taskRef(task) } } };
}

/** What to do, when, for whom, and what can be done with it. */
export function taskCard(r: Reader, task: Task): View {
  const { customer, deal, doneAt } = task;
  const ref = customer && formatRef('customer', customer.number);
  const history: Button = {
    label: r.t('deal.historyButton'),
    action: { do: 'run', path: 'history', input: { record: taskRef(task) } },
  };
  return view(
    heading(dotted(taskRef(task), task.title)),
    facts([
      [r.t('field.customer'), customer && `${customer.name} (${ref})`],
      [r.t('deal.fieldDeal'), deal && dotted(formatRef('deal', deal.number), deal.title)],
      [r.t('field.due'), dueWords(r, task.dueAt)],
      [r.t('field.assignee'), task.assignee.name],
      [r.t('field.done'), doneAt && dueWords(r, doneAt)],
    ]),
    buttons(
      ...(doneAt ? [] : [...taskButtons(r, task), editButton(r, task)]),
      ref !== null && openButton(r, ref),
      history,
    ),
  );
}

/** Anything but done, or put off and nothing else. */
function isEdit(before: Task, task: Task): boolean {
  return Boolean(task.doneAt) === Boolean(before.doneAt) && !isOnlyLater(before, task);
}

function isOnlyLater(before: Task, task: Task): boolean {
  const same = before.title === task.title && before.assignee.id === task.assignee.id;
  return same && before.customer?.id === task.customer?.id && task.dueAt > before.dueAt;
}

function edited(r: Reader, before: Task, after: Task) {
  return changes(r, [
    [r.t('task.fieldTitle'), before.title, after.title],
    [r.t('field.due'), dueWords(r, before.dueAt), dueWords(r, after.dueAt)],
    [r.t('field.assignee'), before.assignee.name, after.assignee.name],
    [r.t('field.customer'), before.customer?.name, after.customer?.name],
  ]);
}

function headline(r: Reader, { task, before, mine }: TaskNews): string {
  const [ref, due] = [taskRef(task), dueWords(r, task.dueAt)];
  const title = dotted(task.title, task.customer?.name);
  if (!before) {
    return mine
      ? r.t('task.added', { ref, title, due })
      : r.t('task.addedFor', { ref, title, due, name: task.assignee.name });
  }
  if (task.doneAt && !before.doneAt) return r.t('task.doneNow', { ref, title });
  return isOnlyLater(before, task) ? r.t('task.snoozed', { ref, title, due }) : r.t('task.edited', { ref, title });
}

/** Nothing was written: the task had been done before. */
export function alreadyDoneLine(r: Reader, { alreadyDone: task, by }: AlreadyDone, me: number): Block {
  const said = { ref: taskRef(task), title: task.title, when: dueWords(r, task.doneAt ?? r.now) };
  if (!by) return text(r.t('task.alreadyDone', said));
  return text(
    by.id === me ? r.t('task.alreadyDoneByYou', said) : r.t('task.alreadyDoneBy', { ...said, name: by.name }),
  );
}

/** Done, +1 day, +1 week; `from` says which list to show again afterwards. */
export function taskButtons(r: Reader, task: Task, from?: string): Button[] {
  const input = { task: taskRef(task), ...(from === undefined ? {} : { from }) };
  return [
    { label: r.t('task.doneButton'), style: 'primary', action: { do: 'run', path: 'task done', input } },
    { label: r.t('task.dayButton'), action: { do: 'run', path: 'task snooze', input: { ...input, by: '1d' } } },
    { label: r.t('task.weekButton'), action: { do: 'run', path: 'task snooze', input: { ...input, by: '1w' } } },
  ];
}

/** The direct message at its time. */
export function reminderView(r: Reader, task: Task, customer: Task['customer']): View {
  const { title } = task;
  const said = customer ? r.t('task.reminderFor', { customer: customer.name, title }) : r.t('task.reminder', { title });
  const open: Button | undefined = customer
    ? {
        label: r.t('deal.customerButton'),
        action: { do: 'run', path: 'customer show', input: { customer: formatRef('customer', customer.number) } },
      }
    : undefined;
  return view(
    text([bold(said)]),
    hint(dotted(taskRef(task), dueWords(r, task.dueAt))),
    buttons(...taskButtons(r, task), open),
  );
}
