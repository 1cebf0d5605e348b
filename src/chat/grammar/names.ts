/** What the fields of a command may be called in a typed line. */
import { LOCALES } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import type { AnyCommand } from '../command.ts';
import type { Field } from '../field.ts';
import { nameSource } from '../find-value.ts';

export interface Called {
  readonly name: string;
  readonly field: Field;
  /** The span of the name itself. */
  readonly start: number;
  /** Where its value begins. */
  readonly end: number;
  /** `name:` or `name=`, not only the word. */
  readonly certain: boolean;
}

interface Names {
  readonly pattern: RegExp | undefined;
  readonly fieldOf: ReadonlyMap<string, readonly [string, Field]>;
}

const known = new WeakMap<object, Names>();

/** Every place where a field seems to be called by name; built once a command. */
export function findNames<S>(command: AnyCommand<S>, plain: string): Called[] {
  const { pattern, fieldOf } = namesOf(command);
  if (!pattern) return [];
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const said = match.groups?.name ?? '';
    const found = fieldOf.get(keyOf(said));
    if (!found) return [];
    const [name, field] = found;
    const end = match.index + match[0].length;
    return [{ name, field, start: match.index, end, certain: match.groups?.sign !== undefined }];
  });
}

/** `for annual plan`, `because it is dear`: the text without the name of its own field before it. */
export function withoutName<S>(command: AnyCommand<S>, name: string, text: string): string {
  const first = /^[^\s:：=]+/.exec(text)?.[0] ?? '';
  const rest = text.slice(first.length).replace(/^[\s:：=]+/, '');
  return rest !== '' && namesOf(command).fieldOf.get(keyOf(first))?.[0] === name ? rest : text;
}

function namesOf<S>(command: AnyCommand<S>): Names {
  const before = known.get(command);
  if (before) return before;
  const fieldOf = new Map<string, readonly [string, Field]>();
  const said = new Set<string>();
  for (const [name, field] of Object.entries(command.fields)) {
    if (field.hidden) continue;
    const labels = LOCALES.map((locale) => translator(locale)(field.label));
    for (const word of [name, ...labels, ...(field.words ?? [])]) {
      const key = keyOf(word);
      // The same word may be written in two ways: `addTags`, `add tags`.
      const [owner = name] = fieldOf.get(key) ?? [];
      if (key === '' || owner !== name) continue;
      fieldOf.set(key, [name, field]);
      said.add(word);
    }
  }
  const sources = [...said].sort((a, b) => b.length - a.length).map(nameSource);
  const pattern = new RegExp(`(?<name>${sources.join('|')})(?<sign>\\s{0,3}[:=])?`, 'gi');
  const names = { pattern: sources.length > 0 ? pattern : undefined, fieldOf };
  known.set(command, names);
  return names;
}

function keyOf(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
