/** What people type: 40 % additions, 40 % searches, 20 % cards, each text once. */
import { createRandom } from '../fixture/random.ts';
import type { Raw } from '../fixture/raw.ts';
import { knownOf } from '../tasks/questions.ts';

export type Kind = 'add' | 'find' | 'card';

export function mixOf(raw: Raw, orgId: number, count: number, seed: number): string[] {
  const random = createRandom(seed);
  const known = knownOf(raw, orgId);
  const someone = () => known[random.whole(known.length)] as (typeof known)[number];
  const letters = (length: number) => Array.from({ length }, () => String.fromCharCode(97 + random.whole(26))).join('');
  return Array.from({ length: count }, (_, index) => {
    const kind: Kind = index % 5 < 2 ? 'add' : index % 5 < 4 ? 'find' : 'card';
    if (kind === 'card') return `customer show C${someone().number}`;
    if (kind === 'find') return `customer find ${someone().name.slice(0, 6).trim()}`;
    const phone = `+49 171 ${seed}${String(10_000 + index)}`;
    return `customer add ${letters(8)} ${letters(7)} Trading, phone ${phone}, email ${letters(9)}@${letters(6)}.example, level B`;
  });
}
