/** Commands as Interactions: typed with their options, while they are typed, or taken from the menu of a message or a person. */
import type { AnyCommand } from '../../chat/command.ts';
import { commandNamed, LINE, optionName, shownFields } from './command-names.ts';
import { withNames } from './mentions.ts';
import { menuCommandNamed, quoted } from './menu-commands.ts';
import { filesOf, used, valuesOf } from './option-values.ts';
import { personOf } from './presence.ts';
import { baseOf, type Received } from './received.ts';
import type { InteractionPart } from './wire.ts';

export function receiveCommand<S>(packet: InteractionPart, commands: readonly AnyCommand<S>[]): Received | undefined {
  const { named, options } = used(packet);
  const base = baseOf(packet, true);
  if (!base) return undefined;
  if (named.command === LINE.command) {
    const line = options.find(({ name }) => name === LINE.option)?.value ?? '';
    return { ...base.rest, interaction: { ...base.interaction, kind: 'invoke', line: String(line).trim() } };
  }
  const command = commandNamed(commands, named);
  if (!command) {
    // Discord offers what an older version had until it has heard of the new: its words are answered as if they were typed.
    const words = [named.command, named.subcommand, ...options.map(({ value }) => value)];
    const line = words.filter((word) => word !== undefined).join(' ');
    return { ...base.rest, interaction: { ...base.interaction, kind: 'invoke', line } };
  }
  const { resolved } = packet.data ?? {};
  const values = valuesOf(command, options, resolved);
  return {
    ...base.rest,
    ...filesOf(command, options, resolved),
    interaction: { ...base.interaction, kind: 'command', path: command.path, values },
  };
}

/** `Add to CRM` in a message's menu. */
export function receiveOnMessage<S>(packet: InteractionPart, commands: readonly AnyCommand<S>[]): Received | undefined {
  const { name = '', target_id: target = '', resolved } = packet.data ?? {};
  const base = baseOf(packet, true);
  const command = menuCommandNamed(commands, 'message', name);
  const message = resolved?.messages?.[target];
  if (!base || !command || !message) return undefined;
  const said = { ...message, content: withNames(message.content ?? '', message.mentions) };
  return {
    ...base.rest,
    interaction: { ...base.interaction, kind: 'command', path: command.path, values: quoted(said, packet.guild_id) },
  };
}

/** `Customer card` in somebody's menu. */
export function receiveOnPerson<S>(packet: InteractionPart, commands: readonly AnyCommand<S>[]): Received | undefined {
  const { name = '', target_id: target = '', resolved } = packet.data ?? {};
  const base = baseOf(packet, true);
  const command = menuCommandNamed(commands, 'person', name);
  if (!base || !command) return undefined;
  const values = { person: personOf(target, resolved) };
  return { ...base.rest, interaction: { ...base.interaction, kind: 'command', path: command.path, values } };
}

export function receiveSuggestion<S>(
  packet: InteractionPart,
  commands: readonly AnyCommand<S>[],
): Received | undefined {
  const { named, options } = used(packet);
  const base = baseOf(packet, false);
  const command = commandNamed(commands, named);
  const focused = options.find((option) => option.focused);
  const field = command && focused && shownFields(command).find(([name]) => optionName(name) === focused.name);
  if (!base || !field) return undefined;
  const query = String(focused.value ?? '').trim();
  return {
    ...base.rest,
    interaction: { ...base.interaction, kind: 'suggest', path: command.path, field: field[0], query },
  };
}
