/** An org with a workspace and a member, for tests of anything that belongs to one. */

import type { Database } from '../../src/data/database.ts';

export interface SeededOrg {
  readonly orgId: number;
  readonly workspaceId: number;
  readonly memberId: number;
}

export function seedOrg(db: Database, name = 'Acme', at = new Date('2026-03-01T00:00:00Z')): Promise<SeededOrg> {
  return db.work.background(async (tx) => {
    const made = { createdAt: at, updatedAt: at };
    const org = await tx.org.create({ data: { name, currency: 'USD', zone: 'Europe/Berlin', locale: 'en', ...made } });
    const workspace = await tx.workspace.create({
      data: { orgId: org.id, platform: 'local', externalId: `local-${org.id}`, name, createdAt: at },
    });
    const member = await tx.member.create({
      data: { orgId: org.id, name: 'Ada', access: 'admin', ...made },
    });
    return { orgId: org.id, workspaceId: workspace.id, memberId: member.id };
  });
}
