/** The org's products in the database. */
import type { Reader } from '../../data/database.ts';
import type { Unit } from '../../data/work.ts';

/** The product of this key, kept under the name given first. */
export async function upsertProduct(
  unit: Unit,
  name: string,
  key: string,
): Promise<{ readonly id: number; readonly name: string }> {
  const rows = await unit.tx.$queryRaw<{ readonly id: number | bigint; readonly name: string }[]>`
    INSERT INTO "Product" ("orgId", "name", "key") VALUES (${unit.cause.orgId}, ${name}, ${key})
    ON CONFLICT ("orgId", "key") DO UPDATE SET "key" = excluded."key" RETURNING "id", "name"`;
  const [row] = rows;
  if (!row) throw new Error(`no product was kept for ${key}`);
  return { id: Number(row.id), name: row.name };
}

/** The name of a deal's product, inside the unit. */
export async function productName(unit: Unit, id: number | null): Promise<string> {
  if (id === null) return '';
  const where = { id, orgId: unit.cause.orgId };
  return (await unit.tx.product.findFirst({ where, select: { name: true } }))?.name ?? '';
}

/** Products whose key begins so, then those with a word that does. */
export async function findProducts(
  reader: Reader,
  orgId: number,
  key: string,
  take: number,
): Promise<readonly { readonly name: string }[]> {
  const orderBy = { key: 'asc' } as const;
  const starting = { key: { gte: key, lt: `${key}\u{10ffff}` } };
  const begins = await reader.product.findMany({
    where: { orgId, ...starting },
    orderBy,
    take,
    select: { name: true },
  });
  if (begins.length === take || key === '') return begins;
  const where = { orgId, key: { contains: ` ${key}` }, NOT: starting };
  const others = await reader.product.findMany({ where, orderBy, take: take - begins.length, select: { name: true } });
  return [...begins, ...others];
}
