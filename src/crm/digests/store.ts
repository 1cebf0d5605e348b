/** Digests as they are read, and what their figures need beside statistics. */
import type { Database } from '../../data/database.ts';
import { localeOf } from '../../language/locale.ts';
import type { Money } from '../../values/money.ts';
import { formatRef } from '../../values/ref.ts';
import { OPEN_STAGES } from '../deals/deal.ts';
import type { Who } from '../who.ts';
import type { DigestRow } from './digest.ts';
import type { Span } from './span.ts';

type Db = Pick<Database, 'reader' | 'longRead'>;

/** A won deal in one line. */
export interface Win {
  readonly ref: string;
  readonly customer: string;
  readonly amount: Money;
  readonly owner: string | null;
}

export async function liveDigests(db: Db, orgId: number): Promise<DigestRow[]> {
  return db.reader.digest.findMany({ where: { orgId, archivedAt: null }, orderBy: { number: 'asc' } });
}

export async function liveDigest(db: Db, orgId: number, where: { id: number } | { number: number }) {
  return db.reader.digest.findFirst({ where: { orgId, archivedAt: null, ...where } });
}

/** When the last run before an instant was planned that was posted by the schedule, or is about to be. */
export async function lastPostedAt(db: Db, digest: DigestRow, before: Date): Promise<Date | undefined> {
  const run = await db.reader.digestRun.findFirst({
    where: {
      orgId: digest.orgId,
      digestId: digest.id,
      state: { in: ['queued', 'sent'] },
      plannedAt: { lt: before },
      NOT: { slot: { startsWith: 'manual:' } },
    },
    orderBy: { id: 'desc' },
    select: { plannedAt: true },
  });
  return run?.plannedAt;
}

/** @throws Error where there is no such org. */
export async function orgOf(db: Db, id: number): Promise<Who['org']> {
  const { name, currency, zone, locale, weekStart } = await db.reader.org.findUniqueOrThrow({ where: { id } });
  return { id, name, currency, zone, locale: localeOf(locale) ?? 'en', weekStart };
}

/** Where a member hears from Parley alone: the workspace asked for where they have an account there, else another. */
export async function directPlace(db: Db, orgId: number, memberId: number, workspaceId: number) {
  const identities = await db.reader.identity.findMany({ where: { orgId, memberId }, orderBy: { id: 'asc' } });
  const identity = identities.find((each) => each.workspaceId === workspaceId) ?? identities[0];
  return identity && { workspaceId: identity.workspaceId, place: `@${identity.externalId}` };
}

export async function latestWins(db: Db, orgId: number, { from, to }: Span, limit: number): Promise<Win[]> {
  const deals = await db.reader.deal.findMany({
    where: { orgId, archivedAt: null, stage: 'won', closedOn: { gte: from, lt: to } },
    orderBy: [{ closedOn: 'desc' }, { id: 'desc' }],
    take: limit,
    select: {
      number: true,
      amount: true,
      currency: true,
      customer: { select: { name: true } },
      owner: { select: { name: true } },
    },
  });
  return deals.map(({ number, amount, currency, customer, owner }) => ({
    ref: formatRef('deal', number),
    customer: customer.name,
    amount: { amount, currency },
    owner: owner?.name ?? null,
  }));
}

/** Names of customers added in a span, those touched last first (that index ends the search early). */
export async function latestCustomers(
  db: Db,
  orgId: number,
  { from, to }: { readonly from: Date; readonly to: Date },
  limit: number,
): Promise<string[]> {
  const found = await db.reader.customer.findMany({
    where: { orgId, archivedAt: null, touchedAt: { gte: from }, createdAt: { gte: from, lt: to } },
    orderBy: { touchedAt: 'desc' },
    take: limit,
    select: { name: true },
  });
  return found.map(({ name }) => name);
}

/** How many open deals nobody changed since an instant. */
export async function countQuietDeals(db: Db, orgId: number, since: Date): Promise<number> {
  const [row] = await db.longRead<{ readonly count: number }>(
    `SELECT COUNT(*) AS "count" FROM "Deal" WHERE "orgId" = ? AND "archivedAt" IS NULL
     AND "stage" IN (${OPEN_STAGES.map(() => '?').join(', ')}) AND "updatedAt" < ?`,
    [orgId, ...OPEN_STAGES, since],
  );
  return row?.count ?? 0;
}
