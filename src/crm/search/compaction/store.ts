/** How SQLite is asked to put a full-text index together: https://www.sqlite.org/fts5.html#the_merge_command */
import { Prisma } from '../../../data/generated/client.ts';
import type { Tx } from '../../../data/work.ts';

export const INDEXES = ['CustomerSearch', 'TextSearch'] as const;
export type SearchIndex = (typeof INDEXES)[number];

/**
 * Joins parts of an index, writing about so many pages; below zero it begins to join all of them, dead rows left out.
 * False once there is nothing to join.
 */
export async function mergeParts(tx: Tx, index: SearchIndex, pages: number): Promise<boolean> {
  const name = nameOf(index);
  const before = await totalChanges(tx);
  await tx.$executeRaw`INSERT INTO ${name} (${name}, "rank") VALUES ('merge', ${pages})`;
  // So SQLite's manual says: the statement itself counts as one.
  return (await totalChanges(tx)) - before >= 2;
}

/** Where SQLite would wait for four. So a day's writes cost little, and large parts are left alone. */
export async function joinTwoAlike(tx: Tx, index: SearchIndex): Promise<void> {
  const name = nameOf(index);
  await tx.$executeRaw`INSERT INTO ${name} (${name}, "rank") VALUES ('usermerge', 2)`;
}

const nameOf = (index: SearchIndex): Prisma.Sql => Prisma.raw(`"${index}"`);

async function totalChanges(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ readonly count: number | bigint }[]>`SELECT total_changes() AS "count"`;
  return Number(row?.count);
}
