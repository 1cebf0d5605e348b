/** Somebody of a seeded org who asks for something. */

import type { Who } from '../../src/crm/who.ts';
import type { Database } from '../../src/data/database.ts';
import type { SeededOrg } from './seed-org.ts';

export function whoOf({ orgId, workspaceId, memberId }: SeededOrg, now: Date, key: string): Who {
  return {
    org: { id: orgId, name: 'Acme', currency: 'USD', zone: 'Europe/Berlin', locale: 'en', weekStart: 1 },
    me: { id: memberId, name: 'Ada', access: 'admin' },
    workspaceId,
    key,
    command: 'test',
    place: { channel: 'sales' },
    now,
  };
}

/** Lets the seeded member be reached by a direct message. */
export async function giveAccount(db: Database, { orgId, workspaceId, memberId }: SeededOrg): Promise<void> {
  const createdAt = new Date('2026-03-01T00:00:00Z');
  await db.work.background((tx) =>
    tx.identity.create({ data: { orgId, workspaceId, memberId, externalId: 'ada', createdAt } }),
  );
}
