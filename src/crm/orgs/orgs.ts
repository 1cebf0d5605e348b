/** The verbs of orgs: make one with its workspace, read it, change its settings. */
import type { Database } from '../../data/database.ts';
import type { NewPost, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { NotFound } from '../../values/errors.ts';
import { requireVersion } from '../conflict.ts';
import { causeOf, type Who } from '../who.ts';
import type { OrgDefaults, OrgPatch, OrgRow, WorkspaceRow } from './org.ts';
import { ensureWorkspace, markOwn, readOrg, readOrgOf, readWorkspace } from './store.ts';

export interface Orgs {
  get(orgId: number): Promise<OrgRow | undefined>;
  workspace(orgId: number, id: number): Promise<WorkspaceRow | undefined>;
  /** The org that a workspace is of now: it may have joined another's since it was last asked. */
  orgOf(workspaceId: number): Promise<number>;
  /** Of a platform's workspaces, those that whoever set this Parley up runs; the others (of `among`, where given) are not theirs. */
  own(platform: string, workspaceIds: readonly number[], among?: readonly number[]): Promise<void>;
  /**
   * The workspace a platform names, by the name it goes by now, with an org of its own where it is new. `atFirst` says what
   * a new one is told: it is stored with it or not at all, and once.
   */
  ensureWorkspace(
    workspace: Pick<WorkspaceRow, 'platform' | 'externalId' | 'name'>,
    defaults: OrgDefaults,
    at: Date,
    atFirst?: (workspaceId: number) => readonly NewPost[],
  ): Promise<WorkspaceRow>;
  /** @throws Conflict where someone changed the settings since they were seen. */
  edit(who: Who, version: number | undefined, patch: OrgPatch): Promise<Written>;
}

export function createOrgs({ db }: { readonly db: Database }): Orgs {
  return {
    get: (orgId) => readOrg(db, orgId),
    workspace: (orgId, id) => readWorkspace(db, orgId, id),
    orgOf: (workspaceId) => readOrgOf(db, workspaceId),
    own: (platform, workspaceIds, among) => markOwn(db, platform, workspaceIds, among),
    ensureWorkspace: (workspace, defaults, at, atFirst) => ensureWorkspace(db, workspace, defaults, at, atFirst),
    edit: (who, version, patch) =>
      db.work.commit(causeOf(who), async (unit) => {
        const now = await unit.find('org', who.org.id);
        if (!now) throw new NotFound(problem('chat.gone'));
        await requireVersion(unit, who, 'org', now, version, (by) => problem('settings.changedSince', by));
        await unit.update('org', now, patch);
      }),
  };
}
