/** What stands behind a button or form until a person comes back to it: put aside, taken up, expired. */
import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';

export interface PendingEntry {
  readonly orgId: number;
  readonly memberId: number;
  /** The same org and key give the same token. */
  readonly key: string;
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
  readonly now: Date;
  /** Whether it is a proposal, or which one it goes on with. */
  readonly proposal?: 'new' | { readonly token: string } | undefined;
}

export interface PendingRow {
  readonly token: string;
  readonly memberId: number;
  readonly memberName: string;
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
  readonly expired: boolean;
  /** The token of the proposal it is or goes on with. */
  readonly proposal: string | null;
}

export interface WaitingRow {
  readonly token: string;
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
}

/** How long a question can be answered. */
export const PENDING_MS = 7 * 24 * 60 * 60 * 1000;

/** Puts input aside and gives its token (16 letters, unguessable). */
export async function putPending(db: Database, entry: PendingEntry): Promise<string> {
  const { orgId, memberId, key, path, values, now, proposal } = entry;
  const token = randomBytes(12).toString('base64url');
  const [row] = await db.work.background(
    (tx) => tx.$queryRaw<{ token: string }[]>`
      INSERT INTO "Pending" ("orgId", "token", "key", "memberId", "kind", "payload", "createdAt", "expiresAt", "proposal")
      VALUES (${orgId}, ${token}, ${key}, ${memberId}, ${path}, ${JSON.stringify(values)}, ${now},
        ${new Date(now.getTime() + PENDING_MS)}, ${proposal === 'new' ? token : (proposal?.token ?? null)})
      ON CONFLICT ("orgId", "key") DO UPDATE SET "key" = excluded."key" RETURNING "token"`,
  );
  return row?.token ?? token;
}

/** What was put aside in this org under a token. */
export async function takePending(
  db: Database,
  orgId: number,
  token: string,
  now: Date,
): Promise<PendingRow | undefined> {
  const row = await db.reader.pending.findFirst({
    where: { token, orgId },
    include: { member: { select: { name: true } } },
  });
  if (!row) return undefined;
  return {
    token,
    memberId: row.memberId,
    memberName: row.member.name,
    path: row.kind,
    values: JSON.parse(row.payload) as Record<string, string>,
    expired: row.expiresAt <= now,
    proposal: row.proposal,
  };
}

/** Cancels what was put aside, and the proposal it goes on with. */
export async function dropPending(
  db: Database,
  orgId: number,
  { token, proposal }: Pick<PendingRow, 'token' | 'proposal'>,
  now: Date,
): Promise<void> {
  const tokens = proposal === null ? [token] : [token, proposal];
  await db.work.background((tx) =>
    tx.pending.updateMany({ where: { orgId, token: { in: tokens }, usedAt: null }, data: { usedAt: now } }),
  );
}

/**
 * A member's proposals that can still be answered and were neither cancelled nor saved, newest first. Saved is what left
 * a receipt under the proposal's key, so no crash can come between the two.
 */
export async function waitingProposals(
  db: Database,
  { orgId, memberId }: { readonly orgId: number; readonly memberId: number },
  now: Date,
  most: number,
): Promise<WaitingRow[]> {
  const rows = await db.reader.$queryRaw<{ token: string; kind: string; payload: string }[]>`
    SELECT p.token, p.kind, p.payload FROM Pending p
    WHERE p.orgId = ${orgId} AND p.memberId = ${memberId} AND p.proposal = p.token
      AND p.usedAt IS NULL AND p.expiresAt > ${now}
      AND NOT EXISTS (SELECT 1 FROM Receipt r WHERE r.orgId = p.orgId AND r.key = 'aside:' || p.token)
    ORDER BY p.id DESC LIMIT ${most}`;
  return rows.map(({ token, kind, payload }) => ({
    token,
    path: kind,
    values: JSON.parse(payload) as Record<string, string>,
  }));
}
