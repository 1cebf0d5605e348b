/** Changes and receipts in the database, read. */

import type { Database } from '../../data/database.ts';
import type { Entity, RowOf } from '../../data/entities.ts';
import { Prisma } from '../../data/generated/client.ts';
import { readSnapshot } from '../../data/snapshot.ts';
import type { Tx } from '../../data/work.ts';

/** One change of one record, newest state last. */
export interface Event<E extends Entity = Entity> {
  readonly id: number;
  readonly entity: E;
  readonly receiptId: number;
  readonly command: string;
  readonly at: Date;
  readonly memberId: number | null;
  /** Who did it; null where no person did, or they are gone. */
  readonly memberName: string | null;
  readonly undoneId: number | null;
  readonly undoesId: number | null;
  readonly before: RowOf<E> | null;
  readonly after: RowOf<E> | null;
}

interface StoredEvent {
  id: number | bigint;
  entity: string;
  receiptId: number | bigint;
  command: string;
  at: Date | number | bigint;
  memberId: number | bigint | null;
  memberName: string | null;
  undoneId: number | bigint | null;
  undoesId: number | bigint | null;
  before: string | null;
  after: string | null;
}

/**
 * The changes of a record, newest first, older than `beforeId` where that is given; of a customer with those of the
 * accounts that are theirs, or were the last that had them.
 */
export async function readEvents(
  reader: Pick<Database['reader'] | Tx, '$queryRaw'>,
  orgId: number,
  entity: Entity,
  entityId: number,
  { limit, beforeId = Number.MAX_SAFE_INTEGER }: { readonly limit: number; readonly beforeId?: number },
): Promise<Event[]> {
  const own = Prisma.sql`SELECT "id" FROM "Change"
    WHERE "orgId" = ${orgId} AND "entity" = ${entity} AND "entityId" = ${entityId} AND "id" < ${beforeId}`;
  const ofAccounts = Prisma.sql`UNION ALL SELECT h."id" FROM "CustomerAccount" a CROSS JOIN "Change" h
    WHERE a."orgId" = ${orgId} AND a."customerId" = ${entityId}
      AND h."orgId" = a."orgId" AND h."entity" = 'customerAccount' AND h."entityId" = a."id" AND h."id" < ${beforeId}`;
  const rows = await reader.$queryRaw<StoredEvent[]>`
    SELECT c.id, c.entity, c.receiptId, r.command, c.at, c.memberId, m.name AS memberName, r.undoneId, r.undoesId, c."before", c."after"
    FROM "Change" c JOIN "Receipt" r ON r.id = c.receiptId LEFT JOIN "Member" m ON m.id = c.memberId
    WHERE c.orgId = ${orgId} AND c.id IN (${own} ${entity === 'customer' ? ofAccounts : Prisma.empty})
    ORDER BY c.id DESC LIMIT ${limit}`;
  return rows.map((row) => ({
    id: Number(row.id),
    entity: row.entity as Entity,
    receiptId: Number(row.receiptId),
    command: row.command,
    at: instant(row.at),
    memberId: numberOrNull(row.memberId),
    memberName: row.memberName,
    undoneId: numberOrNull(row.undoneId),
    undoesId: numberOrNull(row.undoesId),
    before: readSnapshot(row.entity as Entity, row.before),
    after: readSnapshot(row.entity as Entity, row.after),
  }));
}

/**
 * The last change that another write made since to a record of this one's, and that was not taken back itself: which
 * change of this one it overtook, and who made it. One statement for all records, since an import has a thousand.
 */
