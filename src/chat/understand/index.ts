/** A sentence as a command and its values, by the commands' own phrases: deterministic, or not understood at all. */
import type { AnyCommand } from '../command.ts';
import type { ReadEnv } from '../grammar.ts';
import type { Values } from '../interaction.ts';
import type { Registry } from '../registry.ts';

export interface Understood<S> {
  readonly command: AnyCommand<S>;
  readonly values: Values;
  /** Letters of the phrase's own words that were heard: the higher, the surer. */
  readonly score: number;
}

/** Undefined for small talk, for what no command can do, and for orders that may mean two things. */
export async function understand<S>(
  _registry: Registry<S>,
  _line: string,
  _env: ReadEnv,
): Promise<Understood<S> | undefined> {
  throw new Error('not yet');
}

/** The command nearest in meaning to what was not understood, by the words it shares with its phrases. */
export function closest<S>(registry: Registry<S>, line: string): AnyCommand<S> {
  return registry.nearest(line);
}
