/** Takes one write back whole: every record as it was before, unless someone changed it since. */
import type { Database } from '../../data/database.ts';
import type { Entity, Patch } from '../../data/entities.ts';
import { AlreadyUndone } from '../../data/errors.ts';
import type { ChangeRow, Unit, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../values/errors.ts';
import { differencesOf } from '../differences.ts';
import { told } from '../told.ts';
import { causeOf, type Who } from '../who.ts';
import { requireNoDependents } from './dependents.ts';
import { follows, reindex } from './mend.ts';
import { type Event, readEvents, readReceiptIds } from './store.ts';

/** Later changes looked through for one that still stands. */
const LOOK_AHEAD = 50;

/** See History.undo. */
export async function undo(db: Database, who: Who, receiptId?: number): Promise<Written> {
  const id = receiptId ?? (await readReceiptIds(db, who.org.id, who.me.id, { limit: 1, standing: true }))[0];
  const written = id === undefined ? undefined : await db.work.receipt(who.org.id, id);
  if (!written) throw new NotFound(problem('history.nothingToUndo'));
  if (written.memberId !== who.me.id) throw new NotAllowed(problem('history.notYours'));
  return db.work.commit(causeOf(who), async (unit) => {
    await claim(unit, written.receiptId);
    for (const change of [...written.changes].reverse()) await takeBack(unit, written, change);
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

async function takeBack(unit: Unit, written: Written, change: ChangeRow): Promise<void> {
  const { entity, entityId } = change;
  const now = await unit.find(entity, entityId);
  if (!now) throw new NotFound(problem('chat.gone'));
  const since = await standingSince(unit, written, change);
  if (since) {
    const seen = change.after ?? now;
    throw new Conflict(
      problem('history.changedSince', { name: since.memberName ?? '?' }),
      await told(unit, entity, differencesOf(entity, seen, now)),
    );
  }
  if (change.before === null) await requireNoDependents(unit, written, entity, entityId);
  const patch = patchBack(change, unit.cause.at);
  const whole = { ...patch, ...follows(entity, { ...now, ...patch } as typeof now, unit.cause.at) };
  await reindex(unit, entity, await unit.update(entity, now, whole as Patch<Entity>));
}

/** The newest later change of the record, by another write that was not taken back itself. */
async function standingSince(unit: Unit, written: Written, change: ChangeRow): Promise<Event | undefined> {
  const { orgId } = unit.cause;
  const events = await readEvents(unit.tx, orgId, change.entity, change.entityId, { limit: LOOK_AHEAD });
  return events.find(
    ({ id, receiptId, undoneId, undoesId }) =>
      id > change.id && receiptId !== written.receiptId && undoneId === null && undoesId === null,
  );
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
