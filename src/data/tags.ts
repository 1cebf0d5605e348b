/** The tags of a customer: uses of the org's dictionary of words. */

import { marks, type Sql } from './sql.ts';

/** How tags are compared: width, case and spaces do not count. */
export const tagKey = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** The names of a customer's tags as the dictionary spells them, in the order of their keys. */
export async function readTags(sql: Sql, orgId: number, customerId: number): Promise<string[]> {
  const rows = await sql.rows(
    `SELECT t."name" FROM "CustomerTag" u JOIN "Tag" t ON t."id" = u."tagId"
     WHERE u."orgId" = ? AND u."customerId" = ? ORDER BY t."key"`,
    [orgId, customerId],
  );
  return rows.map(([name]) => String(name));
}

/** Makes these the customer's tags; the dictionary learns new words and keeps its own spelling of known ones. */
export async function writeTags(
  sql: Sql,
  orgId: number,
  customerId: number,
  names: readonly string[],
): Promise<string[]> {
  const words = new Map(names.map((name) => [tagKey(name), name.trim()] as const).filter(([key]) => key !== ''));
  await sql.run('DELETE FROM "CustomerTag" WHERE "orgId" = ? AND "customerId" = ?', [orgId, customerId]);
  if (words.size === 0) return [];
  for (const [key, name] of words) {
    await sql.run('INSERT INTO "Tag" ("orgId", "name", "key") VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
      orgId,
      name,
      key,
    ]);
  }
  await sql.run(
    `INSERT INTO "CustomerTag" ("orgId", "tagId", "customerId")
     SELECT "orgId", "id", ? FROM "Tag" WHERE "orgId" = ? AND "key" IN (${marks(words.size)})`,
    [customerId, orgId, ...words.keys()],
  );
  return readTags(sql, orgId, customerId);
}

/** Whether two lists name the same tags. */
export function sameTags(left: readonly string[], right: readonly string[]): boolean {
  const keys = (names: readonly string[]) =>
    [...new Set(names.map(tagKey))]
      .filter((key) => key !== '')
      .sort()
      .join('\n');
  return keys(left) === keys(right);
}
