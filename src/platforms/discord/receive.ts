/** Discord's payloads as Interactions of the chat: decoded once, here. Pure; what is not for Parley is undefined. */
import { ApplicationCommandType, ChannelType, ComponentType, InteractionType, SnowflakeUtil } from 'discord.js';
import type { AnyCommand } from '../../chat/command.ts';
import type { Interaction, Place } from '../../chat/interaction.ts';
import type { Attached } from './attachments.ts';
import { commandNamed, LINE, optionName, shownFields } from './command-names.ts';
import { FORM, MENU, readCustomId } from './custom-id.ts';
import { filledIn } from './form-values.ts';
import { withNames } from './mentions.ts';
import { menuCommandNamed, quoted } from './menu-commands.ts';
import { filesOf, used, valuesOf } from './option-values.ts';
import { actorOf, type Presence, personOf, presenceOf } from './presence.ts';
import type { ComponentPart, InteractionPart, MessagePart } from './wire.ts';

/** How an answer gets back. */
export interface Ticket {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

export interface Received {
  /** Its workspace is filled in once it is known which server a direct message is about. */
  readonly interaction: Interaction;
  readonly who: Presence;
  /** Our number of the workspace that a button or form in a direct message carries. */
  readonly workspaceId?: number | undefined;
  /** Undefined for what was said in a message. */
  readonly ticket?: Ticket | undefined;
  /** What came as files. */
  readonly files?: readonly Attached[];
  /** The message that was pressed or that the form was opened from. */
  readonly pressed?: MessagePart | undefined;
}

export function receiveInteraction<S>(
  packet: InteractionPart,
  commands: readonly AnyCommand<S>[],
): Received | undefined {
  switch (packet.type) {
    case InteractionType.ApplicationCommand:
      switch (packet.data?.type) {
        case ApplicationCommandType.Message:
          return receiveOnMessage(packet, commands);
        case ApplicationCommandType.User:
          return receiveOnPerson(packet, commands);
        default:
          return receiveCommand(packet, commands);
      }
    case InteractionType.ApplicationCommandAutocomplete:
      return receiveSuggestion(packet, commands);
    case InteractionType.MessageComponent:
      return receivePress(packet);
    case InteractionType.ModalSubmit:
      return receiveSubmit(packet);
    default:
      return undefined;
  }
}

function receiveCommand<S>(packet: InteractionPart, commands: readonly AnyCommand<S>[]): Received | undefined {
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
function receiveOnMessage<S>(packet: InteractionPart, commands: readonly AnyCommand<S>[]): Received | undefined {
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
function receiveOnPerson<S>(packet: InteractionPart, commands: readonly AnyCommand<S>[]): Received | undefined {
  const { name = '', target_id: target = '', resolved } = packet.data ?? {};
  const base = baseOf(packet, true);
  const command = menuCommandNamed(commands, 'person', name);
  if (!base || !command) return undefined;
  const values = { person: personOf(target, resolved) };
  return { ...base.rest, interaction: { ...base.interaction, kind: 'command', path: command.path, values } };
}

function receiveSuggestion<S>(packet: InteractionPart, commands: readonly AnyCommand<S>[]): Received | undefined {
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

/** What was edited since shows what it did then. */
function postedAt({ id, edited_timestamp: edited }: MessagePart): Date {
  return edited ? new Date(edited) : new Date(SnowflakeUtil.timestampFrom(id));
}

function receivePress(packet: InteractionPart): Received | undefined {
  const base = baseOf(packet, true);
  const id = packet.data?.custom_id;
  if (!base || id === undefined) return undefined;
  const carried = readCustomId(id);
  const [picked] = packet.data?.values ?? [];
  const isSelect = packet.data?.component_type === ComponentType.StringSelect;
  if (isSelect && picked === undefined) return undefined;
  const isMenu = isSelect && carried.route === MENU;
  const route = isMenu ? (picked ?? '') : carried.route;
  return {
    ...base.rest,
    workspaceId: carried.workspaceId,
    interaction: {
      ...base.interaction,
      kind: 'press',
      route,
      ...(carried.asksFirst ? { asksFirst: labelOf(packet.message?.components ?? [], id) } : {}),
      ...(isSelect && !isMenu && picked !== undefined ? { value: picked } : {}),
      ...(packet.message ? { shownAt: postedAt(packet.message) } : {}),
    },
  };
}

/** Undefined where the modal is not a form of ours. A form cannot be answered with another form. */
function receiveSubmit(packet: InteractionPart): Received | undefined {
  const base = baseOf(packet, false);
  const carried = readCustomId(packet.data?.custom_id ?? '');
  if (!base || !carried.route.startsWith(FORM)) return undefined;
  const { values, files } = filledIn(packet.data ?? {});
  return {
    ...base.rest,
    ...(files.length > 0 ? { files } : {}),
    workspaceId: carried.workspaceId,
    interaction: {
      ...base.interaction,
      kind: 'submit',
      token: carried.route.slice(FORM.length),
      values,
    },
  };
}

function baseOf(packet: InteractionPart, canOpenForm: boolean) {
  const user = packet.member?.user ?? packet.user;
  const channel = packet.channel_id ?? packet.channel?.id;
  if (!user || channel === undefined) return undefined;
  const who = presenceOf(user, packet.member, packet.guild_id, packet.locale);
  return {
    rest: {
      who,
      ticket: { id: packet.id, applicationId: packet.application_id, token: packet.token },
      pressed: packet.message,
    },
    interaction: {
      key: `discord:${packet.id}`,
      actor: actorOf(who),
      place: placeOf(channel, packet),
      canOpenForm,
    },
  };
}

const THREADS: readonly (number | undefined)[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

function placeOf(id: string, { guild_id: guild, channel }: InteractionPart): Place {
  return {
    channel: id,
    ...(channel?.name ? { channelName: channel.name } : {}),
    ...(THREADS.includes(channel?.type) ? { thread: id } : {}),
    direct: guild === undefined,
  };
}

function labelOf(components: readonly ComponentPart[], id: string): string {
  for (const part of components) {
    if (part.custom_id === id) return part.label ?? '';
    const inside = labelOf([...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])], id);
    if (inside !== '') return inside;
  }
  return '';
}
