/** Which task a person means: by ref, by its title among mine, or by the customer it is about. */
import type { Database } from '../../data/database.ts';
import { formatInstant } from '../../values/day.ts';
import { fold } from '../../values/fold.ts';
import { formatRef, readRef } from '../../values/ref.ts';
import type { Found, Match, Suggestion } from '../match.ts';
import type { Search } from '../search/search.ts';
import { customersOf } from '../store.ts';
import type { Who } from '../who.ts';
import { findTask, openTasks } from './store.ts';
import type { Task } from './task.ts';

export interface FindDeps {
  readonly db: Pick<Database, 'reader'>;
  readonly search: Pick<Search, 'match' | 'suggest'>;
}

const SEVERAL = 10;
const SUGGESTED = 25;
/** My most urgent tasks, among which a title is looked for. */
const MINE = 200;

export async function matchTask({ db, search }: FindDeps, who: Who, text: string): Promise<Match> {
  const ref = readRef(text);
  if (ref?.noun === 'task') {
    const task = await findTask(db.reader, who.org.id, { number: ref.number });
    return task && !task.archivedAt ? { kind: 'one', found: foundTask(task) } : { kind: 'none' };
  }
  if (ref && ref.noun !== 'customer') return { kind: 'none' };
  const titled = ref ? [] : await mineTitled(db, who, text);
  const tasks = titled.length > 0 ? titled : await ofCustomer({ db, search }, who, text);
  const [only] = tasks;
  if (!only) return { kind: 'none' };
  return tasks.length === 1
    ? { kind: 'one', found: foundTask(only) }
    : { kind: 'several', options: tasks.slice(0, SEVERAL).map((task) => suggestion(who, task)) };
}

/** My open tasks, those whose title or customer has what was typed first. */
export async function suggestTasks(deps: FindDeps, who: Who, query: string): Promise<Suggestion[]> {
  const text = query.trim();
  const ref = readRef(text);
  const exact = ref?.noun === 'task' ? await findTask(deps.db.reader, who.org.id, { number: ref.number }) : undefined;
  const mine = await mineTitled(deps.db, who, text);
  const tasks = exact && !exact.archivedAt ? [exact, ...mine.filter(({ id }) => id !== exact.id)] : mine;
  return tasks.slice(0, SUGGESTED).map((task) => suggestion(who, task));
}

async function mineTitled(db: FindDeps['db'], who: Who, text: string): Promise<Task[]> {
  const tasks = await openTasks(db.reader, { orgId: who.org.id, assigneeId: who.me.id }, 0, MINE);
  const key = fold(text);
  return tasks.filter((task) => fold(`${task.title} ${task.customer?.name ?? ''}`).includes(key));
}

async function ofCustomer({ db, search }: FindDeps, who: Who, text: string): Promise<Task[]> {
  const [customerId, another] = await customersOf(db.reader, who.org.id, await search.match(who, text));
  if (customerId === undefined || another !== undefined) return [];
  return openTasks(db.reader, { orgId: who.org.id, customerIds: [customerId] }, 0, SEVERAL);
}

/** `F7 Send the quote`, then customer and due. */
function suggestion(who: Who, task: Task): Suggestion {
  const locale = who.locale ?? who.org.locale;
  const due = formatInstant(task.dueAt, who.zone ?? who.org.zone, locale, { now: who.now });
  const ref = formatRef('task', task.number);
  return { label: `${ref} ${task.title}`, value: ref, detail: task.customer ? `${task.customer.name} · ${due}` : due };
}

export const foundTask = (task: Task): Found => ({
  id: task.id,
  ref: formatRef('task', task.number),
  name: task.title,
});
