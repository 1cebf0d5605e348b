/** The duplicate guard: what two customers cannot share, and names that may well be one customer. */
import type { Reader } from '../../data/database.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput, type Problem } from '../../values/errors.ts';
import { coreName, nameKey, similarNames } from '../../values/fold.ts';
import { formatRef } from '../../values/ref.ts';
import { leadOf, phraseQuery, pieceQuery } from '../search/grams.ts';
import { byGrams, byNamePrefix } from '../search/store.ts';
import type { CustomerLine } from './list.ts';
import { findHolder } from './store.ts';

type Reading = Pick<Reader, '$queryRaw'>;

/** The customer that already has what was given; the command links to it. */
export class Duplicate extends InvalidInput {
  readonly existing: { readonly ref: string; readonly name: string; readonly archived: boolean };

  constructor(told: Problem, fields: Readonly<Record<string, Problem>>, existing: Duplicate['existing']) {
    super(told, fields);
    this.existing = existing;
  }
}

/** Customers with names so like a new one's that it is asked first whether it is one of them. */
export class SimilarNames extends Error {
  readonly similar: readonly CustomerLine[];

  constructor(similar: readonly CustomerLine[]) {
    super('customers of similar names are there');
    this.name = 'SimilarNames';
    this.similar = similar;
  }
}

/**
 * Lets pass what no other customer of the org has. Call it inside the unit that stores the values: units run one after
 * the other, so that of two people who add the same number at once only one succeeds.
 * @throws Duplicate at `phone` and `email`
 */
export async function requireUnshared(
  from: Reading,
  orgId: number,
  customer: {
    readonly id?: number;
    readonly phone?: string | null | undefined;
    readonly email?: string | null | undefined;
  },
  { among = 'all' }: { readonly among?: 'all' | 'live' } = {},
): Promise<void> {
  const fields: Record<string, Problem> = {};
  let existing: Duplicate['existing'] | undefined;
  for (const column of ['phone', 'email'] as const) {
    const value = customer[column];
    const holder = value && (await findHolder(from, orgId, column, value, customer.id ?? 0));
    if (!holder || (among === 'live' && holder.archivedAt !== null)) continue;
    const { name } = holder;
    const ref = formatRef('customer', holder.number);
    const archived = holder.archivedAt !== null;
    fields[column] = taken(column, archived, { ref, name });
    existing ??= { ref, name, archived };
  }
  const [told] = Object.values(fields);
  if (told && existing) throw new Duplicate(told, fields, existing);
}

function taken(column: 'phone' | 'email', archived: boolean, who: { readonly ref: string; readonly name: string }) {
  if (column === 'phone') return problem(archived ? 'customer.phoneArchived' : 'customer.phoneTaken', who);
  return problem(archived ? 'customer.emailArchived' : 'customer.emailTaken', who);
}

/**
 * Lets pass a name that no live customer of the org has, nor nearly. Call it inside the unit that adds it, for the same
 * reason; and the writer has at hand what its own commits make the reader read anew.
 * @throws SimilarNames with at most five
 */
export async function requireUnlike(from: Reading, orgId: number, name: string): Promise<void> {
  const similar = await similarCustomers(from, orgId, name);
  if (similar.length > 0) throw new SimilarNames(similar);
}

/** Rows looked at for each part of a name. */
const WINDOW = 40;
const MOST = 5;

/**
 * Live customers whose names may well be the same one. Two slips at most tell them apart, so of a name's beginning and
 * its end one is nearly always whole: looking for these finds them without reading the org.
 */
async function similarCustomers(reader: Reading, orgId: number, name: string): Promise<CustomerLine[]> {
  const core = coreName(name);
  const signs = [...core];
  const half = Math.ceil(signs.length / 2);
  const [start, end] = [signs.slice(0, half).join('').trim(), signs.slice(half).join('').trim()];
  if (start === '') return [];
  const parts = [
    await narrowed(
      (limit) => byNamePrefix(reader, orgId, start, limit),
      () => byNamePrefix(reader, orgId, nameKey(name), MOST),
    ),
    end.length > 1
      ? await narrowed(
          (limit) => byGrams(reader, orgId, pieceQuery(leadOf(orgId), end), limit),
          () => byGrams(reader, orgId, phraseQuery(leadOf(orgId), core), WINDOW),
        )
      : await byGrams(reader, orgId, phraseQuery(leadOf(orgId), core), WINDOW),
  ];
  const found = new Map(parts.flat().map((candidate) => [candidate.id, candidate]));
  return [...found.values()].filter((candidate) => similarNames(candidate.name, name)).slice(0, MOST);
}

/** A part that very many share may crowd out the one looked for; then the whole name is looked for too. */
async function narrowed(
  part: (limit: number) => Promise<CustomerLine[]>,
  whole: () => Promise<CustomerLine[]>,
): Promise<CustomerLine[]> {
  const found = await part(WINDOW);
  return found.length < WINDOW ? found : [...found, ...(await whole())];
}
