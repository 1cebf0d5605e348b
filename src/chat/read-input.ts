/** Reads what was typed into a command's fields to the values its `run` is given, or tells what is missing or wrong. */
import type { Problem } from '../values/errors.ts';
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import type { Fields, InputOf, LookupName } from './fields.ts';
import type { Values } from './interaction.ts';
import type { Lookups } from './ports.ts';
import type { Option } from './view.ts';

export type Reading =
  | { readonly kind: 'ok'; readonly input: InputOf<Fields> }
  /** `missing` are required fields not given; `problems` what is wrong with those that were. */
  | {
      readonly kind: 'problems';
      readonly missing: readonly string[];
      readonly problems: Readonly<Record<string, Problem>>;
    }
  /** One field may mean several things: each option's value, put into that field, reads to just one. */
  | { readonly kind: 'which'; readonly field: string; readonly text: string; readonly options: readonly Option[] }
  /** Nothing of that name. */
  | { readonly kind: 'none'; readonly field: string; readonly text: string; readonly of: LookupName };

export async function readInput<S>(
  _command: AnyCommand<S>,
  _values: Values,
  _ctx: Context<S>,
  _lookups: Lookups<S>,
): Promise<Reading> {
  throw new Error('not yet');
}
