/** A phrase of a command's declaration as the plain sequences it stands for: `add [a] customer {name}` is two. */

/** Words of the phrase itself, or a slot for the value of a field. */
export type Element =
  | { readonly kind: 'words'; readonly pattern: string; readonly weight: number }
  | { readonly kind: 'slot'; readonly field: string };

/** The slot `{*}`: whatever follows, read as if it were typed after the command's words. */
export const LINE_SLOT = '*';

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
 * `[…]` is optional, `(a|b)` a choice, `{field}` a value, `{*}` the typed line, `=> field=value, …` what is meant beside.
 * @throws Error for unbalanced brackets, two slots with nothing between to part them, or too many sequences.
 */
export function compilePhrase(phrase: string, isOpen: (field: string) => boolean): Sequence[] {
  const [sentence = '', meant = ''] = phrase.split('=>');
  const fixed = Object.fromEntries(
    [...meant.matchAll(/(\w+)=(.*?)(?=[,\s]+\w+=|\s*$)/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
  const texts = [...new Set(expand(sentence, phrase).map((text) => text.replace(/\s+/g, ' ').trim()))];
  return texts.map((text) => sequence(text, fixed, phrase, isOpen));
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

function sequence(
  text: string,
  fixed: Readonly<Record<string, string>>,
  phrase: string,
  isOpen: (field: string) => boolean,
): Sequence {
  const parts = text.split(/(\{(?:\w+|\*)\})/).filter((part) => part.trim() !== '');
  const elements = parts.map((part): Element => {
    const field = /^\{(\w+|\*)\}$/.exec(part)?.[1];
    return field === undefined ? words(part) : { kind: 'slot', field };
  });
  elements.forEach((element, at) => {
    const next = elements[at + 1];
    if (element.kind === 'slot' && next?.kind === 'slot' && isOpen(element.field) && isOpen(next.field)) {
      throw new Error(`Nothing parts {${element.field}} from {${next.field}} in “${phrase}”`);
    }
  });
  const weight = elements.reduce((sum, element) => sum + (element.kind === 'words' ? element.weight : 0), 0);
  return { elements, weight, fixed };
}

const TOKEN = /\p{Script=Han}+|'?[\p{Script=Latin}\p{N}]+(?:'[a-z]+)?|[^\s\p{L}\p{N}]/gu;

/** `新增一下客户`: what follows a Chinese verb, mostly of two characters, means nothing. */
function softened(run: string): string {
  const soft = '(?:一下)?';
  return run.length > 2 ? run.slice(0, 2) + soft + run.slice(2) + soft : run + soft;
}

function words(text: string): Element {
  const tokens = text.match(TOKEN) ?? [];
  const onlySigns = tokens.every((token) => !/[\p{L}\p{N}]/u.test(token));
  let pattern = '';
  let before = '';
  for (const token of tokens) {
    const han = /^\p{Script=Han}/u.test(token);
    const sign = !/[\p{L}\p{N}]/u.test(token);
    if (before === 'latin' && !han && !sign && !token.startsWith("'")) pattern += '\\s+';
    else if (before !== '' && !sign) pattern += '\\s*';
    pattern += sign ? '\\s*[,:;-]?\\s*' : han ? softened(token) : token.toLowerCase();
    before = sign ? 'sign' : han ? 'han' : 'latin';
  }
  if (onlySigns) return { kind: 'words', pattern: '\\s*[,:;]\\s*|\\s+-+\\s+', weight: 1 };
  const start = /^[a-z0-9]/i.test(text.trim()) ? '(?<![a-z0-9_\\u00c0-\\u024f])' : '';
  const end = /[a-z0-9]$/i.test(text.trim()) ? '(?![a-z0-9_\\u00c0-\\u024f])' : '';
  // A colon says no more than the word before it: `phone: 138…`, `电话：138…`.
  return { kind: 'words', pattern: `${start}${pattern}${end}(?:\\s*[:=])?`, weight: weigh(tokens.join('')) };
}

/** A Chinese character says as much as two or three letters. */
function weigh(text: string): number {
  return [...text].reduce(
    (sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 2.5 : /[\p{L}\p{N}]/u.test(char) ? 1 : 0),
    0,
  );
}
