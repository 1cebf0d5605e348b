/** Typing a command: what Discord's own client offers, insists on, and sends. */
import { asJson, asList, asText, type Json } from '../../json.ts';
import type { FileEntered } from '../modals.ts';
import { has, permissionsOf } from '../permissions.ts';
import { offeredIn } from '../rest/commands.ts';
import { guildOf } from '../world.ts';
import { type Doing, nameOf } from './doing.ts';
import { findChannel, findRole, findUser, resolve, upload } from './resolved.ts';

export type Values = Readonly<Record<string, string | number | boolean | FileEntered>>;

export const OPTION = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

export interface Found {
  readonly command: Json;
  /** Subcommands, from the outside in. */
  readonly path: readonly Json[];
  readonly options: readonly Json[];
}

/** The command that `/customer add` names, in the person's own language too. @throws Error where none is offered. */
export function findCommand(doing: Doing, line: string): Found {
  const [first = '', ...rest] = line.replace(/^\//, '').trim().split(/\s+/);
  const command = offered(doing, 1).find((each) => isCalled(doing, each, first));
  if (!command) throw new Error(`${nameOf(doing)} is offered no command /${first}`);
  const path: Json[] = [];
  for (const word of rest) {
    const inside = asList((path.at(-1) ?? command).options).filter(isNested);
    const next = inside.find((each) => isCalled(doing, each, word));
    if (!next) throw new Error(`/${first} has no “${word}”, only ${inside.map(({ name }) => String(name)).join(', ')}`);
    path.push(next);
  }
  const options = asList((path.at(-1) ?? command).options);
  if (options.some(isNested)) throw new Error(`${line} goes on: ${options.map(({ name }) => String(name)).join(', ')}`);
  return { command, path, options };
}

const isNested = ({ type }: Json): boolean => type === OPTION.subcommand || type === OPTION.group;

function isCalled({ user }: Doing, { name, name_localizations: local }: Json, word: string): boolean {
  return name === word || asJson(local)[user.locale] === word;
}

/** Commands of a kind that are there in this place for this person. */
export function offered(doing: Doing, type: 1 | 2 | 3): readonly Json[] {
  const { core, channel, user } = doing;
  const guild = guildOf(core.world, channel);
  const own = permissionsOf(core.world, guild, user.id, channel);
  if (guild && (!guild.members.has(core.application.botId) || !has(own, 'useCommands'))) return [];
  const context = guild ? 0 : 1;
  return offeredIn(core, guild?.id).filter((command) => {
    const { contexts, default_member_permissions: needed } = command;
    if (command.type !== type || (Array.isArray(contexts) && !contexts.includes(context))) return false;
    return !guild || typeof needed !== 'string' || (own & BigInt(needed)) === BigInt(needed);
  });
}

/** @throws Error where Discord's client would not send it: missing, not among the choices, of another kind. */
export function commandData(doing: Doing, found: Found, values: Values): Json {
  const given = Object.entries(values).map(([name, value]) => enter(doing, optionOf(doing, found, name), value));
  for (const { name, required } of found.options) {
    if (required === true && !given.some((each) => each.name === name)) throw new Error(`“${name}” is required`);
  }
  return nest(doing, found, given);
}

/** What is asked of the app while a person types into one of the options. */
export function typingData(doing: Doing, found: Found, values: Values, focus: string): Json {
  const focused = optionOf(doing, found, focus);
  if (focused.autocomplete !== true) throw new Error(`“${focus}” suggests nothing`);
  const given = Object.entries(values).map(([name, value]): Json => {
    const { name: known, type } = optionOf(doing, found, name);
    const isFocused = known === focused.name;
    return { name: known, type, value: isFocused ? String(value) : value, ...(isFocused && { focused: true }) };
  });
  const all = given.some(({ focused: is }) => is === true)
    ? given
    : [...given, { name: focused.name, type: focused.type, value: '', focused: true }];
  return nest(doing, found, all);
}

/** The option by its name, in the person's own language too. */
export function optionOf(doing: Doing, { options, command }: Found, name: string): Json {
  const option = options.find((each) => isCalled(doing, each, name));
  const names = options.map((each) => String(each.name)).join(', ');
  if (!option) throw new Error(`/${String(command.name)} has no option “${name}”, only ${names}`);
  return option;
}

function nest(doing: Doing, { command, path }: Found, options: readonly Json[]): Json {
  const inner = path.reduceRight<readonly Json[]>(
    (inside, { name, type }) => [{ name, type, options: inside }],
    options,
  );
  const { id, name, type, guild_id: guildId } = command;
  const ids = options.flatMap(({ type: kind, value }) =>
    Number(kind) >= OPTION.user && kind !== OPTION.number ? [String(value)] : [],
  );
  const data = { id, name, type, ...(guildId !== undefined && { guild_id: guildId }), ...resolve(doing, ids) };
  return inner.length > 0 ? { ...data, options: inner } : data;
}

function enter(doing: Doing, option: Json, value: Values[string]): Json {
  const { name, type } = option;
  return { name, type, value: read(doing, option, value) };
}

function read(doing: Doing, option: Json, value: Values[string]): string | number | boolean {
  const name = asText(option.name);
  const fault = (why: string) => new Error(`“${name}” cannot be ${JSON.stringify(value)}: ${why}`);
  if (typeof value === 'object') {
    if (option.type !== OPTION.attachment) throw fault('no file goes there');
    return upload(doing, value).id;
  }
  const text = String(value);
  const choices = asList(option.choices);
  if (choices.length > 0) {
    const chosen = choices.find((each) => isCalled(doing, each, text) || each.value === value);
    if (!chosen) throw fault(`only ${choices.map((each) => String(each.name)).join(', ')}`);
    return chosen.value as string | number;
  }
  const picked = doing.offered.get(name)?.find((each) => shownName(doing, each) === text);
  if (option.autocomplete === true && picked) return picked.value as string | number;
  switch (option.type) {
    case OPTION.string:
      if (text.length < Number(option.min_length ?? 0)) throw fault('too short');
      if (text.length > Number(option.max_length ?? 6_000)) throw fault('too long');
      return text;
    case OPTION.integer:
    case OPTION.number:
      if (!(option.type === OPTION.integer ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/).test(text)) throw fault('not a number');
      if (Number(text) < Number(option.min_value ?? -Infinity)) throw fault('too small');
      if (Number(text) > Number(option.max_value ?? Infinity)) throw fault('too big');
      return Number(text);
    case OPTION.boolean:
      if (text !== 'true' && text !== 'false') throw fault('yes or no');
      return text === 'true';
    case OPTION.user:
      return findUser(doing, text).id;
    case OPTION.channel: {
      const channel = findChannel(doing, text);
      const kinds = option.channel_types;
      if (Array.isArray(kinds) && kinds.length > 0 && !kinds.includes(channel.type)) throw fault('not of that kind');
      return channel.id;
    }
    case OPTION.role:
      return findRole(doing, text).id;
    case OPTION.mentionable:
      return (text.startsWith('&') ? findRole(doing, text.slice(1)) : findUser(doing, text)).id;
    default:
      throw fault('a file goes there');
  }
}

/** A suggestion as it is read in the person's language. */
export const shownName = ({ user }: Doing, { name, name_localizations: local }: Json): string =>
  asText(asJson(local)[user.locale]) || asText(name);
