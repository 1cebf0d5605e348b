/** What may have been meant by a name that nobody has: what fits one of its words, or how one of them begins. */
import type { Context } from './context.ts';
import type { LookupName } from './field.ts';
import { nearestInChinese } from './nearest-in-chinese.ts';
import type { Lookups } from './ports.ts';
import type { Option } from './view.ts';

const HAN = /\p{Script=Han}/u;

const MOST = 5;
const WORDS = 4;
/** Shorter words and beginnings fit too much; longer ones are no slip of a word. */
const LETTERS = 4;
const LONGEST = 24;
/** How much of a word is tried, one after the other: each is a search. */
const SHARES = [1, 0.8, 0.6];

/** `harbor lihgts` is `Harbour lights`: those that fit most of the words first. */
export async function nearest<S>(
  lookups: Lookups<S>,
  ctx: Context<S>,
  of: LookupName,
  text: string,
): Promise<readonly Option[]> {
  const alike = HAN.test(text) ? await nearestInChinese(lookups, ctx, of, text) : [];
  if (alike.length > 0) return alike.slice(0, MOST);
  if (of !== 'deal' && of !== 'dealsOf') return [];
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(({ length }) => length >= LETTERS && length <= LONGEST);
  const found = new Map<string, { readonly option: Option; hits: number }>();
  for (const word of words.slice(0, WORDS)) {
    for (const option of await fitting(lookups, ctx, of, word)) {
      const known = found.get(option.value);
      if (known) known.hits += 1;
      else found.set(option.value, { option, hits: 1 });
    }
  }
  const ranked = [...found.values()].sort((a, b) => b.hits - a.hits);
  return ranked.slice(0, MOST).map(({ option }) => option);
}

/** By the whole word; else by as much of its beginning as fits anything, while it is most of it. */
async function fitting<S>(
  lookups: Lookups<S>,
  ctx: Context<S>,
  of: LookupName,
  word: string,
): Promise<readonly Option[]> {
  const lengths = new Set(SHARES.map((share) => Math.max(LETTERS, Math.ceil(word.length * share))));
  for (const length of lengths) {
    const options = await lookups.suggest(ctx, of, word.slice(0, length));
    if (options.length > 0) return options;
  }
  return [];
}
