/** What may have been meant by a Chinese name that nobody has: what sounds the same, or has one other sign in it. */
import { initials } from '../values/name.ts';
import { soundsAlike } from '../values/sound.ts';
import type { Context } from './context.ts';
import type { LookupName } from './field.ts';
import type { Lookups } from './ports.ts';
import type { Option } from './view.ts';

const NAMED: ReadonlySet<LookupName> = new Set(['customer', 'contact', 'deal', 'dealsOf', 'record']);

/** One sign is anybody's; longer ones are no name. */
const SHORTEST = 2;
const LONGEST = 20;
/** From here on one other sign in a name is a slip. */
const FORGIVEN = 3;

/** `蓝色股仓` is `蓝色谷仓`: three searches, by the first letters of its sounds and by either half of it. */
export async function nearestInChinese<S>(
  lookups: Lookups<S>,
  ctx: Context<S>,
  of: LookupName,
  text: string,
): Promise<readonly Option[]> {
  const typed = text.match(/\p{Script=Han}/gu) ?? [];
  if (!NAMED.has(of) || typed.length < SHORTEST || typed.length > LONGEST) return [];
  const half = Math.ceil(typed.length / 2);
  const halves = typed.length < FORGIVEN ? [] : [typed.slice(0, half), typed.slice(-half)].map((part) => part.join(''));
  const found = new Map<string, { readonly option: Option; readonly heard: boolean }>();
  // People are found by no initials, and their names are short: by the family name.
  const lead = of === 'contact' ? (typed[0] ?? '') : initials(typed.join(''));
  for (const query of [lead, ...halves]) {
    for (const option of await lookups.suggest(ctx, of, query)) {
      const likeness = likenessOf([...option.label], typed);
      if (likeness) found.set(option.value, { option, heard: likeness === 'sound' });
    }
  }
  return [...found.values()].sort((a, b) => Number(b.heard) - Number(a.heard)).map(({ option }) => option);
}

function likenessOf(label: readonly string[], typed: readonly string[]): 'sound' | 'sign' | undefined {
  let likeness: 'sign' | undefined;
  for (let at = 0; at + typed.length <= label.length; at += 1) {
    const part = label.slice(at, at + typed.length);
    if (soundsAlike(part, typed)) return 'sound';
    const others = part.filter((sign, index) => sign !== typed[index]).length;
    if (typed.length >= FORGIVEN && others === 1) likeness = 'sign';
  }
  return likeness;
}
