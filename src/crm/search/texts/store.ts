/** Texts that records are found by, and the index of their pieces: what is read and written of them. */
import type { Reader } from '../../../data/database.ts';
import { Prisma } from '../../../data/generated/client.ts';
import type { Tx } from '../../../data/work.ts';
import { leadOf, type TextNoun, textTokens } from '../grams.ts';
import { LAST } from '../store.ts';

/** Whose texts. */
export interface Texts {
  readonly orgId: number;
  readonly noun: TextNoun;
}

export interface TextRow {
  readonly id: number;
  /** As the records have it. */
  readonly text: string;
  /** Folded. */
  readonly key: string;
}

interface Stored extends Omit<TextRow, 'id'> {
  readonly id: number | bigint;
}

const alive = ({ id, ...row }: Stored): TextRow => ({ id: Number(id), ...row });

/** Adds a text; undefined where it is there already. */
export async function insertText(tx: Tx, { orgId, noun }: Texts, text: string, key: string) {
  const [made] = await tx.$queryRaw<Stored[]>`
    INSERT INTO "SearchText" ("orgId", "noun", "text", "key") VALUES (${orgId}, ${noun}, ${text}, ${key})
    ON CONFLICT ("orgId", "noun", "text") DO NOTHING RETURNING "id", "text", "key"`;
  return made && alive(made);
}

/** Gives texts their tokens; they must have none yet. */
export async function indexTexts(
  tx: Tx,
  { orgId, noun }: Texts,
  texts: readonly Pick<TextRow, 'id' | 'key'>[],
): Promise<void> {
  const lead = leadOf(orgId, noun);
  const values = texts.map(({ id, key }) => Prisma.sql`(${id}, ${textTokens(lead, key)})`);
  await tx.$executeRaw`INSERT INTO "TextSearch" ("rowid", "grams") VALUES ${Prisma.join(values)}`;
}

/** Texts whose key begins so, in the order of keys. */
export async function byKey(reader: Reader, { orgId, noun }: Texts, folded: string, limit: number): Promise<TextRow[]> {
  const rows = await reader.$queryRaw<Stored[]>`
    SELECT "id", "text", "key" FROM "SearchText"
    WHERE "orgId" = ${orgId} AND "noun" = ${noun} AND "key" >= ${folded} AND "key" < ${folded + LAST}
    ORDER BY "key" LIMIT ${limit}`;
  return rows.map(alive);
}

/** Texts that have all pieces of a full-text query, newest first. */
export async function byPieces(
  reader: Reader,
  { orgId, noun }: Texts,
  query: string,
  limit: number,
): Promise<TextRow[]> {
  // CROSS JOIN keeps the planner from turning the loops round.
  const rows = await reader.$queryRaw<Stored[]>`
    SELECT t."id", t."text", t."key" FROM "TextSearch" s CROSS JOIN "SearchText" t ON t."id" = s."rowid"
    WHERE s."TextSearch" MATCH ${query} AND t."orgId" = ${orgId} AND t."noun" = ${noun}
    ORDER BY s."rowid" DESC LIMIT ${limit}`;
  return rows.map(alive);
}

/** Whose texts are not all searchable yet: nearly always nobody's. */
export async function lacking(reader: Reader): Promise<Texts[]> {
  const rows = await reader.$queryRaw<{ readonly orgId: number | bigint; readonly noun: TextNoun }[]>`
    SELECT o."id" AS "orgId", n."column1" AS "noun" FROM "Org" o CROSS JOIN (VALUES ('deal'), ('contact')) n
    WHERE EXISTS (SELECT 1 FROM "SearchText" WHERE "orgId" = o."id" AND "noun" = n."column1" AND "key" IS NULL)`;
  return rows.map(({ orgId, noun }) => ({ orgId: Number(orgId), noun }));
}

/** Some texts that have no key yet. */
export async function keyless(
  tx: Tx,
  { orgId, noun }: Texts,
  limit: number,
): Promise<readonly Pick<TextRow, 'id' | 'text'>[]> {
  const rows = await tx.$queryRaw<{ readonly id: number | bigint; readonly text: string }[]>`
    SELECT "id", "text" FROM "SearchText" WHERE "orgId" = ${orgId} AND "noun" = ${noun} AND "key" IS NULL
    ORDER BY "id" LIMIT ${limit}`;
  return rows.map(({ id, text }) => ({ id: Number(id), text }));
}

export async function setKeys(tx: Tx, { orgId }: Texts, texts: readonly Pick<TextRow, 'id' | 'key'>[]): Promise<void> {
  const keys = texts.map(({ id, key }) => Prisma.sql`(${id}, ${key})`);
  await tx.$executeRaw`
    UPDATE "SearchText" SET "key" = f."column2" FROM (VALUES ${Prisma.join(keys)}) f
    WHERE "SearchText"."id" = f."column1" AND "SearchText"."orgId" = ${orgId}`;
}
