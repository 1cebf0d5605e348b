/**
 * Erasing: the workspaces of an org go on with a new, empty one, in one small unit, so that nobody sees the old records
 * from then on. The old org is left to `sweep`, which deletes its rows beside the work of people.
 */
import type { Database } from '../../data/database.ts';
import type { Unit, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { NotFound } from '../../values/errors.ts';
import type { NamedWorkspace } from '../links/link.ts';
import { moveQuestion } from '../links/move/store.ts';
import { causeOf, type Who } from '../who.ts';
import {
  countAll,
  findStored,
  type Held,
  hasWorkspace,
  makeFresh,
  markErased,
  movePeople,
  moveWorkspaces,
  readAllNamed,
} from './store.ts';
import { sweepErased } from './sweep/sweep.ts';

export interface Erasing {
  /** All there is of an org's records, put away or not. */
  held(orgId: number): Promise<Held>;
  /** For good: no undo brings anything back. */
  erase(who: Who): Promise<Written>;
  /** Deletes what orgs that were erased left in the database, until the signal; gives how many rows that were. */
  sweep(signal: AbortSignal): Promise<number>;
}

export interface ErasingDeps {
  readonly db: Database;
  /** Told of each workspace once it is of the new org: what it shows is of the old one. */
  readonly moved: (workspace: NamedWorkspace) => void;
}

export function createErasing({ db, moved }: ErasingDeps): Erasing {
  return {
    held: (orgId) => countAll(db, orgId),
    async erase(who) {
      const written = await eraseOnce(db, who);
      for (const workspace of await readAllNamed(db.reader, written.orgId)) moved(workspace);
      return written;
    },
    sweep: (signal) => sweepErased(db, signal),
  };
}

async function eraseOnce(db: Database, who: Who): Promise<Written> {
  try {
    return await db.work.commit(causeOf(who), (unit) => erase(unit, who));
  } catch (error) {
    // Two deliveries at once: the second one finds the org erased, and what the first one wrote in the new one.
    const stored = error instanceof NotFound ? await findStored(db, who) : undefined;
    if (!stored) throw error;
    return stored;
  }
}

async function erase(unit: Unit, who: Who): Promise<void> {
  const { tx } = unit;
  const org = await unit.find('org', who.org.id);
  // The workspace may have joined another org since the form was opened: that one's admins were not asked.
  if (!org || !(await hasWorkspace(tx, org.id, who.workspaceId))) throw new NotFound(problem('chat.gone'));
  const to = await makeFresh(tx, org, who.now);
  const between = { from: org.id, to, by: who.me.id, at: who.now };
  await moveWorkspaces(tx, between);
  await movePeople(tx, between);
  await markErased(tx, between);
  // Told in the new org, with the form that was sent, so that a second delivery is answered from the receipt.
  await unit.by(who.me.id, to);
  const token = /^aside:(.+)$/.exec(who.key)?.[1];
  const me = { memberId: who.me.id };
  if (token) await moveQuestion(tx, token, { orgId: org.id, ...me }, { orgId: to, ...me });
}
