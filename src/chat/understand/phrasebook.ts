/** All phrases of all commands, compiled once a registry. */

import { setImmediate } from 'node:timers/promises';
import { LOCALES } from '../../language/locale.ts';
import type { AnyCommand } from '../command.ts';
import { isOpen } from '../grammar/shape.ts';
import type { Registry } from '../registry.ts';
import { ANY_SLOT, compilePhrase, LINE_SLOT, type Sequence } from './phrase.ts';

export interface Entry<S> {
  readonly command: AnyCommand<S>;
  readonly sequence: Sequence;
}

export interface Phrasebook<S> {
  /** Surest first. */
  readonly entries: readonly Entry<S>[];
  /** Those that only a sentence with these letters can be, as their places among the entries; under none: any sentence. */
  readonly byNeedle: ReadonlyMap<string, readonly number[]>;
}

const books = new WeakMap<object, Phrasebook<never>>();
const compiled = new WeakMap<object, readonly Sequence[]>();

/** @throws Error when a phrase cannot be compiled: an author's slip, for a test to find. */
export function phrasebook<S>(registry: Registry<S>): Phrasebook<S> {
  const known = books.get(registry);
  if (known) return known as Phrasebook<S>;
  const entries = registry.commands
    .flatMap((command) => phrasesOf(command).map((sequence) => ({ command, sequence })))
    .sort((a, b) => b.sequence.weight - a.sequence.weight);
  const byNeedle = new Map<string, number[]>();
  for (const [at, { sequence }] of entries.entries()) {
    const needle = needleOf(sequence);
    const others = byNeedle.get(needle);
    if (others) others.push(at);
    else byNeedle.set(needle, [at]);
  }
  const book = { entries, byNeedle };
  books.set(registry, book as Phrasebook<never>);
  return book;
}

/** The longest: the fewest sentences have it. */
function needleOf({ elements }: Sequence): string {
  const needles = elements.map((element) => (element.kind === 'words' ? element.needle : ''));
  return needles.reduce((longest, needle) => (needle.length > longest.length ? needle : longest), '');
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

/** Slots that are of no field. */
const isBare = (name: string): boolean => name === LINE_SLOT || name === ANY_SLOT;

function compilePhrases<S>(command: AnyCommand<S>): Sequence[] {
  const fieldOf = (name: string, phrase: string) => {
    const field = command.fields[name];
    if (!field) throw new Error(`“${command.path}” has no field {${name}}, which is in “${phrase}”`);
    return field;
  };
  return LOCALES.flatMap((locale) =>
    command.phrases[locale].flatMap((phrase) => {
      const sequences = compilePhrase(phrase, (name) => isBare(name) || isOpen(fieldOf(name, phrase)));
      for (const { elements, fixed } of sequences) {
        for (const element of elements) {
          if (element.kind === 'slot' && !isBare(element.field)) fieldOf(element.field, phrase);
        }
        for (const name of Object.keys(fixed)) fieldOf(name, phrase);
      }
      return sequences;
    }),
  );
}
