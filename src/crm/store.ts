/** From the customers a search found to their ids, for the nouns that are found by their customer. */
import type { Reader } from '../data/database.ts';
import { readRef } from '../values/ref.ts';
import type { Match } from './match.ts';

/** Ids of the customers of a match, in its order. */
export async function customersOf(reader: Reader, orgId: number, match: Match): Promise<number[]> {
  if (match.kind === 'none') return [];
  if (match.kind === 'one') return [match.found.id];
  const numbers = match.options.flatMap(({ value }) => readRef(value)?.number ?? []);
  const rows = await reader.customer.findMany({
    where: { orgId, number: { in: numbers } },
    select: { id: true, number: true },
  });
  return rows.sort((a, b) => numbers.indexOf(a.number) - numbers.indexOf(b.number)).map(({ id }) => id);
}
