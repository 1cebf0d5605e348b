/** A lost race, told as what differs between the version a person saw and the record as it is. */
import type { Entity, RowOf } from '../data/entities.ts';
import { readSnapshot } from '../data/snapshot.ts';
import type { Unit } from '../data/work.ts';
import { Conflict, type Problem } from '../values/errors.ts';
import { differencesOf } from './differences.ts';
import { sayWhen } from './say-when.ts';
import { told } from './told.ts';
import type { Who } from './who.ts';

/** Snapshots looked through for the version a person saw. */
const LOOK_BACK = 50;

/** Who was faster, and when, as the reader is told it. */
export interface Faster {
  readonly who: string;
  readonly when: string;
}

/**
 * Lets pass what was seen as it still is; call it inside the unit, with the row as it stands there.
 * @throws Conflict with who changed it and the differences since the version seen.
 */
export async function requireVersion<E extends Entity>(
  unit: Unit,
  who: Who,
  entity: E,
  row: RowOf<E>,
  seen: number | undefined,
  why: (faster: Faster) => Problem,
): Promise<void> {
  if (seen === undefined || seen === row.version) return;
  const changes = await unit.tx.change.findMany({
    where: { orgId: unit.cause.orgId, entity, entityId: row.id },
    orderBy: { id: 'desc' },
    take: LOOK_BACK,
    select: { after: true, at: true, memberId: true },
  });
  const before = changes.map(({ after }) => readSnapshot(entity, after)).find((each) => each?.version === seen);
  const faster = await fasterOne(unit, who, changes[0]);
  throw new Conflict(why(faster), before ? await told(unit, entity, differencesOf(entity, before, row)) : []);
}

/** Where nobody did it, Parley itself did. */
async function fasterOne(
  unit: Unit,
  who: Who,
  last: { readonly at: Date; readonly memberId: number | null } | undefined,
): Promise<Faster> {
  const id = last?.memberId ?? undefined;
  const member = id === undefined ? undefined : await unit.tx.member.findFirst({ where: { orgId: who.org.id, id } });
  return { who: member?.name ?? 'Parley', when: sayWhen(who, last?.at ?? who.now) };
}
