/** A phrase of a command's declaration as the plain sequences it stands for: `add [a] customer {name}` is two. */
import { narrow } from '../../values/narrow.ts';

/** Words of the phrase itself, or a slot for the value of a field. */
export type Element = Words | { readonly kind: 'slot'; readonly field: string };

export interface Words {
  readonly kind: 'words';
  /** A pattern source: only where a sentence has the needle is it worth to be compiled. */
  readonly source: string;
  readonly needle: string;
  readonly weight: number;
}

/** The slot `{*}`: whatever follows, read as if it were typed after the command's words. */
export const LINE_SLOT = '*';
/** The slot `{_}`: any words, of no field: for phrases that take the sentence as it was said. */
export const ANY_SLOT = '_';

export interface Sequence {
  readonly elements: readonly Element[];
  /** Letters of all words together: the more, the surer a match. */
  readonly weight: number;
  /** What the phrase says without saying it: `how much did we sell => metric=sales`. */
  readonly fixed: Readonly<Record<string, string>>;
}

/** Most sequences one phrase may stand for; a slip of the author's brackets otherwise costs every sentence. */
const MOST = 600;

/**
 * `[…]` is optional, `(a|b)` a choice, `{field}` a value, `{*}` the typed line, `{_}` any words, `=> field=value, …` what is meant
 * beside; `text=*` is the sentence as it was said.
 * Sequences whose slots nothing parts are left out.
 * @throws Error for unbalanced brackets, too many sequences, or none.
 */
export function compilePhrase(phrase: string, isOpen: (field: string) => boolean): Sequence[] {
  const [sentence = '', meant = ''] = phrase.split('=>');
  const fixed = Object.fromEntries(
    [...meant.matchAll(/(\w+)=(.*?)(?=[,\s]+\w+=|\s*$)/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
  const texts = new Set(
    expand(withoutIdleSigns(narrow(sentence)), phrase).map((text) => text.replace(/\s+/g, ' ').trim()),
  );
  const sequences = [...texts].map((text) => sequence(text, fixed)).filter((each) => isParted(each, isOpen));
  if (sequences.length === 0) throw new Error(`Nothing parts the slots in “${phrase}”`);
  return sequences;
}

/** `客户[：|，]{name}`: next to a word a sign is expected anyway; as a choice it would only multiply the sentences. */
function withoutIdleSigns(sentence: string): string {
  return sentence.replace(/\[[,:;|\s]+\]/g, '[,]').replace(/(?<=[\p{L}\p{N}])\s*\[,\]|\[,\]\s*(?=[\p{L}\p{N}])/gu, ' ');
}

/** Two slots that take any words need something between them: nobody could tell where the first ends. */
function isParted({ elements }: Sequence, isOpen: (field: string) => boolean): boolean {
  return elements.every((element, at) => {
    const next = elements[at + 1];
    return !(element.kind === 'slot' && next?.kind === 'slot' && isOpen(element.field) && isOpen(next.field));
  });
}

function expand(sentence: string, phrase: string): string[] {
  const reader = { rest: sentence };
  const all = alternatives(reader, '', phrase);
  if (reader.rest !== '') throw new Error(`A bracket too many in “${phrase}”`);
  return all;
}

/** Everything up to the closing bracket, as the texts it may stand for. */
function alternatives(reader: { rest: string }, close: string, phrase: string): string[] {
  const all: string[] = [];
  let current = [''];
  for (;;) {
    const plain = /^[^[\]()|]*/.exec(reader.rest)?.[0] ?? '';
    const sign = reader.rest.charAt(plain.length);
    reader.rest = reader.rest.slice(plain.length + 1);
    current = current.map((text) => text + plain);
    if (sign === '[' || sign === '(') {
      const inner = alternatives(reader, sign === '[' ? ']' : ')', phrase);
      const options = sign === '[' ? [...inner, ''] : inner;
      current = current.flatMap((text) => options.map((option) => text + option));
    } else if (sign === '|') {
      all.push(...current);
      current = [''];
    } else if (sign === close) {
      if (all.length + current.length > MOST) throw new Error(`Too many sentences in “${phrase}”`);
      return [...all, ...current];
    } else {
      throw new Error(`A bracket is missing in “${phrase}”`);
    }
    if (current.length > MOST) throw new Error(`Too many sentences in “${phrase}”`);
  }
}

function sequence(text: string, fixed: Readonly<Record<string, string>>): Sequence {
  const parts = text.split(/(\{(?:\w+|\*)\})/).filter((part) => part.trim() !== '');
  const elements = parts.map((part): Element => {
    const field = /^\{(\w+|\*)\}$/.exec(part)?.[1];
    return field === undefined ? words(part) : { kind: 'slot', field };
  });
  const weight = elements.reduce((sum, element) => sum + (element.kind === 'words' ? element.weight : 0), 0);
  return { elements, weight, fixed };
}

const TOKEN = /\p{Script=Han}+|'?[\p{Script=Latin}\p{N}]+(?:'[a-z]+)?|[^\s\p{L}\p{N}]/gu;

/** `新增一下客户`, `成交了1.2万`: what follows a Chinese verb, mostly of two characters, means nothing. */
function softened(run: string): string {
  const soft = '(?:一下|了)?';
  return run.length > 2 ? run.slice(0, 2) + soft + run.slice(2) + soft : run + soft;
}

/** `acme has just bought`, `华为已经成交`: said before a verb, it means nothing. */
const ADVERBS = {
  latin: '(?:(?:has|have|had|just|already|also|finally|really)\\s+)*',
  han: '(?:刚刚|刚才|刚|已经|已|又|终于)?',
};

/** The same words are one element, so that a sentence is searched for them once. */
const known = new Map<string, Words>();

function words(text: string): Words {
  const before = known.get(text);
  if (before) return before;
  const tokens = (text.match(TOKEN) ?? []).map((token) => token.toLowerCase());
  const spoken = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token));
  const source = spoken.length === 0 ? signs(tokens) : sourceOf(tokens);
  const weight = spoken.length === 0 ? 1 : weigh(spoken.join(''));
  const made: Words = { kind: 'words', source, needle: needleOf(spoken), weight };
  known.set(text, made);
  return made;
}

