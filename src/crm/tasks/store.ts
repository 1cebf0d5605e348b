/** Reads of tasks with the names of what they refer to, and what their reminders need of the database. */
import type { Database, Reader } from '../../data/database.ts';
import type { Tx } from '../../data/work.ts';
import type { Task, TaskRow } from './task.ts';

const withNames = {
  customer: { select: { id: true, number: true, name: true } },
  deal: { select: { id: true, number: true, title: true } },
  assignee: { select: { id: true, name: true } },
} as const;

type Names = Pick<Task, 'customer' | 'deal' | 'assignee'>;

export function toTask(row: TaskRow, { customer, deal, assignee }: Names): Task {
  const { id, orgId, number, title, dueAt, remindAt, doneAt, version, archivedAt, noteId } = row;
  return {
    ...{ id, orgId, number, title, dueAt, remindAt, doneAt, version, archivedAt, noteId },
    ...{ customer, deal, assignee },
  };
}

export async function findTask(
  reader: Reader,
  orgId: number,
  by: { readonly id: number } | { readonly number: number },
): Promise<Task | undefined> {
  const row = await reader.task.findFirst({ where: { ...by, orgId }, include: withNames });
  return row ? toTask(row, row) : undefined;
}

/** The names of what a snapshot refers to, as they are now. */
export async function namesOf(reader: Reader, orgId: number, row: TaskRow): Promise<Names> {
  const { customer, deal, assignee } = withNames;
  const [ofCustomer, ofDeal, ofAssignee] = await Promise.all([
    row.customerId === null ? null : reader.customer.findFirst({ where: { id: row.customerId, orgId }, ...customer }),
    row.dealId === null ? null : reader.deal.findFirst({ where: { id: row.dealId, orgId }, ...deal }),
    reader.member.findFirstOrThrow({ where: { id: row.assigneeId, orgId }, ...assignee }),
  ]);
  return { customer: ofCustomer, deal: ofDeal, assignee: ofAssignee };
}

export interface OpenWanted {
  readonly orgId: number;
  readonly assigneeId?: number | undefined;
  readonly customerIds?: readonly number[] | undefined;
  readonly before?: Date | undefined;
}

const openWhere = ({ orgId, assigneeId, customerIds, before }: OpenWanted) => ({
  orgId,
  archivedAt: null,
  doneAt: null,
  ...(assigneeId === undefined ? {} : { assigneeId }),
  ...(customerIds === undefined ? {} : { customerId: { in: [...customerIds] } }),
  ...(before === undefined ? {} : { dueAt: { lt: before } }),
});

/** Open tasks, the most urgent first. */
export async function openTasks(reader: Reader, wanted: OpenWanted, skip: number, take: number): Promise<Task[]> {
  const rows = await reader.task.findMany({
    where: openWhere(wanted),
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    skip,
    take,
    include: withNames,
  });
  return rows.map((row) => toTask(row, row));
}

export const countOpen = (reader: Reader, wanted: OpenWanted): Promise<number> =>
  reader.task.count({ where: openWhere(wanted) });

/** Who set a task to done, as its history has it. */
export async function doneBy(
  reader: Reader,
  orgId: number,
  taskId: number,
): Promise<{ readonly id: number; readonly name: string } | null> {
  const changes = await reader.change.findMany({
    where: { orgId, entity: 'task', entityId: taskId },
    orderBy: { id: 'desc' },
    take: 20,
    select: { memberId: true, before: true, after: true },
  });
  const done = changes.find(({ before, after }) => !isDone(before) && isDone(after));
  if (done?.memberId == null) return null;
  return reader.member.findFirst({ where: { id: done.memberId, orgId }, select: { id: true, name: true } });
}

const isDone = (snapshot: string | null): boolean => snapshot !== null && JSON.parse(snapshot).doneAt != null;

/** Tasks of all orgs whose reminder is due, the longest waiting first. */
export async function dueReminders({ reader }: Pick<Database, 'reader'>, now: Date, limit: number): Promise<Task[]> {
  const rows = await reader.task.findMany({
    where: { remindAt: { lte: now } },
    orderBy: [{ remindAt: 'asc' }, { id: 'asc' }],
    take: limit,
    include: withNames,
  });
  return rows.map((row) => toTask(row, row));
}

/** The task of a reminder as it stands, and its reminder taken off it; undefined where another took it, or it is not due. */
export async function takeReminder(tx: Tx, orgId: number, id: number, now: Date): Promise<TaskRow | undefined> {
  const task = await tx.task.findFirst({ where: { id, orgId } });
  if (!task?.remindAt || task.remindAt > now) return undefined;
  // Beside the version, as nobody did anything to the task.
  const { count } = await tx.task.updateMany({
    where: { id, orgId, remindAt: task.remindAt },
    data: { remindAt: null },
  });
  return count === 1 ? task : undefined;
}

/** Where a person is written to: in the workspace preferred if they are there, else where they were first. */
export async function homeOf(
  tx: Tx,
  orgId: number,
  memberId: number,
  preferred: number | null,
): Promise<{ readonly workspaceId: number; readonly account: string } | undefined> {
  const identities = await tx.identity.findMany({
    where: { orgId, memberId },
    orderBy: { id: 'asc' },
    select: { workspaceId: true, externalId: true },
  });
  const home = identities.find(({ workspaceId }) => workspaceId === preferred) ?? identities[0];
  return home && { workspaceId: home.workspaceId, account: home.externalId };
}

/** Puts a direct message into the outbox; one of the same key stands already and stays. */
export async function putReminder(
  tx: Tx,
  row: {
    readonly orgId: number;
    readonly workspaceId: number;
    readonly place: string;
    readonly ref: string;
    readonly dedupeKey: string;
    readonly now: Date;
  },
): Promise<void> {
  const { orgId, workspaceId, place, ref, dedupeKey, now } = row;
  await tx.$executeRaw`
    INSERT INTO "Outbox" ("orgId", "workspaceId", "place", "topic", "ref", "dedupeKey", "dueAt", "createdAt")
    VALUES (${orgId}, ${workspaceId}, ${place}, 'reminder', ${ref}, ${dedupeKey}, ${now}, ${now})
    ON CONFLICT ("orgId", "dedupeKey") DO NOTHING`;
}
