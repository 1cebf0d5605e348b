/** Accounts of customers in the database. */
import type { Database, Reader } from '../../data/database.ts';
import type { Tx } from '../../data/work.ts';
import type { KnownAccount } from './account.ts';

interface Of {
  readonly orgId: number;
  readonly workspaceId: number;
  readonly account: string;
}

/** The row of an account, tied to somebody or not any more. */
export async function findAccountId(from: Pick<Tx, '$queryRaw'>, of: Of): Promise<number | undefined> {
  const [row] = await from.$queryRaw<{ id: number | bigint }[]>`
    SELECT "id" FROM "CustomerAccount"
    WHERE "orgId" = ${of.orgId} AND "workspaceId" = ${of.workspaceId} AND "account" = ${of.account}`;
  return row && Number(row.id);
}

/** The customer an account is tied to. */
export async function findCustomerId(from: Pick<Reader, '$queryRaw'>, of: Of): Promise<number | undefined> {
  const [row] = await from.$queryRaw<{ customerId: number | bigint }[]>`
    SELECT "customerId" FROM "CustomerAccount"
    WHERE "orgId" = ${of.orgId} AND "workspaceId" = ${of.workspaceId} AND "account" = ${of.account}
      AND "archivedAt" IS NULL`;
  return row && Number(row.customerId);
}

/** Those of a customer, in the order they were tied. */
export function accountsOf(
  from: Pick<Database['reader'] | Tx, '$queryRaw'>,
  { orgId, customerId }: { readonly orgId: number; readonly customerId: number },
  limit: number,
): Promise<KnownAccount[]> {
  return from.$queryRaw<KnownAccount[]>`
    SELECT a."id", w."platform", a."name"
    FROM "CustomerAccount" a JOIN "Workspace" w ON w."id" = a."workspaceId"
    WHERE a."orgId" = ${orgId} AND a."customerId" = ${customerId} AND a."archivedAt" IS NULL
    ORDER BY a."id" LIMIT ${limit}`;
}
