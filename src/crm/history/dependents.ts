/** A record that others were hung on since cannot be taken back from under them. */
import type { Entity } from '../../data/entities.ts';
import type { Unit, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { Conflict } from '../../values/errors.ts';

/** @throws Conflict where a customer to be taken back has live records that this write did not make. */
export async function requireNoDependents(
  unit: Unit,
  written: Written,
  entity: Entity,
  entityId: number,
): Promise<void> {
  if (entity !== 'customer') return;
  const own = (noun: Entity) =>
    written.changes.filter((change) => change.entity === noun && change.before === null).map((each) => each.entityId);
  const where = (noun: Entity) => ({
    orgId: unit.cause.orgId,
    customerId: entityId,
    archivedAt: null,
    id: { notIn: own(noun) },
  });
  const found =
    (await unit.tx.deal.findFirst({ where: where('deal'), select: { id: true } })) ??
    (await unit.tx.note.findFirst({ where: where('note'), select: { id: true } })) ??
    (await unit.tx.task.findFirst({ where: where('task'), select: { id: true } })) ??
    (await unit.tx.contact.findFirst({ where: where('contact'), select: { id: true } }));
  if (found) throw new Conflict(problem('history.hasDependents'));
}
