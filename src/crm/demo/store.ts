/** What the demo shop reads and writes beside the unit of work. */
import type { Unit } from '../../data/work.ts';
import { localeOf } from '../../language/locale.ts';
import type { Who } from '../who.ts';

/** Most people the records are spread over. */
const STAFF = 8;

/** Whether a live customer of the org has one of these addresses. */
export async function someCustomerHas(unit: Unit, emails: readonly string[]): Promise<boolean> {
  const where = { orgId: unit.cause.orgId, email: { in: [...emails] }, archivedAt: null };
  return (await unit.tx.customer.findFirst({ where, select: { id: true } })) !== null;
}

/** Ids of the members present, the one who asks first; and whether anyone of them, or the org, speaks Chinese. */
export async function readStaff(
  unit: Unit,
  who: Who,
): Promise<{ readonly members: readonly number[]; readonly chinese: boolean }> {
  const rows = await unit.tx.member.findMany({
    where: { orgId: who.org.id, archivedAt: null },
    orderBy: { id: 'asc' },
    take: STAFF,
    select: { id: true, locale: true, identities: { select: { locale: true } } },
  });
  const spoken = rows.flatMap(({ locale, identities }) => [locale, ...identities.map((each) => each.locale)]);
  const others = rows.map(({ id }) => id).filter((id) => id !== who.me.id);
  return {
    members: [who.me.id, ...others],
    chinese: who.org.locale === 'zh' || spoken.some((tag) => localeOf(tag) === 'zh'),
  };
}

/** When a record was made and last changed, as if it had been. */
export interface Dated {
  readonly id: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Dates customers back; a customer was last touched when it was last changed. */
export async function backdateCustomers(unit: Unit, rows: readonly Dated[]): Promise<void> {
  for (const { id, createdAt, updatedAt } of rows) {
    await unit.tx.$executeRaw`UPDATE "Customer" SET "createdAt" = ${createdAt}, "updatedAt" = ${updatedAt},
      "touchedAt" = ${updatedAt} WHERE "id" = ${id} AND "orgId" = ${unit.cause.orgId}`;
  }
}

/** Dates deals back. */
export async function backdateDeals(unit: Unit, rows: readonly Dated[]): Promise<void> {
  for (const { id, createdAt, updatedAt } of rows) {
    await unit.tx.$executeRaw`UPDATE "Deal" SET "createdAt" = ${createdAt}, "updatedAt" = ${updatedAt}
      WHERE "id" = ${id} AND "orgId" = ${unit.cause.orgId}`;
  }
}
