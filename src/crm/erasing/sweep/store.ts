/** The rows an erased org left behind, by table. */
import type { Reader } from '../../../data/database.ts';
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

/** The full-text index whose rows have the numbers of a table's. */
const INDEX_OF: { readonly [T in Table]?: string } = { Customer: 'CustomerSearch', SearchText: 'TextSearch' };

export async function readErased(reader: Pick<Reader, 'org'>): Promise<number[]> {
  const rows = await reader.org.findMany({
    where: { erasedAt: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Deletes at most so many; gives how many. */
export async function deleteRows(tx: Tx, orgId: number, table: Table, limit: number): Promise<number> {
  const rows = Prisma.raw(`"${table}"`);
  const deleted = await tx.$queryRaw<{ readonly id: number | bigint }[]>`
    DELETE FROM ${rows} WHERE "rowid" IN (SELECT "rowid" FROM ${rows} WHERE "orgId" = ${orgId} LIMIT ${limit})
    RETURNING "rowid" AS "id"`;
  const index = INDEX_OF[table];
  if (index && deleted.length > 0) {
    const ids = Prisma.join(deleted.map(({ id }) => id));
    await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${index}"`)} WHERE "rowid" IN (${ids})`;
  }
  return deleted.length;
}

/** Deletes the org; false, and nothing is done, where something of it is there still. */
export async function deleteOrg(tx: Tx, id: number): Promise<boolean> {
  for (const table of TABLES) {
    const [left] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE "orgId" = ${id} LIMIT 1`;
    if (left) return false;
  }
  await tx.org.deleteMany({ where: { id, erasedAt: { not: null } } });
  return true;
}
