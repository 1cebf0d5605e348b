/** The rows an erased org left behind, by table. */
import type { Database, Reader } from '../../../data/database.ts';
import { Prisma } from '../../../data/generated/client.ts';
import type { Tx } from '../../../data/work.ts';

/** Every table with rows of an org: what refers to others first. A test holds it complete. */
export const TABLES = [
  'Outbox',
  'Pending',
  'Subject',
  'MessageRef',
  'LinkCode',
  'LinkTries',
  'DigestRun',
  'Digest',
  'CaptureReaction',
  'AllowedRole',
  'SlackHome',
  'SlackInstall',
  'LocalMessage',
  'LocalChannel',
  'Task',
  'Note',
  'Contact',
  'CustomerTag',
  'CustomerAccount',
  'Deal',
  'Product',
  'Tag',
  'Customer',
  'SearchText',
  'Change',
  'Receipt',
  'Identity',
  'Member',
  'Counter',
] as const satisfies readonly Prisma.ModelName[];

type Table = (typeof TABLES)[number];

/** Tables that a full-text index is of; its rows have the numbers of theirs. */
export const INDEX_OF = { Customer: 'CustomerSearch', SearchText: 'TextSearch' } as const;
export const INDEXED = ['Customer', 'SearchText'] as const satisfies readonly Table[];
type Indexed = (typeof INDEXED)[number];

const isIndexed = (table: Table): table is Indexed => Object.hasOwn(INDEX_OF, table);

const name = (table: string): Prisma.Sql => Prisma.raw(`"${table}"`);

export async function readErased(reader: Pick<Reader, 'org'>): Promise<number[]> {
  const rows = await reader.org.findMany({
    where: { erasedAt: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export async function countRows(db: Pick<Database, 'longRead'>, orgId: number, table: Table): Promise<number> {
  const sql = `SELECT COUNT(*) AS "count" FROM "${table}" WHERE "orgId" = ?`;
  const [row] = await db.longRead<{ readonly count: number }>(sql, [orgId]);
  return row?.count ?? 0;
}

/** Deletes at most so many, one in every `keepEvery` not; gives how many. */
export async function deleteRows(
  tx: Tx,
  doomed: { readonly orgId: number; readonly table: Table; readonly limit: number; readonly keepEvery?: number },
): Promise<number> {
  const { orgId, table, limit, keepEvery } = doomed;
  const butSome = keepEvery === undefined ? Prisma.empty : Prisma.sql`AND "rowid" % ${keepEvery} <> 0`;
  const deleted = await tx.$queryRaw<{ readonly id: number | bigint }[]>`
    DELETE FROM ${name(table)} WHERE "rowid" IN (
      SELECT "rowid" FROM ${name(table)} WHERE "orgId" = ${orgId} ${butSome} LIMIT ${limit}
    ) RETURNING "rowid" AS "id"`;
  if (isIndexed(table) && deleted.length > 0) await unindex(tx, table, Prisma.join(deleted.map(({ id }) => id)));
  return deleted.length;
}

/** Without the rewriting that the index would set about by itself, of more at once than anybody may be held up for. */
async function unindex(tx: Tx, table: Indexed, ids: Prisma.Sql): Promise<void> {
  const index = name(INDEX_OF[table]);
  await tx.$executeRaw`INSERT INTO ${index} (${index}, "rank") VALUES ('automerge', 0)`;
  await tx.$executeRaw`DELETE FROM ${index} WHERE "rowid" IN (${ids})`;
  await tx.$executeRaw`INSERT INTO ${index} (${index}) VALUES ('flush')`;
  await tx.$executeRaw`INSERT INTO ${index} (${index}, "rank") VALUES ('automerge', 4)`; // as it was
}

/** Deletes the org; false, and nothing is done, where something of it is there still. */
export async function deleteOrg(tx: Tx, id: number): Promise<boolean> {
  for (const table of TABLES) {
    const [left] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM ${name(table)} WHERE "orgId" = ${id} LIMIT 1`;
    if (left) return false;
  }
  await tx.org.deleteMany({ where: { id, erasedAt: { not: null } } });
  return true;
}
