/** Discord's payloads as Interactions of the chat: decoded once, here. Pure; what is not for Parley is undefined. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  MessageType,
} from 'discord.js';
import type { AnyCommand } from '../../chat/command.ts';
import type { Actor, Interaction, Place, Values } from '../../chat/interaction.ts';
import { writePerson } from '../../chat/person.ts';
import { commandNamed, LINE, type Named, optionName, shownFields } from './command-names.ts';
import { FORM, MENU, readCustomId } from './custom-id.ts';
import { menuCommandNamed, quoted } from './menu-commands.ts';
import type {
  ComponentPart,
  InteractionPart,
  MemberPart,
  MessagePart,
  OptionPart,
  ResolvedPart,
  SaidPart,
  UserPart,
} from './wire.ts';

/** Who did it, as the payload tells. */
export interface Presence {
  readonly account: string;
  readonly name: string;
  readonly locale?: string | undefined;
  /** Undefined in a direct message: no server tells of the person there. */
  readonly guild: string | undefined;
  readonly roles: readonly string[];
  /** The member's permissions as the payload counts them, where it does. */
  readonly permissions?: string | undefined;
}

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
  /** The message that was pressed or that the form was opened from. */
  readonly pressed?: MessagePart | undefined;
  /** The route of a button that asks before it counts, with its label. */
  readonly asksFirst?: { readonly route: string; readonly label: string } | undefined;
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
  if (!command) return undefined;
  const values = valuesOf(command, options, packet.data?.resolved);
  return { ...base.rest, interaction: { ...base.interaction, kind: 'command', path: command.path, values } };
}

/** `Add to CRM` in a message's menu. */
function receiveOnMessage<S>(packet: InteractionPart, commands: readonly AnyCommand<S>[]): Received | undefined {
  const { name = '', target_id: target = '', resolved } = packet.data ?? {};
  const base = baseOf(packet, true);
  const command = menuCommandNamed(commands, 'message', name);
  const message = resolved?.messages?.[target];
  if (!base || !command || !message) return undefined;
  const { mentions = [] } = message;
  const names = new Map(mentions.map((each) => [each.id, nameOf(each, each.member)]));
  const said = { ...message, content: decode(message.content ?? '', names) };
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
    ...(carried.asksFirst ? { asksFirst: { route, label: labelOf(packet.message?.components ?? [], id) } } : {}),
    interaction: {
      ...base.interaction,
      kind: 'press',
      route,
      ...(isSelect && !isMenu && picked !== undefined ? { value: picked } : {}),
    },
  };
}

/** Undefined where the modal is not a form of ours. A form cannot be answered with another form. */
function receiveSubmit(packet: InteractionPart): Received | undefined {
  const base = baseOf(packet, false);
  const carried = readCustomId(packet.data?.custom_id ?? '');
  if (!base || !carried.route.startsWith(FORM)) return undefined;
  const fields = (packet.data?.components ?? []).flatMap(inputsOf);
  return {
    ...base.rest,
    workspaceId: carried.workspaceId,
    interaction: {
      ...base.interaction,
      kind: 'submit',
      token: carried.route.slice(FORM.length),
      values: Object.fromEntries(
        fields.map((field) => [field.custom_id ?? '', standing(field, packet.data?.resolved)]),
      ),
    },
  };
}

/**
 * A message that mentions Parley, or any in a direct message. `threads` tells whether a channel is a thread: then it is
 * about one customer, as a direct message is.
 */
export function receiveSaid(
  packet: SaidPart,
  self: string,
  isThread: (channel: string) => boolean,
): Received | undefined {
  const { author, content = '', mentions = [], guild_id: guild, channel_id: channel, member } = packet;
  const isText = [MessageType.Default, MessageType.Reply].includes(packet.type ?? MessageType.Default);
  if (author.bot || packet.webhook_id || !isText) return undefined;
  const direct = guild === undefined;
  if (!direct && !mentions.some(({ id }) => id === self)) return undefined;
  const place: Place = { channel, direct, ...(!direct && isThread(channel) ? { thread: channel } : {}) };
  const who = presenceOf(author, member, guild, undefined);
  const names = new Map(mentions.map((each) => [each.id, nameOf(each, each.member)]));
  return {
    who,
    interaction: {
      key: `discord:${packet.id}`,
      actor: actorOf(who),
      place,
      canOpenForm: false,
      kind: 'say',
      line: decode(content.replaceAll(new RegExp(`<@!?${self}>[\\s,，:：]*`, 'g'), ' '), names).trim(),
    },
  };
}

/** Mentions of people by the names they go by; channels and roles stay as Discord writes them, for whoever looks them up. */
function decode(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/<@!?(\d+)>/g, (whole, id: string) => {
    const name = names.get(id);
    return name === undefined ? whole : `@${name}`;
  });
}

function used({ data }: InteractionPart): { readonly named: Named; readonly options: readonly OptionPart[] } {
  const command = data?.name ?? '';
  const [first] = data?.options ?? [];
  if (first?.type !== ApplicationCommandOptionType.Subcommand)
    return { named: { command }, options: data?.options ?? [] };
  return { named: { command, subcommand: first.name }, options: first.options ?? [] };
}

function valuesOf<S>(
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

/** An account with the name it goes by there, since whoever has left is looked up no more. */
function personOf(id: string, { users, members }: ResolvedPart = {}): string {
  return writePerson({ account: id, name: nameOf(users?.[id] ?? { id }, members?.[id]) });
}

function worded(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
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

function presenceOf(
  user: UserPart,
  member: MemberPart | undefined,
  guild: string | undefined,
  locale: string | undefined,
): Presence {
  const { roles = [], permissions } = member ?? {};
  return { account: user.id, name: nameOf(user, member), locale, guild, roles, permissions };
}

export function nameOf(user: UserPart, member?: MemberPart): string {
  const known = [member?.nick, user.global_name, user.username].find((each) => each && each.trim() !== '');
  return (known ?? user.id).trim().slice(0, 80);
}

function actorOf({ account, name, guild = '', locale }: Presence): Actor {
  return { platform: 'discord', workspace: guild, account, name, ...(locale ? { locale } : {}) };
}

/** What a person filled in: inputs stand in labels, or in rows. */
function inputsOf(part: ComponentPart): readonly ComponentPart[] {
  if (part.component) return [part.component];
  return part.components ?? [];
}

/** What stands in a control; an emptied one is empty text. */
function standing({ type, value, values }: ComponentPart, resolved: ResolvedPart | undefined): string {
  const [first] = values ?? [];
  if (type === ComponentType.UserSelect && first !== undefined) return personOf(first, resolved);
  return first ?? value ?? '';
}

function labelOf(components: readonly ComponentPart[], id: string): string {
  for (const part of components) {
    if (part.custom_id === id) return part.label ?? '';
    const inside = labelOf([...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])], id);
    if (inside !== '') return inside;
  }
  return '';
}