export async function findChangeSince(
  tx: Tx,
  orgId: number,
  receiptId: number,
): Promise<{ readonly changeId: number; readonly memberName: string | null; readonly at: Date } | undefined> {
  // CROSS JOIN: from the few changes of the write to what came after each, never through all there are.
  const [since] = await tx.$queryRaw<
    { changeId: number | bigint; memberName: string | null; at: Date | number | bigint }[]
  >`
    SELECT mine."id" AS "changeId", m."name" AS "memberName", c."at"
    FROM "Change" mine CROSS JOIN "Change" c CROSS JOIN "Receipt" r LEFT JOIN "Member" m ON m."id" = c."memberId"
    WHERE mine."orgId" = ${orgId} AND mine."receiptId" = ${receiptId}
      AND c."orgId" = mine."orgId" AND c."entity" = mine."entity" AND c."entityId" = mine."entityId"
      AND c."id" > mine."id" AND c."receiptId" <> mine."receiptId"
      AND r."id" = c."receiptId" AND r."undoneId" IS NULL AND r."undoesId" IS NULL
    ORDER BY c."id" DESC LIMIT 1`;
  return since && { changeId: Number(since.changeId), memberName: since.memberName, at: instant(since.at) };
}

/** What hangs on a customer. */
export const DEPENDENTS = ['deal', 'note', 'task', 'contact'] as const;

const TABLES = { deal: 'Deal', note: 'Note', task: 'Task', contact: 'Contact' } as const;

/** Whether a customer that a write made has a live record of this noun that the write did not make. */
export async function hasDependents(
  tx: Tx,
  orgId: number,
  receiptId: number,
  noun: (typeof DEPENDENTS)[number],
): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Change" mine CROSS JOIN ${Prisma.raw(`"${TABLES[noun]}"`)} d
    WHERE mine."orgId" = ${orgId} AND mine."receiptId" = ${receiptId} AND mine."entity" = 'customer'
      AND mine."before" IS NULL
      AND d."orgId" = mine."orgId" AND d."customerId" = mine."entityId" AND d."archivedAt" IS NULL
      AND d."id" NOT IN (
        SELECT "entityId" FROM "Change"
        WHERE "orgId" = ${orgId} AND "receiptId" = ${receiptId} AND "entity" = ${noun} AND "before" IS NULL
      )
    LIMIT 1`;
  return found.length > 0;
}

/** Receipts of a member that changed something and are no undo of another, newest first. */
export async function readDeedIds(db: Database, orgId: number, memberId: number, limit: number): Promise<number[]> {
  const rows = await db.reader.$queryRaw<Id[]>`
    SELECT r."id" FROM "Receipt" r
    WHERE r."orgId" = ${orgId} AND r."memberId" = ${memberId} AND r."undoesId" IS NULL AND ${CHANGED}
    ORDER BY r."id" DESC LIMIT ${limit}`;
  return rows.map(({ id }) => Number(id));
}

/** The newest receipt of a member whose changes stand: a first one, or one that did again what had been taken back. */
export async function readStandingId(db: Database, orgId: number, memberId: number): Promise<number | undefined> {
  const [newest] = await db.reader.$queryRaw<Id[]>`
    SELECT r."id" FROM "Receipt" r
    WHERE r."orgId" = ${orgId} AND r."memberId" = ${memberId} AND r."undoneId" IS NULL AND ${CHANGED}
      AND (
        WITH RECURSIVE chain("id") AS (
          SELECT r."undoesId" WHERE r."undoesId" IS NOT NULL
          UNION ALL
          SELECT p."undoesId" FROM chain JOIN "Receipt" p ON p."id" = chain."id" AND p."orgId" = r."orgId"
          WHERE p."undoesId" IS NOT NULL
        ) SELECT COUNT(*) FROM chain
      ) % 2 = 0
    ORDER BY r."id" DESC LIMIT 1`;
  return newest && Number(newest.id);
}

interface Id {
  readonly id: number | bigint;
}

const CHANGED = Prisma.sql`EXISTS (SELECT 1 FROM "Change" c WHERE c."orgId" = r."orgId" AND c."receiptId" = r."id")`;

const numberOrNull = (value: number | bigint | null): number | null => (value === null ? null : Number(value));

const instant = (at: Date | number | bigint): Date => (at instanceof Date ? at : new Date(Number(at)));
