/** What was given with a command. */
import { ApplicationCommandOptionType } from 'discord.js';
import type { AnyCommand } from '../../chat/command.ts';
import type { Values } from '../../chat/interaction.ts';
import { type Attached, attachedOf } from './attachments.ts';
import { FILE_OPTION, type Named, optionName, shownFields } from './command-names.ts';
import { personOf } from './presence.ts';
import type { InteractionPart, OptionPart, ResolvedPart } from './wire.ts';

/** The command that was used, and its options. */
export function used({ data }: InteractionPart): { readonly named: Named; readonly options: readonly OptionPart[] } {
  const command = data?.name ?? '';
  const [first] = data?.options ?? [];
  if (first?.type !== ApplicationCommandOptionType.Subcommand)
    return { named: { command }, options: data?.options ?? [] };
  return { named: { command, subcommand: first.name }, options: first.options ?? [] };
}

export function valuesOf<S>(
  command: AnyCommand<S>,
  options: readonly OptionPart[],
  resolved: ResolvedPart | undefined,
): Values {
  const byOption = new Map(shownFields(command).map(([name]) => [optionName(name), name]));
  return Object.fromEntries(
    options.flatMap(({ name, type, value }) => {
      const field = byOption.get(name);
      if (field === undefined || value === undefined) return [];
      const isPerson = type === ApplicationCommandOptionType.User;
      return [[field, isPerson ? personOf(String(value), resolved) : worded(value)]];
    }),
  );
}

/** A file beside the options goes into the one field that takes its text from there. */
export function filesOf<S>(
  { fields }: AnyCommand<S>,
  options: readonly OptionPart[],
  resolved: ResolvedPart | undefined,
): { readonly files?: readonly Attached[] } {
  const given = options.find(({ name }) => name === FILE_OPTION)?.value;
  const [field] = Object.entries(fields).find(([, { fromFile }]) => fromFile) ?? [];
  if (given === undefined || field === undefined) return {};
  return { files: attachedOf(field, [String(given)], resolved) };
}

function worded(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
