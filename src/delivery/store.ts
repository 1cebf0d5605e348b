/** The outbox's rows: what waits, who holds a row, what became of it. Every mark holds only for the attempt that made it. */
import type { Telling, Told } from '../chat/tell-once.ts';
import type { Database } from '../data/database.ts';
import type { Outbox } from '../data/generated/client.ts';
import type { Tx } from '../data/work.ts';
import { isLeased } from './lease.ts';
import { WELCOME } from './say.ts';

export type OutboxRow = Outbox;

/** A row that is not settled, as far as choosing needs it. */
export interface Unsettled {
  readonly id: number;
  readonly workspaceId: number;
  readonly place: string;
  readonly state: 'waiting' | 'sending';
  readonly attempts: number;
  readonly dueAt: Date;
  readonly triedAt: Date | null;
}

const PAGE = 1_000;

/** Rows that are due, and those that hold their place's others up: under way, or waiting for another attempt. Oldest first. */
export async function unsettled(db: Database, now: Date): Promise<Unsettled[]> {
  const all: Unsettled[] = [];
  for (let after = 0, full = true; full; after = all.at(-1)?.id ?? 0) {
    const page = await db.reader.outbox.findMany({
      where: {
        id: { gt: after },
        state: { in: ['waiting', 'sending'] },
        OR: [{ dueAt: { lte: now } }, { attempts: { gt: 0 } }],
      },
      select: { id: true, workspaceId: true, place: true, state: true, attempts: true, dueAt: true, triedAt: true },
      orderBy: { id: 'asc' },
      take: PAGE,
    });
    all.push(...(page as Unsettled[]));
    full = page.length === PAGE;
  }
  return all;
}

/**
 * Takes a row for one more attempt, on disk before anything is posted; undefined where it is no longer as it was seen.
 * The number of attempts is the fence: whoever holds an older number can mark nothing.
 */
export async function take(db: Database, seen: Unsettled, at: Date): Promise<OutboxRow | undefined> {
  const { id, state, attempts } = seen;
  return db.work.background(async (tx) => {
    const { count } = await tx.outbox.updateMany({
      where: { id, state, attempts },
      data: { state: 'sending', triedAt: at, attempts: attempts + 1 },
    });
    if (count === 0) return undefined;
    return (await tx.outbox.findUnique({ where: { id } })) ?? undefined;
  });
}

const held = (row: OutboxRow) => ({ id: row.id, state: 'sending', attempts: row.attempts });

/** Marks a row that this attempt still holds; false where it does not. */
export async function mark(
  tx: Tx,
  row: OutboxRow,
  data: {
    readonly state: 'waiting' | 'sending' | 'sent' | 'dropped' | 'failed' | 'unsure';
    readonly error?: string | null;
    readonly dueAt?: Date;
    readonly messageId?: string;
    readonly sentAt?: Date;
  },
): Promise<boolean> {
  return (await tx.outbox.updateMany({ where: held(row), data })).count === 1;
}

/** Notes which records a message shows. */
export async function noteShown(
  tx: Tx,
  row: OutboxRow,
  messageId: string,
  refs: readonly { readonly entity: string; readonly entityId: number; readonly shown: number }[],
  at: Date,
): Promise<void> {
  for (const { entity, entityId, shown } of refs) {
    const { orgId, workspaceId, place } = row;
    const key = { workspaceId, place, messageId, entity, entityId };
    await tx.messageRef.upsert({
      where: { workspaceId_place_messageId_entity_entityId: key },
      create: { orgId, ...key, shown, createdAt: at },
      update: { shown },
    });
  }
}

/** The workspace of a row as its platform names it. */
export async function workspaceOf(
  db: Database,
  workspaceId: number,
): Promise<{ readonly orgId: number; readonly platform: string; readonly externalId: string } | undefined> {
  const found = await db.reader.workspace.findUnique({
    where: { id: workspaceId },
    select: { orgId: true, platform: true, externalId: true },
  });
  return found ?? undefined;
}

/** A row that is told by whoever took it, and never by the outbox. */
export interface Begun extends Pick<OutboxRow, 'id' | 'orgId' | 'attempts'> {}

const begunOf = { id: true, orgId: true, attempts: true } as const;

/** Takes what is to be told at once, on disk before it is told; or how it stands. */
export async function beginTelling(
  db: Database,
  { key: dedupeKey, asked: ref, ...telling }: Telling,
  at: Date,
  leaseMs: number,
): Promise<Begun | Told> {
  const { orgId } = telling;
  return db.work.background(async (tx) => {
    const row = await tx.outbox.findUnique({ where: { orgId_dedupeKey: { orgId, dedupeKey } } });
    if (!row) {
      const made = { dedupeKey, ref, state: 'telling', attempts: 1, triedAt: at, dueAt: at, createdAt: at };
      return tx.outbox.create({ data: { ...telling, ...made }, select: begunOf });
    }
    if (row.state === 'sent') return row.ref === ref ? 'again' : 'before';
    if (row.ref === ref || isLeased(row, at, leaseMs)) return 'unsure';
    const { id } = row;
    const data = { ref, triedAt: at, attempts: row.attempts + 1 };
    return tx.outbox.update({ where: { id, orgId }, data, select: begunOf });
  });
}

/** Marks it told at an instant; where it was not, it is as if it had never been begun. Only by whoever began it last. */
export async function endTelling(
  db: Database,
  { id, orgId, attempts }: Begun,
  sentAt: Date | undefined,
): Promise<void> {
  const where = { id, orgId, attempts, state: 'telling' };
  await db.work.background(async (tx) => {
    if (sentAt) await tx.outbox.updateMany({ where, data: { state: 'sent', sentAt } });
    else await tx.outbox.deleteMany({ where });
  });
}

/** Deletes what was sent, dropped or left open before an instant; gives how many rows that were. */
export async function forgetSent(db: Database, before: Date): Promise<number> {
  return db.work.background(async (tx) => {
    const { count } = await tx.outbox.deleteMany({
      where: { state: { in: ['sent', 'dropped', 'telling'] }, dueAt: { lt: before }, topic: { not: WELCOME } },
    });
    return count;
  });
}
