/** What an import reads of the org, and the report it leaves for its answer. */
import { randomBytes } from 'node:crypto';
import type { Reader } from '../../../data/database.ts';
import { PENDING_MS } from '../../../data/pending.ts';
import type { Unit } from '../../../data/work.ts';
import type { Holder, Skipped } from './plan.ts';

const HOLDER = { number: true, name: true, nameKey: true, phone: true, email: true, archivedAt: true } as const;

/** The org's customers with any of these phones, e-mail addresses or folded names. */
export async function findHolders(
  from: Pick<Reader, 'customer'>,
  orgId: number,
  values: { readonly phones: string[]; readonly emails: string[]; readonly nameKeys: string[] },
): Promise<Holder[]> {
  // One after the other: each goes by its own index, and inside a unit there is one connection anyway.
  const where = [
    { orgId, phone: { in: values.phones } },
    { orgId, email: { in: values.emails } },
    { orgId, nameKey: { in: values.nameKeys }, archivedAt: null },
  ];
  const found: Holder[] = [];
  for (const condition of where) found.push(...(await from.customer.findMany({ where: condition, select: HOLDER })));
  return found;
}

/** The people of an org, for naming owners. */
export function readPeople(from: Pick<Reader, 'member'>, orgId: number) {
  return from.member.findMany({ where: { orgId, archivedAt: null }, select: { id: true, name: true } });
}

/** Which rows were left out is part of the answer but of no record: it is kept beside the receipt while people may ask. */
const reportKey = (key: string): string => `import report ${key}`;

export interface Report {
  readonly header: readonly string[] | undefined;
  readonly skipped: readonly Skipped[];
}

export async function keepReport(unit: Unit, report: Report): Promise<void> {
  const { orgId, memberId, key, at } = unit.cause;
  if (memberId === null) return;
  await unit.tx.pending.create({
    data: {
      orgId,
      memberId,
      key: reportKey(key),
      token: randomBytes(12).toString('base64url'),
      kind: 'import report',
      payload: JSON.stringify(report),
      createdAt: at,
      expiresAt: new Date(at.getTime() + PENDING_MS),
    },
  });
}

export async function findReport(
  from: Pick<Reader, 'pending'>,
  orgId: number,
  key: string,
): Promise<Report | undefined> {
  const row = await from.pending.findUnique({ where: { orgId_key: { orgId, key: reportKey(key) } } });
  return row ? (JSON.parse(row.payload) as Report) : undefined;
}
