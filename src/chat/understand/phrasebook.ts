/** All phrases of all commands, compiled once a registry. */

import { setImmediate } from 'node:timers/promises';
import { LOCALES } from '../../language/locale.ts';
import type { AnyCommand } from '../command.ts';
import { isOpen } from '../grammar/shape.ts';
import type { Registry } from '../registry.ts';
import { compilePhrase, LINE_SLOT, type Sequence } from './phrase.ts';

export interface Entry<S> {
  readonly command: AnyCommand<S>;
  readonly sequence: Sequence;
}

const books = new WeakMap<object, readonly Entry<never>[]>();
const compiled = new WeakMap<object, readonly Sequence[]>();

/** Surest first. @throws Error when a phrase cannot be compiled: an author's slip, for a test to find. */
export function phrasebook<S>(registry: Registry<S>): readonly Entry<S>[] {
  const known = books.get(registry);
  if (known) return known as readonly Entry<S>[];
  const entries = registry.commands
    .flatMap((command) => phrasesOf(command).map((sequence) => ({ command, sequence })))
    .sort((a, b) => b.sequence.weight - a.sequence.weight);
  books.set(registry, entries as readonly Entry<never>[]);
  return entries;
}

/** Compiles the phrases ahead of the first sentence, a command at a time, so that nothing else waits for long. */
export async function openPhrasebook<S>(registry: Registry<S>): Promise<void> {
  for (const command of registry.commands) {
    phrasesOf(command);
    await setImmediate();
  }
  phrasebook(registry);
}

function phrasesOf<S>(command: AnyCommand<S>): readonly Sequence[] {
  const sequences = compiled.get(command) ?? compilePhrases(command);
  compiled.set(command, sequences);
  return sequences;
}

function compilePhrases<S>(command: AnyCommand<S>): Sequence[] {
  const fieldOf = (name: string, phrase: string) => {
    const field = command.fields[name];
    if (!field) throw new Error(`“${command.path}” has no field {${name}}, which is in “${phrase}”`);
    return field;
  };
  return LOCALES.flatMap((locale) =>
    command.phrases[locale].flatMap((phrase) => {
      const sequences = compilePhrase(phrase, (name) => name === LINE_SLOT || isOpen(fieldOf(name, phrase)));
      for (const { elements, fixed } of sequences) {
        for (const element of elements) {
          if (element.kind === 'slot' && element.field !== LINE_SLOT) fieldOf(element.field, phrase);
        }
        for (const name of Object.keys(fixed)) fieldOf(name, phrase);
      }
      return sequences;
    }),
  );
}
