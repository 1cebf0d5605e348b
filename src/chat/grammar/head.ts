/** Where the name of a record at the beginning of a text ends and what is said of it begins. */
import { readRef } from '../../values/ref.ts';
import type { LookupName } from '../field.ts';
import type { KnownBy, ReadEnv } from '../grammar.ts';

/** Longest name that is tried, in words; Chinese names run on without spaces and are tried by characters. */
const WORDS = 6;
const CHARACTERS = 14;

/** What the records are asked for; undefined where they are not. */
export function knownBy(lookup: LookupName | undefined): KnownBy | undefined {
  if (lookup === 'customer' || lookup === 'record') return 'customer';
  if (lookup === 'contact') return 'contact';
  return lookup === 'deal' || lookup === 'dealsOf' ? 'deal' : undefined;
}

/** How many characters of the text are the longest name the records know; 0 for none. */
export async function knownHead(text: string, of: KnownBy, env: ReadEnv): Promise<number> {
  if (!env.knows) return 0;
  for (const end of ends(text)) {
    if (await env.knows(text.slice(0, end), of)) return end;
  }
  return 0;
}

const SEVERAL_WORDS = /\S\s+\S|\p{Script=Han}{3}/u;

/** Whether words of a note may be the title of a deal that stands for its customer: `printer` alone is in many a note. */
export const mayBeTitle = (text: string): boolean => SEVERAL_WORDS.test(text) || readRef(text)?.noun === 'deal';

/** How many characters are the number of a deal at the very beginning; 0 for none. */
export const leadingDeal = (text: string): number => /^#?d\d{1,12}(?![\p{L}\p{N}])/iu.exec(text)?.[0].length ?? 0;

/** How many characters are the title of a deal that stands for its customer; 0 for none. */
export async function knownTitle(text: string, { knows, ...env }: ReadEnv): Promise<number> {
  if (!knows) return 0;
  return knownHead(text, 'deal', { ...env, knows: async (said, of) => mayBeTitle(said) && knows(said, of) });
}

/** How many characters are the name when nobody knows it: up to a colon, the first capitalised words, or the first word. */
export function likelyHead(text: string): number {
  const colon = /^[^:：\n]{1,60}(?=[:：])/.exec(text)?.[0];
  if (colon && colon.split(/\s+/).length <= 4) return colon.trimEnd().length;
  const capitalised = /^\p{Lu}[\p{L}\p{N}&.'-]*(?: \p{Lu}[\p{L}\p{N}&.'-]*){0,3}/u.exec(text)?.[0];
  const word = /^\S+/.exec(text)?.[0] ?? '';
  const head = capitalised && capitalised.length > word.length && capitalised.length < text.length ? capitalised : word;
  return head.replace(/[,，.。;；:：]+$/u, '').length;
}

/** Candidate ends, longest first: ends of words, and within Chinese every character. */
function ends(text: string): number[] {
  const found: number[] = [];
  let words = 0;
  let characters = 0;
  for (const { index, 0: token } of text.slice(0, 120).matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)) {
    const han = /^\p{Script=Han}$/u.test(token);
    if (han) characters += 1;
    else words += 1;
    if (words > WORDS || characters > CHARACTERS) break;
    const end = index + token.replace(/[,，.。;；:：]+$/u, '').length;
    // A single Chinese character is hardly a name unless it is all there is.
    if (!(han && characters === 1 && words === 0 && text.length > 1)) found.push(end);
    if (/[:：,，]$/u.test(token)) break;
  }
  return found.reverse();
}
