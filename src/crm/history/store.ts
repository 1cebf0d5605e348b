/** Changes and receipts in the database, read. */

import type { Database } from '../../data/database.ts';
import type { Entity, RowOf } from '../../data/entities.ts';
import { Prisma } from '../../data/generated/client.ts';
import { readSnapshot } from '../../data/snapshot.ts';
import type { Tx } from '../../data/work.ts';

/** One change of one record, newest state last. */
export interface Event<E extends Entity = Entity> {
  readonly id: number;
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

/** The changes of a record, newest first, older than `beforeId` where that is given. */
export async function readEvents<E extends Entity>(
  reader: Pick<Database['reader'] | Tx, '$queryRaw'>,
  orgId: number,
  entity: E,
  entityId: number,
  { limit, beforeId = Number.MAX_SAFE_INTEGER }: { readonly limit: number; readonly beforeId?: number },
): Promise<Event<E>[]> {
  const rows = await reader.$queryRaw<StoredEvent[]>`
    SELECT c.id, c.receiptId, r.command, c.at, c.memberId, m.name AS memberName, r.undoneId, r.undoesId, c."before", c."after"
    FROM "Change" c JOIN "Receipt" r ON r.id = c.receiptId LEFT JOIN "Member" m ON m.id = c.memberId
    WHERE c.orgId = ${orgId} AND c.entity = ${entity} AND c.entityId = ${entityId} AND c.id < ${beforeId}
    ORDER BY c.id DESC LIMIT ${limit}`;
  return rows.map((row) => ({
    id: Number(row.id),
    receiptId: Number(row.receiptId),
    command: row.command,
    at: row.at instanceof Date ? row.at : new Date(Number(row.at)),
    memberId: numberOrNull(row.memberId),
    memberName: row.memberName,
    undoneId: numberOrNull(row.undoneId),
    undoesId: numberOrNull(row.undoesId),
    before: readSnapshot(entity, row.before),
    after: readSnapshot(entity, row.after),
  }));
}

/** Ids of a member's receipts that changed something, newest first. */
export async function readReceiptIds(
  db: Database,
  orgId: number,
  memberId: number,
  { limit, standing }: { readonly limit: number; readonly standing: boolean },
): Promise<number[]> {
  const only = standing ? Prisma.sql`AND r.undoneId IS NULL AND r.undoesId IS NULL` : Prisma.empty;
  const rows = await db.reader.$queryRaw<{ id: number | bigint }[]>`
    SELECT r.id FROM "Receipt" r
    WHERE r.orgId = ${orgId} AND r.memberId = ${memberId} ${only}
      AND EXISTS (SELECT 1 FROM "Change" c WHERE c.orgId = r.orgId AND c.receiptId = r.id)
    ORDER BY r.id DESC LIMIT ${limit}`;
  return rows.map(({ id }) => Number(id));
}

const numberOrNull = (value: number | bigint | null): number | null => (value === null ? null : Number(value));
