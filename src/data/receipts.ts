/** Receipts: what makes a second delivery of a write harmless, and what finds it again. */

import { isEntity } from './entities.ts';
import type { Change, Prisma, Receipt } from './generated/client.ts';
import { readSnapshot } from './snapshot.ts';
import type { Sql } from './sql.ts';
import type { Cause, ChangeRow, Tx, Written } from './work.ts';

/** Stores the receipt of a unit that begins; undefined where the org has that key already, or was erased. */
export async function insertReceipt(sql: Sql, cause: Cause): Promise<number | undefined> {
  const [row] = await sql.rows(
    `INSERT INTO "Receipt" ("orgId", "key", "command", "memberId", "place", "at")
     SELECT "id", ?, ?, ?, ?, ? FROM "Org" WHERE "id" = ? AND "erasedAt" IS NULL
     ON CONFLICT ("orgId", "key") DO NOTHING RETURNING "id"`,
    [cause.key, cause.command, cause.memberId, cause.place ?? null, cause.at, cause.orgId],
  );
  return row ? Number(row[0]) : undefined;
}

/** A stored unit by its org and either its key or its id. */
export async function findWritten(
  client: Pick<Tx, 'receipt'>,
  where: { readonly orgId: number } & ({ readonly key: string } | { readonly id: number }),
): Promise<Written | undefined> {
  const receipt = await client.receipt.findFirst({
    where: where satisfies Prisma.ReceiptWhereInput,
    orderBy: { id: 'asc' },
    include: { changes: { orderBy: { id: 'asc' } } },
  });
  return receipt ? writtenOf(receipt, receipt.changes) : undefined;
}

function writtenOf(receipt: Receipt, changes: readonly Change[]): Written {
  const { id, orgId, key, command, place, at, memberId, undoesId, undoneId } = receipt;
  const receiptId = id;
  const revived = changes.map(changeOf);
  return { receiptId, orgId, key, command, place, at, memberId, undoesId, undoneId, replayed: true, changes: revived };
}

/**
 * A stored change, its snapshots alive.
 * @throws Error where the change is of an entity this code does not know.
 */
export function changeOf(change: Change): ChangeRow {
  const { id, entity, entityId } = change;
  if (!isEntity(entity)) throw new Error(`change ${id} is of an unknown entity, ${entity}`);
  const before = readSnapshot(entity, change.before);
  const after = readSnapshot(entity, change.after);
  return { id, entity, entityId, before, after } as ChangeRow;
}
