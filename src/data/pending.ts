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
}

export interface PendingRow {
  readonly token: string;
  readonly memberId: number;
  readonly memberName: string;
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
  readonly expired: boolean;
}

/** How long a question can be answered. */
export const PENDING_MS = 7 * 24 * 60 * 60 * 1000;

/** Puts input aside and gives its token (16 letters, unguessable). */
export async function putPending(db: Database, entry: PendingEntry): Promise<string> {
  const { orgId, memberId, key, path, values, now } = entry;
  return db.work.background(async (tx) => {
    const known = await tx.pending.findUnique({ where: { orgId_key: { orgId, key } }, select: { token: true } });
    if (known) return known.token;
    const token = randomBytes(12).toString('base64url');
    await tx.pending.create({
      data: {
        orgId,
        token,
        key,
        memberId,
        kind: path,
        payload: JSON.stringify(values),
        createdAt: now,
        expiresAt: new Date(now.getTime() + PENDING_MS),
      },
    });
    return token;
  });
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
  };
}
