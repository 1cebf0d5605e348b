/** What a command's fields mean for reading its line: which are given by position, where free text begins. */
import type { AnyCommand } from '../command.ts';
import type { Field } from '../field.ts';

export interface Slot {
  readonly name: string;
  readonly field: Field;
  /** Where it stands among the fields. */
  readonly index: number;
}

export interface Shape {
  /** Fields given by position, in order; what follows a long text is given by name only. */
  readonly positional: readonly Slot[];
  /** Whether it takes free text: then a word is not lightly taken for a value. */
  readonly hasText: boolean;
  /** Where words go that fit nowhere else. */
  readonly lastText: Slot | undefined;
}

export function shapeOf<S>(command: AnyCommand<S>): Shape {
  const shown = Object.entries(command.fields)
    .map(([name, field], index) => ({ name, field, index }))
    .filter(({ field }) => !field.hidden && !byNameOnly(field));
  const long = shown.findIndex(({ field }) => field.kind === 'longText');
  const positional = long < 0 ? shown : shown.slice(0, long + 1);
  const texts = positional.filter(({ field }) => isText(field));
  // In a list the words are filters, even where one of them may be any word.
  const hasText = texts.some(({ field }) => !field.optional || command.effect !== 'read');
  return { positional, hasText, lastText: texts.at(-1) };
}

/** Free words that the form does not ask for are not guessed from a place in the line either. */
function byNameOnly(field: Field): boolean {
  return field.optional && field.inForm === false && isOpen(field) && field.lookup !== 'member';
}

/** Words as they come; a product too is a row made by using its name. */
export function isText(field: Field): boolean {
  return field.kind === 'text' || field.kind === 'longText' || field.lookup === 'product';
}

/** A name the records know. */
export function isRecord(field: Field): boolean {
  return field.kind === 'lookup' && field.lookup !== 'product' && field.lookup !== 'member';
}

/** Any words can be its value: only their place tells. */
export function isOpen(field: Field): boolean {
  return isText(field) || field.kind === 'lookup' || field.kind === 'tags';
}

/** `me`, `Li`, `Anna Berg`, `小李`: what a person may be called where no comma says so. */
export function isPerson(said: string): boolean {
  return /^(?:me|我|\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)?|\p{Script=Han}{2,4})$/u.test(said);
}
