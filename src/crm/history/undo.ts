/** Takes one write back whole: every record as it was before, unless someone changed it since. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from '../../data/database.ts';
import type { Entity, Patch, RowOf } from '../../data/entities.ts';
import { AlreadyUndone } from '../../data/errors.ts';
import type { ChangeRow, Unit, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../values/errors.ts';
import { differencesOf } from '../differences.ts';
import { sayWhen } from '../say-when.ts';
import { told } from '../told.ts';
import { causeOf, type Who } from '../who.ts';
import { lastStanding } from './deeds.ts';
import { requireNoDependents } from './dependents.ts';
import { follows, reindex } from './mend.ts';
import { findChangeSince } from './store.ts';

/** Changes after which others get a turn: what is read, and the clock that answers in time. */
const AT_ONCE = 100;

/** See History.undo. */
export async function undo(db: Database, who: Who, receiptId?: number): Promise<Written> {
  const id = receiptId ?? (await lastStanding(db, who))?.receiptId;
  const written = id === undefined ? undefined : await db.work.receipt(who.org.id, id);
  if (!written) throw new NotFound(problem('history.nothingToUndo'));
  if (written.memberId !== who.me.id) throw new NotAllowed(problem('history.notYours'));
  return db.work.commit(causeOf(who), async (unit) => {
    await claim(unit, written.receiptId);
    await requireUnchangedSince(unit, who, written);
    await requireNoDependents(unit, written.receiptId);
    for (const [index, change] of [...written.changes].reverse().entries()) {
      await takeBack(unit, change);
      if (index % AT_ONCE === AT_ONCE - 1) await breathe();
    }
  });
}

async function claim(unit: Unit, receiptId: number): Promise<void> {
  try {
    await unit.undoes(receiptId);
  } catch (error) {
    if (!(error instanceof AlreadyUndone)) throw error;
    throw new InvalidInput(problem('history.alreadyUndone'));
  }
}

/** @throws Conflict where another write changed one of the records since, and was not taken back itself. */
async function requireUnchangedSince(unit: Unit, who: Who, { receiptId, changes }: Written): Promise<void> {
  const since = await findChangeSince(unit.tx, unit.cause.orgId, receiptId);
  const change = changes.find(({ id }) => id === since?.changeId);
  if (!since || !change) return;
  const now = await standing(unit, change);
  throw new Conflict(
    problem('history.changedSince', { name: since.memberName ?? 'Parley', when: sayWhen(who, since.at) }),
    await told(unit, change.entity, differencesOf(change.entity, change.after ?? now, now)),
  );
}

async function takeBack(unit: Unit, change: ChangeRow): Promise<void> {
  const { entity } = change;
  const now = await standing(unit, change);
  const patch = patchBack(change, unit.cause.at);
  const whole = { ...patch, ...follows(entity, { ...now, ...patch } as typeof now, unit.cause.at) };
  await reindex(unit, entity, await unit.update(entity, now, whole as Patch<Entity>));
}

async function standing(unit: Unit, { entity, entityId }: ChangeRow): Promise<RowOf<Entity>> {
  const now = await unit.find(entity, entityId);
  if (!now) throw new NotFound(problem('chat.gone'));
  return now;
}

const MANAGED = new Set(['id', 'orgId', 'version', 'createdAt', 'updatedAt', 'touchedAt']);

/** The columns as they were; a record that was new is archived. */
function patchBack({ before, after }: ChangeRow, at: Date): Readonly<Record<string, unknown>> {
  if (before === null) return { archivedAt: at };
  const [was, became] = [before, after ?? {}] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  return Object.fromEntries(
    Object.entries(was).filter(([column, value]) => !MANAGED.has(column) && !same(value, became[column])),
  );
}

function same(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, i) => each === b[i]);
  return a === b;
}
