/** What a command and its fields are called in Discord, and back: `note add` is `/note add`, `followUp` its `follow-up`. */
import type { AnyCommand } from '../../chat/command.ts';
import type { Field } from '../../chat/field.ts';
import { en } from '../../language/en/index.ts';

/** The command that takes a whole line, as `/crm` does elsewhere. */
export const LINE = { command: 'crm', option: 'line' } as const;

/** The option beside those of a command's fields that takes the text of one as a file. */
export const FILE_OPTION = 'file';

export const optionName = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Fields that people are asked, in the order they are declared. */
export function shownFields<S>(command: AnyCommand<S>): [name: string, field: Field][] {
  return Object.entries(command.fields).filter(([, field]) => !field.hidden);
}

export interface Named {
  readonly command: string;
  readonly subcommand?: string;
}

/** A first word that has verbs cannot be used by itself: `undo` beside `undo list` is `/undo last`. */
export function nameOf<S>({ path }: AnyCommand<S>, all: readonly AnyCommand<S>[]): Named {
  const [first = path, verb] = path.split(' ');
  if (verb) return { command: first, subcommand: verb };
  const alone = !all.some((other) => other.path.startsWith(`${first} `));
  return alone ? { command: first } : { command: first, subcommand: en.discord.last };
}

/** The command that was used; undefined for one of an older version. */
export function commandNamed<S>(all: readonly AnyCommand<S>[], named: Named): AnyCommand<S> | undefined {
  return all.find((command) => {
    const own = nameOf(command, all);
    return own.command === named.command && own.subcommand === named.subcommand;
  });
}
