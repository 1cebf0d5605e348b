/** Gathers customers that may fit what was asked, each road bounded; who really fits is decided on the rows. */
import type { Reader } from '../../data/database.ts';
import type { Asked } from './asked.ts';
import { initialsQuery, leadOf, phraseQuery, wordsQuery } from './grams.ts';
import { byGrams, byInitials, byNamePrefix, byReach, type Candidate } from './store.ts';

/** Rows from the indexes of names and initials. */
const BY_INDEX = 30;

/** Where the words side by side find so many, nobody asks for them further apart. */
const ENOUGH = 10;

/** Shorter words are looked for only where one begins with them. */
const SHORT = 3;

/** Those that may fit, some of them twice. */
export async function findCandidates(reader: Reader, orgId: number, asked: Asked, pool: number): Promise<Candidate[]> {
  const { folded, digits, letters, whole } = asked;
  const holder = whole && (await byReach(reader, orgId, whole));
  if (holder) return [holder];
  const found = await byNamePrefix(reader, orgId, folded, BY_INDEX);
  const byText = await byTextOf(reader, orgId, asked, pool);
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

/** Customers with these words: side by side, and apart where few have them so. */
async function byTextOf(
  reader: Reader,
  orgId: number,
  { folded, words, isEmail }: Asked,
  pool: number,
): Promise<Candidate[]> {
  const [phrase, anywhere] = [phraseQuery(leadOf(orgId), folded), wordsQuery(leadOf(orgId), folded)];
  if (words.length < 2 || isEmail) return byGrams(reader, orgId, phrase, pool);
  // Whoever has long words side by side is among those that have them anywhere: all are found where those are few.
  if (words.every(({ length }) => length >= SHORT)) {
    const all = await byGrams(reader, orgId, anywhere, pool);
    return all.length < pool ? all : [...(await byGrams(reader, orgId, phrase, pool)), ...all];
  }
  const together = await byGrams(reader, orgId, phrase, pool);
  return together.length < ENOUGH ? [...together, ...(await byGrams(reader, orgId, anywhere, pool))] : together;
}
