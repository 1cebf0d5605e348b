/** Command words in Chinese that were typed with other signs of the same sound: `代办 列表` is `待办 列表`. */
import { pathWords } from '../../language/words.ts';
import { soundsAlike } from '../../values/sound.ts';
import type { AnyCommand } from '../command.ts';
import type { Registry } from '../registry.ts';

const words = new WeakMap<object, readonly string[]>();

/** The line with the command's own words; undefined where it begins with nothing that sounds like one and ends there. */
export function misheard<S>(registry: Registry<S>, line: string): string | undefined {
  const [run = ''] = /^\p{Script=Han}+(?![\p{L}\p{N}])/u.exec(line) ?? [];
  if (run === '') return undefined;
  const typed = [...run];
  const meant = wordsOf(registry).find((word) => soundsAlike([...word], typed));
  return meant === undefined ? undefined : meant + line.slice(run.length);
}

function wordsOf<S>({ commands }: Registry<S>): readonly string[] {
  const known = words.get(commands);
  if (known) return known;
  const said = commands.flatMap(({ path, default: isDefault }: AnyCommand<S>) => pathWords(path, isDefault ?? false));
  const found = [...new Set(said)].filter((word) => /^\p{Script=Han}+$/u.test(word));
  words.set(commands, found);
  return found;
}
