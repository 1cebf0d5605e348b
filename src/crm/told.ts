/** The differences of a lost race as a person can be told them: people by name, choices as words still to be worded. */
import type { Entity } from '../data/entities.ts';
import type { Unit } from '../data/work.ts';
import type { Difference } from '../values/errors.ts';

/** Where the words of a stored choice stand in the catalogue, by the label of its column. */
const WORDS: Readonly<Record<string, string>> = {
  'field.stage': 'deal.stage',
  'field.status': 'customer.status',
  'field.level': 'customer.level',
  'field.language': 'settings',
};

const PEOPLE: readonly string[] = ['field.owner', 'field.assignee'];

/** Reads the names inside the unit. */
export async function told(unit: Unit, entity: Entity, differences: readonly Difference[]): Promise<Difference[]> {
  const people = differences.filter(({ field }) => PEOPLE.includes(field)).flatMap(({ seen, now }) => [seen, now]);
  const names = await namesOf(unit, people);
  const say = (field: string, value: unknown): unknown => {
    if (PEOPLE.includes(field)) return names.get(value) ?? null;
    if (field === 'field.weekStart') return { key: `settings.day.d${value}`, params: {} };
    const words = field === 'field.kind' ? (entity === 'note' ? 'note.kind' : 'customer.kind') : WORDS[field];
    return words && typeof value === 'string' ? { key: `${words}.${value}`, params: {} } : value;
  };
  return differences.map(({ field, seen, now }) => ({ field, seen: say(field, seen), now: say(field, now) }));
}

async function namesOf(unit: Unit, ids: readonly unknown[]): Promise<ReadonlyMap<unknown, string>> {
  const asked = ids.filter((id): id is number => typeof id === 'number');
  if (asked.length === 0) return new Map();
  const members = await unit.tx.member.findMany({
    where: { orgId: unit.cause.orgId, id: { in: asked } },
    select: { id: true, name: true },
  });
  return new Map(members.map(({ id, name }) => [id, name]));
}