/** What a sentence must hold for the words to be in it; a Chinese run is soft after its second character. */
function needleOf(spoken: readonly string[]): string {
  const firm = spoken.map((token) => (/^\p{Script=Han}/u.test(token) ? token.slice(0, 2) : token));
  return firm.reduce((longest, token) => (token.length > longest.length ? token : longest), '');
}

/** A colon is a colon; any other sign stands for all that people part with. */
function signs(tokens: readonly string[]): string {
  return tokens.join('') === ':' ? '\\s*:\\s*' : '\\s*[,:;]\\s*|\\s+-+\\s+';
}

/** Signs may stand around any words (`，电话：138…`), whether the phrase says so or not. */
function sourceOf(tokens: readonly string[]): string {
  // Put together at the end: thousands of texts made by adding to them are kept in pieces, five times as large.
  const parts: string[] = [];
  let before: 'start' | 'sign' | 'han' | 'latin' = 'start';
  for (const token of tokens) {
    const kind = /^\p{Script=Han}/u.test(token) ? 'han' : /[\p{L}\p{N}]/u.test(token) ? 'latin' : 'sign';
    if (kind === 'sign') {
      if (before !== 'start') before = 'sign';
      continue;
    }
    if (before === 'sign') parts.push('\\s*[,:;-]?\\s*');
    else if (before === 'latin' && kind === 'latin' && !token.startsWith("'")) parts.push('\\s+');
    else if (before !== 'start') parts.push('\\s*');
    const latin = 'a-z0-9_\\u00c0-\\u024f';
    if (before === 'start' && kind === 'latin' && !token.startsWith("'")) parts.push(`(?<![${latin}])${ADVERBS.latin}`);
    if (before === 'start' && kind === 'han') parts.push(ADVERBS.han);
    parts.push(kind === 'han' ? softened(token) : `${token}(?![${latin}])`);
    before = kind;
  }
  return ['(?:[,;:]\\s*)?', ...parts, '(?:\\s*[:=,])?'].join('');
}

/** A Chinese character says as much as two or three letters. */
function weigh(text: string): number {
  return [...text].reduce(
    (sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 2.5 : /[\p{L}\p{N}]/u.test(char) ? 1 : 0),
    0,
  );
}
