/** Gathers customers that may fit what was asked, each road bounded; who really fits is decided on the rows. */
import type { Reader } from '../../data/database.ts';
import type { Asked } from './asked.ts';
import { initialsQuery, leadOf, phraseQuery, wordsQuery } from './grams.ts';
import { byGrams, byInitials, byNamePrefix, byReach, type Candidate } from './store.ts';

/** Rows from the indexes of names and initials. */
const BY_INDEX = 30;

/** Where the words side by side find so many, nobody asks for them further apart. */
const ENOUGH = 10;

/** Those that may fit, some of them twice. */
export async function findCandidates(reader: Reader, orgId: number, asked: Asked, pool: number): Promise<Candidate[]> {
  const { folded, words, digits, letters, whole } = asked;
  const holder = whole && (await byReach(reader, orgId, whole));
  if (holder) return [holder];
  const found = await byNamePrefix(reader, orgId, folded, BY_INDEX);
  // Where a customer is called just so, those it is a part of are wanted less.
  const isName = words.length > 1 && found.some(({ nameKey }) => nameKey === folded);
  const byText = await byTextOf(reader, orgId, asked, { isName, pool: isName ? Math.min(pool, BY_INDEX) : pool });
  found.push(...byText);
  if (digits !== '' && digits !== folded)
    found.push(...(await byGrams(reader, orgId, phraseQuery(leadOf(orgId), digits), pool)));
  if (letters !== '') {
    found.push(...(await byInitials(reader, orgId, letters, BY_INDEX)));
    const inside = byText.length < pool ? initialsQuery(leadOf(orgId), letters) : undefined;
    if (inside) found.push(...(await byGrams(reader, orgId, inside, BY_INDEX)));
  }
  return found;
}

/** Customers with these words: side by side, and apart where few have them so and nobody is called just that. */
async function byTextOf(
  reader: Reader,
  orgId: number,
  { folded, words, isEmail }: Asked,
  { isName, pool }: { readonly isName: boolean; readonly pool: number },
): Promise<Candidate[]> {
  const together = await byGrams(reader, orgId, phraseQuery(leadOf(orgId), folded), pool);
  if (words.length < 2 || isEmail || isName || together.length >= ENOUGH) return together;
  return [...together, ...(await byGrams(reader, orgId, wordsQuery(leadOf(orgId), folded), pool))];
}
