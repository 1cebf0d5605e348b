/** A lost race, told as what differs between the version a person saw and the record as it is. */
import type { Entity, RowOf } from '../data/entities.ts';
import { readSnapshot } from '../data/snapshot.ts';
import type { Unit } from '../data/work.ts';
import { Conflict, type Problem } from '../values/errors.ts';
import { differencesOf } from './differences.ts';
import { told } from './told.ts';

/** Snapshots looked through for the version a person saw. */
const LOOK_BACK = 50;

/**
 * Lets pass what was seen as it still is; call it inside the unit, with the row as it stands there.
 * @throws Conflict with the differences since the version seen.
 */
export async function requireVersion<E extends Entity>(
  unit: Unit,
  entity: E,
  row: RowOf<E>,
  seen: number | undefined,
  why: Problem,
): Promise<void> {
  if (seen === undefined || seen === row.version) return;
  const before = await versionOf(unit, entity, row.id, seen);
  throw new Conflict(why, before ? await told(unit, entity, differencesOf(entity, before, row)) : []);
}

async function versionOf<E extends Entity>(unit: Unit, entity: E, entityId: number, version: number) {
  const changes = await unit.tx.change.findMany({
    where: { orgId: unit.cause.orgId, entity, entityId },
    orderBy: { id: 'desc' },
    take: LOOK_BACK,
    select: { after: true },
  });
  return changes.map(({ after }) => readSnapshot(entity, after)).find((row) => row?.version === version);
}
