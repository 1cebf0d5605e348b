/** What people ask a CRM in a chat: 40 % additions, 40 % searches, 20 % cards, each once. */
import { createRandom } from '../fixture/random.ts';
import type { Raw } from '../fixture/raw.ts';
import { knownOf } from './questions.ts';

export type Ask =
  | { readonly kind: 'add'; readonly name: string; readonly phone: string; readonly email: string }
  | { readonly kind: 'find'; readonly text: string }
  | { readonly kind: 'card'; readonly customer: string };

export function mixOf(raw: Raw, orgId: number, count: number, seed: number): Ask[] {
  const random = createRandom(seed);
  const known = knownOf(raw, orgId);
  const someone = () => known[random.whole(known.length)] as (typeof known)[number];
  const letters = (length: number) => Array.from({ length }, () => String.fromCharCode(97 + random.whole(26))).join('');
  return Array.from({ length: count }, (_, index) => {
    const kind: Ask['kind'] = index % 5 < 2 ? 'add' : index % 5 < 4 ? 'find' : 'card';
    if (kind === 'card') return { kind, customer: `C${someone().number}` };
    if (kind === 'find') return { kind, text: someone().name.slice(0, 6).trim() };
    const phone = `+49 171 ${seed}${String(10_000 + index)}`;
    return {
      kind,
      name: `${letters(8)} ${letters(7)} Trading`,
      phone,
      email: `${letters(9)}@${letters(6)}.example`,
    };
  });
}

/** As it is typed in one line. */
export function lineOf(ask: Ask): string {
  switch (ask.kind) {
    case 'add':
      return `customer add ${ask.name}, phone ${ask.phone}, email ${ask.email}, level B`;
    case 'find':
      return `customer find ${ask.text}`;
    case 'card':
      return `customer show ${ask.customer}`;
    default:
      return ask satisfies never;
  }
}
