/** The command nearest in meaning to what was not understood, by the words it shares with what can be said. */

import { pathWords } from '../../language/words.ts';
import type { AnyCommand } from '../command.ts';
import type { Registry } from '../registry.ts';

type Index<S> = ReadonlyMap<string, ReadonlySet<AnyCommand<S>>>;

const indexes = new WeakMap<object, Index<never>>();

/** A word that few commands share says more; where none is shared, whose words look most alike. */
export function closest<S>(registry: Registry<S>, line: string): AnyCommand<S> {
  const index = indexOf(registry);
  const scores = new Map<AnyCommand<S>, number>();
  for (const word of new Set(wordsOf(line.slice(0, 500)))) {
    const commands = index.get(word);
    for (const command of commands ?? []) {
      scores.set(command, (scores.get(command) ?? 0) + 1 / (commands?.size ?? 1));
    }
  }
  const best = [...scores].reduce<[AnyCommand<S>, number] | undefined>(
    (a, b) => (a && a[1] >= b[1] ? a : b),
    undefined,
  );
  return best && best[1] >= 0.2 ? best[0] : registry.nearest(line);
}

function indexOf<S>(registry: Registry<S>): Index<S> {
  const known = indexes.get(registry);
  if (known) return known as Index<S>;
  const index = new Map<string, Set<AnyCommand<S>>>();
  for (const command of registry.commands) {
    const phrases = Object.values(command.phrases).flat();
    const said = [
      ...pathWords(command.path, command.default ?? false),
      // Whoever asks for `everything this week` is not to be shown how to erase it, or to set when weeks begin.
      ...(command.access === 'admin' ? [] : phrases.map((phrase) => phrase.replace(/\{[\w*]+\}|=>.*$/g, ' '))),
    ];
    for (const word of said.flatMap(wordsOf)) {
      const commands = index.get(word) ?? new Set();
      commands.add(command);
      index.set(word, commands);
    }
  }
  indexes.set(registry, index as Index<never>);
  return index;
}

const EMPTY = new Set(
  'a an the to of in on at for me my we us our you i is are do did it and or with by what how'.split(' '),
);

/** Latin words without their plural, and pairs of Chinese characters. */
function wordsOf(text: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase();
  const latin = (lower.match(/[a-z0-9]+/g) ?? [])
    .filter((word) => !EMPTY.has(word))
    .map((word) => word.replace(/s$/, ''));
  const han = (lower.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    [...run].slice(1).map((char, at) => `${[...run][at]}${char}`),
  );
  return [...latin, ...han];
}
