/** What bringing records along reads of the org they come from, and the few things it writes beside the unit. */
import { randomBytes } from 'node:crypto';
import type { Reader } from '../../../data/database.ts';
import { Prisma } from '../../../data/generated/client.ts';
import { PENDING_MS } from '../../../data/pending.ts';
import type { Tx, Unit } from '../../../data/work.ts';
import type { Twin } from '../link.ts';

export type Records = Awaited<ReturnType<typeof readRecords>>;

/** The live records of an org, each noun in the order of its numbers. */
export async function readRecords(tx: Tx, orgId: number) {
  const live = { orgId, archivedAt: null };
  const ofLive = { ...live, customer: { archivedAt: null } };
  const order = { orderBy: { id: 'asc' } } as const;
  const customers = await tx.customer.findMany({
    where: live,
    ...order,
    include: { tags: { include: { tag: true } } },
  });
  return {
    customers: customers.map(({ tags, ...row }) => ({ ...row, tags: tags.map(({ tag }) => tag.name) })),
    accounts: await tx.customerAccount.findMany({ where: ofLive, ...order }),
    contacts: await tx.contact.findMany({ where: ofLive, ...order }),
    deals: await tx.deal.findMany({ where: ofLive, ...order, include: { product: { select: { name: true } } } }),
    notes: await tx.note.findMany({ where: ofLive, ...order }),
    tasks: await tx.task.findMany({
      where: { ...live, OR: [{ customerId: null }, { customer: { archivedAt: null } }] },
      ...order,
    }),
  };
}

interface FoundTwin {
  readonly id: number;
  readonly number: number;
  readonly name: string;
  readonly by: Twin['by'];
}

/** Customers whose phone or e-mail a live customer of the other org has, with that one; the phone counts first. */
export async function findTwins(tx: Tx, from: number, to: number): Promise<ReadonlyMap<number, FoundTwin>> {
  const found = new Map<number, FoundTwin>();
  for (const by of ['phone', 'email'] as const) {
    const column = Prisma.raw(`"${by}"`);
    const rows = await tx.$queryRaw<
      { fromId: number | bigint; id: number | bigint; number: number | bigint; name: string }[]
    >`SELECT f."id" AS "fromId", t."id", t."number", t."name" FROM "Customer" f CROSS JOIN "Customer" t
      WHERE f."orgId" = ${from} AND f."archivedAt" IS NULL AND f.${column} IS NOT NULL
        AND t."orgId" = ${to} AND t.${column} = f.${column} AND t."archivedAt" IS NULL
      ORDER BY f."id", t."id"`;
    for (const { fromId, id, number, name } of rows) {
      if (!found.has(Number(fromId))) found.set(Number(fromId), { id: Number(id), number: Number(number), name, by });
    }
  }
  return found;
}

/** The copies of customers that were brought before, by the ids at home. */
export async function readTwinsBrought(
  tx: Tx,
  orgId: number,
  brought: ReadonlyMap<number, number>,
): Promise<ReadonlyMap<number, FoundTwin>> {
  const rows = await tx.customer.findMany({
    where: { orgId, id: { in: [...brought.values()] } },
    select: { id: true, number: true, name: true },
  });
  const copies = new Map(rows.map((row) => [row.id, { ...row, by: 'before' as const }]));
  const found = new Map<number, FoundTwin>();
  for (const [home, id] of brought) {
    const copy = copies.get(id);
    if (copy) found.set(home, copy);
  }
  return found;
}

const TABLES = { customer: 'Customer', contact: 'Contact', deal: 'Deal', note: 'Note', task: 'Task' } as const;

/** Makes a record as old as the one it was copied from. */
export async function date(
  tx: Tx,
  entity: keyof typeof TABLES,
  orgId: number,
  id: number,
  { createdAt, updatedAt }: { readonly createdAt: Date; readonly updatedAt: Date },
): Promise<void> {
  await tx.$executeRaw`UPDATE ${Prisma.raw(`"${TABLES[entity]}"`)}
    SET "createdAt" = ${createdAt}, "updatedAt" = ${updatedAt} WHERE "id" = ${id} AND "orgId" = ${orgId}`;
}

export async function readMemberNames(tx: Tx, orgId: number): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.member.findMany({ where: { orgId }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Somebody whose records are there and who is not. */
export async function makeFormer(tx: Tx, orgId: number, name: string, at: Date): Promise<number> {
  const data = { orgId, name, access: 'member', createdAt: at, updatedAt: at, archivedAt: at };
  return (await tx.member.create({ data, select: { id: true } })).id;
}

/** Which customers were there already is part of the answer but of no record: kept beside the receipt while people may ask. */
const reportKey = (key: string): string => `link report ${key}`;

export async function keepTwins(unit: Unit, memberId: number, twins: readonly Twin[]): Promise<void> {
  const { orgId, key, at } = unit.cause;
  await unit.tx.pending.create({
    data: {
      ...{ orgId, memberId, key: reportKey(key), kind: 'link report', payload: JSON.stringify(twins) },
      token: randomBytes(12).toString('base64url'),
      createdAt: at,
      expiresAt: new Date(at.getTime() + PENDING_MS),
    },
  });
}

export async function findTwinsKept(
  from: Pick<Reader, 'pending'>,
  orgId: number,
  key: string,
): Promise<readonly Twin[]> {
  const row = await from.pending.findUnique({ where: { orgId_key: { orgId, key: reportKey(key) } } });
  return row ? (JSON.parse(row.payload) as Twin[]) : [];
}
