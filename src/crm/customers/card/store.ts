/** The reads behind a customer's card and timeline: each walks one index of that customer and ends at a LIMIT. */
import type { Reader } from '../../../data/database.ts';
import { Prisma } from '../../../data/generated/client.ts';
import type { Money } from '../../../values/money.ts';
import { OPEN_STAGES } from '../../deals/deal.ts';
import type { CardContact, CardDeal, CardTask, CustomerEvent } from './card.ts';

interface Of {
  readonly orgId: number;
  readonly customerId: number;
}

const OPEN = Prisma.join([...OPEN_STAGES]);

export async function memberName(reader: Reader, orgId: number, id: number): Promise<string | null> {
  const [row] = await reader.$queryRaw<{ name: string }[]>`
    SELECT "name" FROM "Member" WHERE "id" = ${id} AND "orgId" = ${orgId}`;
  return row?.name ?? null;
}

export function contactsOf(reader: Reader, { orgId, customerId }: Of, limit: number): Promise<CardContact[]> {
  return reader.$queryRaw<CardContact[]>`
    SELECT "id", "name", "title", "phone", "email" FROM "Contact"
    WHERE "orgId" = ${orgId} AND "customerId" = ${customerId} AND "archivedAt" IS NULL
    ORDER BY "id" DESC LIMIT ${limit}`;
}

type DealLine = Omit<CardDeal, 'money'> & Money & { readonly updatedAt: Date };

/** Open deals, those furthest along first: a few of each stage, since a key account has thousands. */
export async function openDealsOf(reader: Reader, { orgId, customerId }: Of, limit: number): Promise<CardDeal[]> {
  const stages = [...OPEN_STAGES].reverse().map(
    (stage, nearness) => Prisma.sql`SELECT * FROM (
      SELECT "id", ${nearness} AS "nearness" FROM "Deal"
      WHERE "orgId" = ${orgId} AND "customerId" = ${customerId} AND "archivedAt" IS NULL AND "stage" = ${stage}
      ORDER BY "updatedAt" DESC LIMIT ${limit})`,
  );
  const rows = await reader.$queryRaw<DealLine[]>`
    SELECT d."number", d."title", d."stage", d."amount", d."currency"
    FROM (${Prisma.join(stages, ' UNION ALL ')}) f CROSS JOIN "Deal" d ON d."id" = f."id" AND d."orgId" = ${orgId}
    ORDER BY f."nearness", d."updatedAt" DESC LIMIT ${limit}`;
  return rows.map(({ number, title, stage, amount, currency }) => ({
    number,
    title,
    stage,
    money: { amount, currency },
  }));
}

/** How many open deals, and what they come to, one sum a currency. */
export async function openSumsOf(
  reader: Reader,
  { orgId, customerId }: Of,
): Promise<{ readonly count: number; readonly sums: readonly Money[] }> {
  const rows = await reader.$queryRaw<{ currency: string; amount: bigint | number; count: bigint | number }[]>`
    SELECT "currency", SUM("amount") AS "amount", COUNT(*) AS "count" FROM "Deal"
    WHERE "orgId" = ${orgId} AND "customerId" = ${customerId} AND "archivedAt" IS NULL AND "stage" IN (${OPEN})
    GROUP BY "currency" ORDER BY "currency"`;
  const sums = rows.map(({ currency, amount }) => ({ currency, amount: BigInt(amount) }));
  return { count: rows.reduce((all, row) => all + Number(row.count), 0), sums };
}

/** The open follow-up that is due first. */
export async function nextTaskOf(reader: Reader, { orgId, customerId }: Of): Promise<CardTask | null> {
  const [row] = await reader.$queryRaw<CardTask[]>`
    SELECT t."number", t."title", t."dueAt", m."name" AS "assigneeName"
    FROM "Task" t JOIN "Member" m ON m."id" = t."assigneeId"
    WHERE t."orgId" = ${orgId} AND t."customerId" = ${customerId} AND t."archivedAt" IS NULL AND t."doneAt" IS NULL
    ORDER BY t."dueAt" LIMIT 1`;
  return row ?? null;
}

/** What happened with a customer, newest first: notes, deals as they stand, follow-ups done. */
export async function eventsOf(reader: Reader, of: Of, limit: number): Promise<CustomerEvent[]> {
  const noted = await notesOf(reader, of, limit);
  const dealt = await dealsOf(reader, of, limit);
  const done = await doneTasksOf(reader, of, limit);
  return [...noted, ...dealt, ...done].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit);
}

type Event<W extends CustomerEvent['what']> = Extract<CustomerEvent, { what: W }>;

async function notesOf(reader: Reader, { orgId, customerId }: Of, limit: number): Promise<Event<'note'>[]> {
  const rows = await reader.$queryRaw<Omit<Event<'note'>, 'what'>[]>`
    SELECT n."number", n."kind", n."text", n."at", m."name" AS "by"
    FROM "Note" n LEFT JOIN "Member" m ON m."id" = n."authorId"
    WHERE n."orgId" = ${orgId} AND n."customerId" = ${customerId} AND n."archivedAt" IS NULL
    ORDER BY n."at" DESC LIMIT ${limit}`;
  return rows.map((row) => ({ what: 'note', ...row }));
}

async function dealsOf(reader: Reader, { orgId, customerId }: Of, limit: number): Promise<Event<'deal'>[]> {
  const rows = await reader.$queryRaw<(Omit<DealLine, 'updatedAt'> & { at: Date; by: string | null })[]>`
    SELECT d."number", d."title", d."stage", d."amount", d."currency", d."updatedAt" AS "at", m."name" AS "by"
    FROM (
      SELECT "id" FROM "Deal" WHERE "orgId" = ${orgId} AND "customerId" = ${customerId} AND "archivedAt" IS NULL
      ORDER BY "updatedAt" DESC LIMIT ${limit}
    ) f CROSS JOIN "Deal" d ON d."id" = f."id" AND d."orgId" = ${orgId} LEFT JOIN "Member" m ON m."id" = d."ownerId"
    ORDER BY d."updatedAt" DESC`;
  return rows.map(({ amount, currency, ...row }) => ({ what: 'deal', ...row, money: { amount, currency } }));
}

async function doneTasksOf(reader: Reader, { orgId, customerId }: Of, limit: number): Promise<Event<'task'>[]> {
  const rows = await reader.$queryRaw<Omit<Event<'task'>, 'what'>[]>`
    SELECT t."number", t."title", t."doneAt" AS "at", m."name" AS "by"
    FROM "Task" t JOIN "Member" m ON m."id" = t."assigneeId"
    WHERE t."orgId" = ${orgId} AND t."customerId" = ${customerId} AND t."archivedAt" IS NULL AND t."doneAt" IS NOT NULL
    ORDER BY t."doneAt" DESC LIMIT ${limit}`;
  return rows.map((row) => ({ what: 'task', ...row }));
}
