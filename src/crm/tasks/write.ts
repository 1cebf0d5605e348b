/** The writes of tasks: each one unit. */
import type { Database } from '../../data/database.ts';
import type { NewRow } from '../../data/entities.ts';
import type { Unit, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput, NotFound } from '../../values/errors.ts';
import { clean } from '../../values/fold.ts';
import { formatRef } from '../../values/ref.ts';
import { requireVersion } from '../conflict.ts';
import { touchCustomer } from '../customers/store.ts';
import { liveCustomer, liveDeal, liveMember } from '../live.ts';
import { causeOf, type Who } from '../who.ts';
import { type Snooze, snoozed, type TaskRow } from './task.ts';
import type { NewTask, TaskEdit } from './tasks.ts';

type Writer = Pick<Database, 'work'>;

/** Ends a unit that has nothing to write, since the task was done before. */
export class DoneBefore extends Error {}

const YEARS_AHEAD = 50;
const YEAR = 365 * 86_400_000;

export function addTask({ work }: Writer, who: Who, task: NewTask): Promise<Written> {
  return work.commit(causeOf(who), async (unit) => {
    const deal = task.dealId === undefined ? undefined : await liveDeal(unit, task.dealId);
    const customerId = task.customerId ?? deal?.customerId;
    const customer = customerId === undefined ? undefined : await liveCustomer(unit, customerId);
    const assignee = await liveMember(unit, task.assigneeId ?? who.me.id);
    await insertTask(unit, who, {
      customerId: customer?.id ?? null,
      dealId: deal?.id ?? null,
      title: task.title,
      dueAt: task.dueAt,
      assigneeId: assignee.id,
    });
    if (customer) await touchCustomer(unit, customer.id, who.now);
  });
}

/** The row of a new task: also of the one that a note leads to, in the note's unit. */
export async function insertTask(
  unit: Unit,
  who: Who,
  task: Omit<NewRow<'task'>, 'number' | 'remindAt' | 'workspaceId'>,
): Promise<TaskRow> {
  return unit.insert('task', {
    ...task,
    title: titled(task.title),
    dueAt: reachable(task.dueAt, who.now),
    remindAt: task.dueAt,
    number: await unit.nextNumber('task'),
    workspaceId: who.workspaceId,
  });
}

export function editTask({ work }: Writer, who: Who, edit: TaskEdit): Promise<Written> {
  return work.commit(causeOf(who), async (unit) => {
    const task = await liveTask(unit, edit.id);
    const ref = refOf(task);
    await requireVersion(unit, who, 'task', task, edit.version, (by) => problem('task.conflict', { ref, ...by }));
    const customer = edit.customerId == null ? edit.customerId : (await liveCustomer(unit, edit.customerId)).id;
    const moved = edit.dueAt !== undefined && edit.dueAt.getTime() !== task.dueAt.getTime();
    const handedOn = edit.assigneeId !== undefined && edit.assigneeId !== task.assigneeId;
    await unit.update('task', task, {
      title: edit.title === undefined ? undefined : titled(edit.title),
      dueAt: edit.dueAt === undefined ? undefined : reachable(edit.dueAt, who.now),
      ...((moved || handedOn) && !task.doneAt ? { remindAt: edit.dueAt ?? task.dueAt } : {}),
      customerId: customer,
      assigneeId: edit.assigneeId === undefined ? undefined : (await liveMember(unit, edit.assigneeId)).id,
    });
    const touched = customer ?? task.customerId;
    if (touched !== null) await touchCustomer(unit, touched, who.now);
  });
}

/** @throws DoneBefore */
export function finishTask({ work }: Writer, who: Who, id: number): Promise<Written> {
  return work.commit(causeOf(who), async (unit) => {
    const task = await openTask(unit, id);
    await unit.update('task', task, { doneAt: who.now, remindAt: null });
    if (task.customerId !== null) await touchCustomer(unit, task.customerId, who.now);
  });
}

/** @throws DoneBefore */
export function snoozeTask({ work }: Writer, who: Who, id: number, by: Snooze, zone: string): Promise<Written> {
  return work.commit(causeOf(who), async (unit) => {
    const task = await openTask(unit, id);
    const dueAt = reachable(snoozed(task.dueAt, by, who.now, zone), who.now);
    await unit.update('task', task, { dueAt, remindAt: dueAt });
    if (task.customerId !== null) await touchCustomer(unit, task.customerId, who.now);
  });
}

async function openTask(unit: Unit, id: number): Promise<TaskRow> {
  const task = await liveTask(unit, id);
  if (task.doneAt) throw new DoneBefore();
  return task;
}

async function liveTask(unit: Unit, id: number): Promise<TaskRow> {
  const task = await unit.find('task', id);
  if (!task) throw new NotFound(problem('task.unknown'));
  if (task.archivedAt) throw new InvalidInput(problem('task.archived', { ref: refOf(task) }));
  return task;
}

function titled(text: string): string {
  const title = clean(text).slice(0, 300);
  if (title === '') throw new InvalidInput(problem('task.noTitle'), { title: problem('task.noTitle') });
  return title;
}

/** A due instant of the past is overdue at once, which is fine; one of another century is a slip. */
function reachable(dueAt: Date, now: Date): Date {
  const distance = Math.abs(dueAt.getTime() - now.getTime());
  if (distance > YEARS_AHEAD * YEAR) throw new InvalidInput(problem('task.tooFar'), { due: problem('task.tooFar') });
  return dueAt;
}

const refOf = (task: TaskRow): string => formatRef('task', task.number);
