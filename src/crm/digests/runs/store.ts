/** The rows of runs, and the digest's next run: what the schedule writes without history. */
import type { Database } from '../../../data/database.ts';
import { type DigestRun, Prisma } from '../../../data/generated/client.ts';
import type { Tx } from '../../../data/work.ts';
import { type DigestRow, writeReason } from '../digest.ts';
import type { DueSlot, Missed } from '../due.ts';

export type DigestRunRow = DigestRun;

type Db = Pick<Database, 'reader'>;

/** Digests of all orgs whose next run has come, the longest due first; paused and removed ones too. */
export async function dueDigests(db: Db, now: Date, limit: number): Promise<DigestRow[]> {
  return db.reader.digest.findMany({
    where: { nextRunAt: { lte: now } },
    orderBy: [{ nextRunAt: 'asc' }, { id: 'asc' }],
    take: limit,
  });
}

/** Live digests after an id, by id. */
export async function liveAfter(db: Db, id: number, limit: number): Promise<DigestRow[]> {
  return db.reader.digest.findMany({
    where: { id: { gt: id }, archivedAt: null, pausedAt: null },
    orderBy: { id: 'asc' },
    take: limit,
  });
}

/**
 * Moves a digest to its next run, if it still is what was seen; false where it is not. No new version: it is no edit,
 * and a person who has the form open loses nothing by it.
 */
export async function moveNext(tx: Tx, seen: DigestRow, next: Date | null): Promise<boolean> {
  const { id, orgId, version, nextRunAt } = seen;
  const { count } = await tx.digest.updateMany({ where: { id, orgId, version, nextRunAt }, data: { nextRunAt: next } });
  return count === 1;
}

/**
 * Claims a slot by inserting its run; undefined where the slot was taken before. One that was only recorded as missed
 * can still be claimed: its time comes again where the clock was ahead and came back.
 */
export async function insertRun(
  tx: Tx,
  digest: DigestRow,
  run: {
    readonly slot: string;
    readonly plannedAt: Date;
    readonly late: boolean;
    readonly view: string;
    readonly now: Date;
  },
): Promise<number | undefined> {
  const { slot, plannedAt, late, view, now } = run;
  const rows = await tx.$queryRaw<{ id: number | bigint }[]>`
    INSERT INTO "DigestRun" ("orgId", "digestId", "slot", "plannedAt", "state", "late", "view", "createdAt")
    VALUES (${digest.orgId}, ${digest.id}, ${slot}, ${plannedAt}, 'queued', ${late}, ${view}, ${now})
    ON CONFLICT ("digestId", "slot") DO UPDATE
      SET "state" = 'queued', "late" = ${late}, "reason" = NULL, "view" = ${view}, "createdAt" = ${now}
      WHERE "DigestRun"."state" = 'skipped' AND "DigestRun"."reason" LIKE 'missed%'
    RETURNING "id"`;
  return rows[0] && Number(rows[0].id);
}

/** Records slots that were missed, in one statement. */
export async function insertMissed(tx: Tx, digest: DigestRow, missed: readonly Missed[], now: Date): Promise<void> {
  if (missed.length === 0) return;
  const rows = missed.map(({ slot, plannedAt, until }) => {
    const reason = writeReason(until ? { kind: 'missed', until } : { kind: 'missed' });
    return Prisma.sql`(${digest.orgId}, ${digest.id}, ${slot}, ${plannedAt}, 'skipped', ${false}, ${reason}, ${now})`;
  });
  await tx.$executeRaw`
    INSERT INTO "DigestRun" ("orgId", "digestId", "slot", "plannedAt", "state", "late", "reason", "createdAt")
    VALUES ${Prisma.join(rows)} ON CONFLICT ("digestId", "slot") DO NOTHING`;
}

/** Puts a run's post into the outbox. */
export async function insertPost(tx: Tx, { digest, slot }: Pick<DueSlot, 'digest' | 'slot'>, runId: number, now: Date) {
  const { orgId, workspaceId, place, number } = digest;
  const made = { dueAt: now, createdAt: now, dedupeKey: `digest:G${number}:${slot}` };
  await tx.outbox.create({ data: { orgId, workspaceId, place, topic: 'digest', ref: `run:${runId}`, ...made } });
}

export async function markRun(
  tx: Tx,
  orgId: number,
  id: number,
  data: { readonly state: 'sent' | 'failed' | 'skipped'; readonly sentAt?: Date; readonly reason?: string },
): Promise<void> {
  await tx.digestRun.updateMany({ where: { id, orgId }, data });
}

/** Newest first. */
export async function runsOf(
  db: Db,
  orgId: number,
  digestId: number,
  page: { readonly skip: number; readonly take: number },
): Promise<DigestRunRow[]> {
  return db.reader.digestRun.findMany({ where: { orgId, digestId }, orderBy: { id: 'desc' }, ...page });
}

export async function runOfSlot(db: Db, orgId: number, slot: string) {
  const found = await db.reader.digestRun.findFirst({ where: { orgId, slot }, include: { digest: true } });
  if (!found) return undefined;
  const { digest, ...run } = found;
  return { digest, run };
}

/** A run with its digest and its number among the digest's runs. */
export async function numberedRun(db: Db, orgId: number, id: number) {
  const found = await db.reader.digestRun.findFirst({ where: { orgId, id }, include: { digest: true } });
  if (!found) return undefined;
  const { digest, ...run } = found;
  const number = await db.reader.digestRun.count({ where: { orgId, digestId: run.digestId, id: { lte: id } } });
  return { digest, run, number };
}
