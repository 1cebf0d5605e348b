/** Finds the channel a person named and whether Parley may post there, and a role by its name. */
import { type Client, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { FoundRole, PlaceAnswer } from '../../chat/field.ts';
import { problem } from '../../language/problem.ts';

/** `#sales`, `sales`, `<#31>` or its number; Discord keeps the channels of a server with its client. */
export async function findPlace(client: Client | undefined, workspace: string, text: string): Promise<PlaceAnswer> {
  const guild = client?.guilds.cache.get(workspace);
  if (!guild) return undefined;
  const said = text.normalize('NFKC').trim();
  const id = /^(?:<#)?(\d+)>?$/.exec(said)?.[1];
  const name = said.replace(/^#/, '').trim().toLowerCase();
  const named = guild.channels.cache.filter((channel) => channel.name.toLowerCase() === name);
  const channel =
    (id === undefined ? undefined : guild.channels.cache.get(id)) ??
    named.find((each) => each.isTextBased()) ??
    named.first();
  if (!channel) return undefined;
  const shown = `#${channel.name}`;
  if (!channel.isTextBased()) return { refused: problem('discord.notText', { name: shown }) };
  const me = guild.members.me ?? (await guild.members.fetchMe());
  const allowed = channel.permissionsFor(me)?.has(permissionsIn(channel)) ?? false;
  return allowed ? { channel: channel.id, name: shown } : { refused: problem('discord.cannotPost', { name: shown }) };
}

function permissionsIn(channel: GuildBasedChannel): bigint {
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  return ViewChannel | (channel.isThread() ? SendMessagesInThreads : SendMessages);
}

/** `@Sales`, `Sales`, `<@&41>` or its number. */
export function findRole(client: Client | undefined, workspace: string, text: string): FoundRole | undefined {
  const roles = client?.guilds.cache.get(workspace)?.roles.cache;
  const said = text.normalize('NFKC').trim();
  const id = /^(?:<@&)?(\d+)>?$/.exec(said)?.[1];
  const name = said.replace(/^@/, '').trim().toLowerCase();
  const found =
    (id === undefined ? undefined : roles?.get(id)) ??
    roles?.find((role) => role.name.toLowerCase().replace(/^@/, '') === name);
  return found && { role: found.id, name: found.name.startsWith('@') ? found.name : `@${found.name}` };
}
