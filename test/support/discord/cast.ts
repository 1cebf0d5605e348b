/** Two servers to play in, and how to add people and channels to them. */
import type { Application } from './core.ts';
import { EVERYONE, PERMISSION } from './permissions.ts';
import { CHANNEL, type Channel, type Guild, type Member, type Role, type User, type World } from './world.ts';

export interface NewUser {
  readonly name: string;
  readonly locale?: string;
  readonly bot?: boolean;
  readonly id?: string;
}

export function addUser(world: World, { name, locale = 'en-US', bot = false, id = world.id() }: NewUser): User {
  const username = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '.');
  const user: User = { id, username, globalName: name, locale, bot, dmsClosed: false };
  world.users.set(user.id, user);
  return user;
}

export interface NewGuild {
  readonly name: string;
  readonly ownerId: string;
  readonly locale?: string;
}

export function addGuild(world: World, { name, ownerId, locale = 'en-US' }: NewGuild): Guild {
  const id = world.id();
  const guild: Guild = { id, name, ownerId, locale, roles: new Map(), members: new Map(), isDown: false };
  guild.roles.set(id, { id, name: '@everyone', permissions: EVERYONE });
  world.guilds.set(id, guild);
  addMember(world, guild, ownerId);
  return guild;
}

export function addRole(world: World, guild: Guild, name: string, permissions = 0n): Role {
  const role: Role = { id: world.id(), name, permissions };
  guild.roles.set(role.id, role);
  return role;
}

export function addMember(world: World, guild: Guild, userId: string, roles: readonly Role[] = []): Member {
  const member: Member = { userId, roles: new Set(roles.map(({ id }) => id)), joinedAt: world.clock.now() };
  guild.members.set(userId, member);
  return member;
}

export interface NewChannel {
  readonly name: string;
  /** Only these people and roles (and administrators) see it. */
  readonly onlyFor?: readonly string[];
  /** A channel that other servers may follow, or one to talk in whose text stands beside it; of text unless given. */
  readonly type?: 'text' | 'announcement' | 'voice';
}

export function addChannel(world: World, guild: Guild, { name, onlyFor, type = 'text' }: NewChannel): Channel {
  const see = PERMISSION.viewChannel;
  const closed = (onlyFor ?? []).map((id) => [id, { allow: see, deny: 0n }] as const);
  const channel: Channel = {
    id: world.id(),
    type: CHANNEL[type],
    guildId: guild.id,
    name,
    overwrites: new Map(onlyFor ? [[guild.id, { allow: 0n, deny: see }], ...closed] : []),
    archived: false,
    messages: [],
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** The app's bot joins, with a role of its own, as from an invite link. */
export function addBot(world: World, guild: Guild, { botId }: Application, permissions = 0n): Member {
  return addMember(world, guild, botId, [addRole(world, guild, 'Parley', permissions)]);
}

/**
 * Acme: Ann owns it, Adam is its administrator, Bob and 李娜 are of the role Sales, Gus is of none.
 * Rival: Zoe owns it, Max is a member there and of Sales at Acme. #board of Acme is closed to the app.
 */
export function castOf(world: World, application: Application): void {
  const add = (name: string, locale?: string) => addUser(world, locale === undefined ? { name } : { name, locale }).id;
  const [ann, adam, bob, nina, gus, zoe, max] = [
    add('Ann'),
    add('Adam'),
    add('Bob'),
    add('李娜', 'zh-CN'),
    add('Gus'),
    add('Zoe'),
    add('Max'),
  ] as const;
  const acme = addGuild(world, { name: 'Acme', ownerId: ann });
  const admins = addRole(world, acme, 'Admins', PERMISSION.administrator);
  const sales = addRole(world, acme, 'Sales');
  addMember(world, acme, adam, [admins]);
  for (const id of [bob, nina, max]) addMember(world, acme, id, [sales]);
  addMember(world, acme, gus);
  for (const name of ['general', 'sales']) addChannel(world, acme, { name });
  addChannel(world, acme, { name: 'board', onlyFor: [ann] });
  const rival = addGuild(world, { name: 'Rival', ownerId: zoe });
  addMember(world, rival, max);
  addChannel(world, rival, { name: 'general' });
  for (const guild of [acme, rival]) addBot(world, guild, application);
}
