/** Who may do what where, as Discord reckons it. */
import type { Channel, Guild, World } from './world.ts';

export const PERMISSION = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  manageGuild: 1n << 5n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useCommands: 1n << 31n,
  createThreads: 1n << 35n,
  sendInThreads: 1n << 38n,
} as const;

export const ALL = (1n << 53n) - 1n;

/** What everyone in a new server may do. */
export const EVERYONE =
  PERMISSION.viewChannel |
  PERMISSION.sendMessages |
  PERMISSION.addReactions |
  PERMISSION.embedLinks |
  PERMISSION.attachFiles |
  PERMISSION.readHistory |
  PERMISSION.useCommands |
  PERMISSION.createThreads |
  PERMISSION.sendInThreads;

/** Nothing of somebody who is not in the server. In a direct message both may everything that there is to do. */
export function permissionsOf(world: World, guild: Guild | undefined, userId: string, channel?: Channel): bigint {
  if (!guild) return EVERYONE;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return ALL;
  const roles = [guild.id, ...member.roles];
  const base = roles.reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  if ((base & PERMISSION.administrator) !== 0n) return ALL;
  const parent = channel?.parentId === undefined ? channel : world.channels.get(channel.parentId);
  if (!parent) return base;
  const everyone = parent.overwrites.get(guild.id);
  let sum = everyone ? (base & ~everyone.deny) | everyone.allow : base;
  const own = [...member.roles].flatMap((id) => parent.overwrites.get(id) ?? []);
  for (const { deny } of own) sum &= ~deny;
  for (const { allow } of own) sum |= allow;
  const personal = parent.overwrites.get(userId);
  return personal ? (sum & ~personal.deny) | personal.allow : sum;
}

export const has = (permissions: bigint, ...wanted: readonly (keyof typeof PERMISSION)[]): boolean =>
  wanted.every((name) => (permissions & PERMISSION[name]) !== 0n);

/** Whether somebody sees a place at all. */
export function canSee(world: World, channel: Channel, userId: string): boolean {
  // A direct message is between a person and the app.
  if (channel.guildId === undefined) return channel.recipientId === userId || world.users.get(userId)?.bot === true;
  return has(permissionsOf(world, world.guilds.get(channel.guildId), userId, channel), 'viewChannel');
}
