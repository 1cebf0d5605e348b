/** Allowed roles in the database. */
import type { Database } from '../../data/database.ts';
import type { AllowedRole } from './role.ts';

/** Those of a workspace that count now, in the order they were allowed. */
export function readAllowed(db: Database, orgId: number, workspaceId: number): Promise<AllowedRole[]> {
  return db.reader.allowedRole.findMany({ where: { orgId, workspaceId, archivedAt: null }, orderBy: { id: 'asc' } });
}
