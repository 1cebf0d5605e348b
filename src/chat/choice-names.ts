/** What the choices of a field are called, in both languages, and which one was named. */
import { LOCALES } from '../language/locale.ts';
import { translator } from '../language/translate.ts';
import { fold } from '../values/fold.ts';
import type { Choice } from './field.ts';

/** Choices are declared once; every line is tried against the names of many. */
const namesOf = new WeakMap<Choice, readonly string[]>();

/** Everything a choice is called, folded: its value, its words, its label in both languages. */
export function choiceNames(choice: Choice): readonly string[] {
  const known = namesOf.get(choice);
  if (known) return known;
  const labels = LOCALES.map((locale) => translator(locale)(choice.label));
  const names = [...new Set([choice.value, ...labels, ...(choice.words ?? [])].map(fold))];
  namesOf.set(choice, names);
  return names;
}

/** By one of its names, or by how just one of them begins, from three letters on. */
export function choiceNamed(choices: readonly Choice[], said: string): Choice | undefined {
  const key = fold(said);
  const exact = choices.find((choice) => choiceNames(choice).includes(key));
  if (exact) return exact;
  const started = key.length < 3 ? [] : choices.filter((choice) => choiceNames(choice).some((n) => n.startsWith(key)));
  return started.length === 1 ? started[0] : undefined;
}
