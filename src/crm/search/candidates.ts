/** Gathers customers that may fit what was asked, each road bounded; who really fits is decided on the rows. */
import type { Reader } from '../../data/database.ts';
import type { Asked } from './asked.ts';
import { initialsQuery, leadOf, phraseQuery, wordsQuery } from './grams.ts';
import { byGrams, byInitials, byNamePrefix, type Candidate } from './store.ts';

/** Rows from the indexes of names and initials. */
const BY_INDEX = 30;

/** Where the words side by side find so many, nobody asks for them further apart. */
const ENOUGH = 10;

/** Those that may fit, some of them twice. */
export async function findCandidates(reader: Reader, orgId: number, asked: Asked, pool: number): Promise<Candidate[]> {
  const { folded, words, digits, letters, isEmail } = asked;
  const found = await byNamePrefix(reader, orgId, folded, BY_INDEX);
  const byText = await byGrams(reader, orgId, phraseQuery(leadOf(orgId), folded), pool);
  found.push(...byText);
  if (words.length > 1 && byText.length < ENOUGH && !isEmail) {
    found.push(...(await byGrams(reader, orgId, wordsQuery(leadOf(orgId), folded), pool)));
  }
  if (digits !== '' && digits !== folded)
    found.push(...(await byGrams(reader, orgId, phraseQuery(leadOf(orgId), digits), pool)));
  if (letters !== '') {
    found.push(...(await byInitials(reader, orgId, letters, BY_INDEX)));
    const inside = byText.length < pool ? initialsQuery(leadOf(orgId), letters) : undefined;
    if (inside) found.push(...(await byGrams(reader, orgId, inside, BY_INDEX)));
  }
  return found;
}
