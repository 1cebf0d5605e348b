/** The verbs of access: which roles of a server may use Parley there. */
import type { Database } from '../../data/database.ts';
import type { Unit, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { NotFound } from '../../values/errors.ts';
import { causeOf, type Who } from '../who.ts';
import type { AllowedRole } from './role.ts';
import { readAllowed } from './store.ts';

interface Named {
  readonly role: string;
  readonly name: string;
}

export interface Access {
  /** Those of a workspace. */
  allowed(orgId: number, workspaceId: number): Promise<readonly AllowedRole[]>;
  /** In the workspace where it is said; a role that is allowed already stays so. */
  allow(who: Who, role: Named): Promise<Written>;
  /** @throws NotFound where the role is not allowed. */
  deny(who: Who, role: Named): Promise<Written>;
}

export function createAccess({ db }: { readonly db: Database }): Access {
  const stored = async ({ tx }: Unit, who: Who, role: string) =>
    tx.allowedRole.findFirst({
      where: { orgId: who.org.id, workspaceId: who.workspaceId, role },
      select: { id: true },
    });

  return {
    allowed: (orgId, workspaceId) => readAllowed(db, orgId, workspaceId),
    allow: (who, { role, name }) =>
      db.work.commit(causeOf(who), async (unit) => {
        const known = await stored(unit, who, role);
        const now = known && (await unit.find('allowedRole', known.id));
        if (now) await unit.update('allowedRole', now, { name, archivedAt: null });
        else await unit.insert('allowedRole', { workspaceId: who.workspaceId, role, name });
      }),
    deny: (who, { role, name }) =>
      db.work.commit(causeOf(who), async (unit) => {
        const known = await stored(unit, who, role);
        const now = known && (await unit.find('allowedRole', known.id));
        if (!now || now.archivedAt) throw new NotFound(problem('access.notAllowed', { role: name }));
        await unit.update('allowedRole', now, { archivedAt: who.now });
      }),
  };
}
