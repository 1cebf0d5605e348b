/** Reads of lists for files, in the long reader's thread: they are long, and nobody waits for them to type on. */
import type { Database } from '../../../data/database.ts';
import type { SqlValue } from '../../../data/long-read.ts';
import { tagKey } from '../../../data/tags.ts';
import { OPEN_STAGES } from '../../deals/deal.ts';
import {
  type CustomerExport,
  type CustomerOut,
  type DealExport,
  type DealOut,
  type Lines,
  MOST_LINES,
  type NoteExport,
  type NoteOut,
  type TaskExport,
  type TaskOut,
} from './lines.ts';

type Db = Pick<Database, 'longRead'>;

/** A condition that counts only where its value is given. */
type Condition = readonly [sql: string, ...params: readonly (SqlValue | undefined)[]];

async function readLines<R, L>(
  db: Db,
  query: { readonly select: string; readonly from: string; readonly order: string },
  conditions: readonly Condition[],
  toLine: (row: R) => L,
): Promise<Lines<L>> {
  const given = conditions.filter(([, ...params]) => !params.includes(undefined));
  const rows = await db.longRead<R>(
    `SELECT ${query.select} FROM ${query.from} WHERE ${given.map(([sql]) => sql).join(' AND ')}
     ORDER BY ${query.order} LIMIT ${MOST_LINES + 1}`,
    given.flatMap(([, ...params]) => params as SqlValue[]),
  );
  return { lines: rows.slice(0, MOST_LINES).map(toLine), cut: rows.length > MOST_LINES };
}

type Stored<L> = {
  readonly [K in keyof L]: L[K] extends Date ? number : L[K] extends Date | null ? number | null : L[K];
};

/** The last touched first. */
export function customerLines(db: Db, orgId: number, filter: CustomerExport): Promise<Lines<CustomerOut>> {
  return readLines<Omit<Stored<CustomerOut>, 'tags'> & { readonly tags: string }, CustomerOut>(
    db,
    {
      select: `c."number", c."name", c."kind", c."phone", c."email", c."level", c."status", c."address", c."source",
        c."createdAt", c."touchedAt", m."name" AS "owner", (
          SELECT json_group_array("name") FROM (
            SELECT t."name" FROM "CustomerTag" u JOIN "Tag" t ON t."id" = u."tagId"
            WHERE u."orgId" = c."orgId" AND u."customerId" = c."id" ORDER BY t."key"
          )
        ) AS "tags"`,
      from: '"Customer" c LEFT JOIN "Member" m ON m."id" = c."ownerId"',
      order: 'c."touchedAt" DESC, c."id" DESC',
    },
    [
      ['c."orgId" = ?', orgId],
      ...(filter.among ? [] : [[`c."archivedAt" IS ${filter.archived ? 'NOT NULL' : 'NULL'}`] as const]),
      ['c."id" IN (SELECT "value" FROM json_each(?))', filter.among && JSON.stringify(filter.among)],
      ['c."status" = ?', filter.status],
      ['c."level" = ?', filter.level],
      ['c."ownerId" = ?', filter.ownerId],
      [
        `EXISTS (SELECT 1 FROM "CustomerTag" u JOIN "Tag" t ON t."id" = u."tagId"
          WHERE u."orgId" = c."orgId" AND u."customerId" = c."id" AND t."key" = ?)`,
        filter.tag === undefined ? undefined : tagKey(filter.tag),
      ],
    ],
    ({ tags, createdAt, touchedAt, ...row }) => ({
      ...row,
      tags: JSON.parse(tags) as string[],
      createdAt: new Date(createdAt),
      touchedAt: new Date(touchedAt),
    }),
  );
}

/** The last changed first. */
export function dealLines(
  db: Db,
  orgId: number,
  { stage, ownerId, customerId, titled }: DealExport,
): Promise<Lines<DealOut>> {
  type Row = Omit<Stored<DealOut>, 'amount'> & { readonly minor: number | bigint; readonly currency: string };
  return readLines<Row, DealOut>(
    db,
    {
      select: `d."number", d."title", d."amount" AS "minor", d."currency", d."stage", d."expectedOn", d."closedOn",
        d."lostReason", d."createdAt", c."name" AS "customer", c."number" AS "customerNumber", p."name" AS "product",
        m."name" AS "owner"`,
      from: `"Deal" d JOIN "Customer" c ON c."id" = d."customerId" LEFT JOIN "Product" p ON p."id" = d."productId"
        LEFT JOIN "Member" m ON m."id" = d."ownerId"`,
      order: 'd."updatedAt" DESC, d."id" DESC',
    },
    [
      ['d."orgId" = ?', orgId],
      ['d."archivedAt" IS NULL'],
      ['d."stage" = ?', stage === 'open' ? undefined : stage],
      ...(stage === 'open'
        ? [[`d."stage" IN (${OPEN_STAGES.map(() => '?').join(', ')})`, ...OPEN_STAGES] as const]
        : []),
      ['d."ownerId" = ?', ownerId],
      ['d."customerId" = ?', customerId],
      ['d."title" IN (SELECT "value" FROM json_each(?))', titled && JSON.stringify(titled.titles)],
      [
        'd."customerId" IN (SELECT "value" FROM json_each(?))',
        titled?.customerIds && JSON.stringify(titled.customerIds),
      ],
    ],
    ({ minor, currency, createdAt, ...row }) => ({
      ...row,
      amount: { amount: BigInt(minor), currency },
      createdAt: new Date(createdAt),
    }),
  );
}

/** The latest first. */
export function noteLines(db: Db, orgId: number, filter: NoteExport): Promise<Lines<NoteOut>> {
  return readLines<Stored<NoteOut>, NoteOut>(
    db,
    {
      select: `n."number", n."kind", n."text", n."at", c."name" AS "customer", c."number" AS "customerNumber",
        m."name" AS "author"`,
      from: '"Note" n JOIN "Customer" c ON c."id" = n."customerId" LEFT JOIN "Member" m ON m."id" = n."authorId"',
      order: 'n."at" DESC, n."id" DESC',
    },
    [
      ['n."orgId" = ?', orgId],
      ['n."archivedAt" IS NULL'],
      ['n."customerId" = ?', filter.customerId],
      ['n."kind" = ?', filter.kind],
      ['n."at" >= ?', filter.from],
      ['n."at" < ?', filter.to],
    ],
    ({ at, ...row }) => ({ ...row, at: new Date(at) }),
  );
}

/** The most urgent first. */
export function taskLines(db: Db, orgId: number, filter: TaskExport): Promise<Lines<TaskOut>> {
  return readLines<Stored<TaskOut>, TaskOut>(
    db,
    {
      select: `f."number", f."title", f."dueAt", f."doneAt", c."name" AS "customer", c."number" AS "customerNumber",
        m."name" AS "assignee"`,
      from: '"Task" f JOIN "Member" m ON m."id" = f."assigneeId" LEFT JOIN "Customer" c ON c."id" = f."customerId"',
      order: 'f."dueAt", f."id"',
    },
    [
      ['f."orgId" = ?', orgId],
      ['f."archivedAt" IS NULL'],
      ...(filter.done ? [] : [['f."doneAt" IS NULL'] as const]),
      ['f."assigneeId" = ?', filter.assigneeId],
      ['f."customerId" = ?', filter.customerId],
      ['f."dueAt" < ?', filter.before],
    ],
    ({ dueAt, doneAt, ...row }) => ({
      ...row,
      dueAt: new Date(dueAt),
      doneAt: doneAt === null ? null : new Date(doneAt),
    }),
  );
}
