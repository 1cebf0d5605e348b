/** What hangs on a record beside what people know of it, brought in step when it is put back as it was. */
import type { Entity, RowOf } from '../../data/entities.ts';
import type { Unit } from '../../data/work.ts';
import { nextRun } from '../../values/cadence.ts';
import { reindexCustomer } from '../customers/store.ts';
import { keepText } from '../search/texts/texts.ts';

/** The columns that follow from the others now: the next run of a digest, the reminder of a follow-up. */
export function follows(entity: Entity, row: RowOf<Entity>, now: Date): Readonly<Record<string, unknown>> {
  switch (entity) {
    case 'digest': {
      const { pausedAt, archivedAt, cron, zone } = row as RowOf<'digest'>;
      return { nextRunAt: pausedAt || archivedAt ? null : nextRun(cron, zone, now) };
    }
    case 'task': {
      const { doneAt, archivedAt, dueAt } = row as RowOf<'task'>;
      return { remindAt: doneAt || archivedAt || dueAt <= now ? null : dueAt };
    }
    case 'customer':
    case 'org':
    case 'member':
    case 'contact':
    case 'deal':
    case 'note':
    case 'allowedRole':
    case 'customerAccount':
    case 'captureReaction':
      return {};
    default:
      return entity satisfies never;
  }
}

/** What the record is found by in search. */
export async function reindex(unit: Unit, entity: Entity, row: RowOf<Entity>): Promise<void> {
  const { tx, cause } = unit;
  if (entity === 'customer') await reindexCustomer(tx, row as RowOf<'customer'>);
  if (entity === 'deal') await keepText(tx, cause.orgId, 'deal', (row as RowOf<'deal'>).title);
  if (entity === 'contact') await keepText(tx, cause.orgId, 'contact', (row as RowOf<'contact'>).nameKey);
}
