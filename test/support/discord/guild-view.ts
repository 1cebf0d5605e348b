/** A server in a test's hand: people come and go, roles and channels change, the app is invited and kicked. */
import { addChannel, addMember, addRole, addUser, type NewChannel, type NewUser } from './cast.ts';
import { closeChannel, openThread, tellChannel } from './channels.ts';
import type { Core } from './core.ts';
import { joinGuild, leaveGuild, tellGuild, tellMember, tellOutage, tellRole } from './guilds.ts';
import { CHANNEL, type Channel, type Guild, type Member, type Role, type User } from './world.ts';

export interface GuildView {
  readonly id: string;
  readonly name: string;
  /** Somebody new, or somebody who is in another server already. */
  join(person: string | NewUser, ...roles: readonly string[]): User;
  leave(person: string): void;
  gives(person: string, role: string): void;
  takes(person: string, role: string): void;
  role(name: string): Role;
  addRole(name: string, permissions?: bigint): Role;
  removeRole(name: string): void;
  /** What a role may do: `Parley` is the app's own. */
  permit(role: string, permissions: bigint): void;
  ownedBy(person: string): void;
  rename(name: string): void;
  channel(name: string): Channel;
  addChannel(channel: NewChannel): Channel;
  /** What a role or person may not do in a channel any more; of the app itself by the role `Parley`. */
  deny(channel: string, role: string, permissions: bigint): void;
  /** A thread on a channel. */
  addThread(channel: string, name: string): Channel;
  removeChannel(name: string): void;
  /** Invites the app, with the permissions of an invite link. */
  invite(permissions?: bigint): void;
  kick(): void;
  /** Discord itself has an outage there, or no more. */
  isDown(is: boolean): void;
}

export function guildView(core: Core, guild: Guild): GuildView {
  const { world } = core;
  const person = (name: string): User => {
    const found = [...world.users.values()].find(({ id, globalName }) => id === name || globalName === name);
    if (!found) throw new Error(`There is nobody ${name}`);
    return found;
  };
  const member = (name: string): Member => {
    const found = guild.members.get(person(name).id);
    if (!found) throw new Error(`${name} is not in ${guild.name}`);
    return found;
  };
  const role = (name: string): Role => {
    const found = [...guild.roles.values()].find((each) => each.id === name || each.name === name);
    if (!found) throw new Error(`${guild.name} has no role ${name}`);
    return found;
  };
  const channel = (name: string): Channel => {
    const found = [...world.channels.values()].find(
      (each) => each.guildId === guild.id && (each.id === name || each.name === name),
    );
    if (!found) throw new Error(`${guild.name} has no channel ${name}`);
    return found;
  };
  return {
    id: guild.id,
    name: guild.name,
    join(who, ...roles) {
      const user = typeof who === 'string' ? person(who) : addUser(world, who);
      tellMember(core, guild, addMember(world, guild, user.id, roles.map(role)), 'GUILD_MEMBER_ADD');
      return user;
    },
    leave(name) {
      const left = member(name);
      guild.members.delete(left.userId);
      tellMember(core, guild, left, 'GUILD_MEMBER_REMOVE');
    },
    gives(name, of) {
      const to = member(name);
      to.roles.add(role(of).id);
      tellMember(core, guild, to, 'GUILD_MEMBER_UPDATE');
    },
    takes(name, of) {
      const from = member(name);
      from.roles.delete(role(of).id);
      tellMember(core, guild, from, 'GUILD_MEMBER_UPDATE');
    },
    role,
    addRole(name, permissions) {
      const made = addRole(world, guild, name, permissions);
      tellRole(core, guild, made, 'GUILD_ROLE_CREATE');
      return made;
    },
    removeRole(name) {
      const gone = role(name);
      guild.roles.delete(gone.id);
      for (const { roles } of guild.members.values()) roles.delete(gone.id);
      tellRole(core, guild, gone, 'GUILD_ROLE_DELETE');
    },
    permit(name, permissions) {
      const changed = role(name);
      changed.permissions = permissions;
      tellRole(core, guild, changed, 'GUILD_ROLE_UPDATE');
    },
    ownedBy(name) {
      guild.ownerId = member(name).userId;
      tellGuild(core, guild);
    },
    rename(to) {
      guild.name = to;
      tellGuild(core, guild);
    },
    channel,
    addChannel(made) {
      const added = addChannel(world, guild, made);
      tellChannel(core, added, 'CHANNEL_CREATE');
      return added;
    },
    deny(name, of, permissions) {
      const changed = channel(name);
      const before = changed.overwrites.get(role(of).id) ?? { allow: 0n, deny: 0n };
      changed.overwrites.set(role(of).id, { allow: before.allow & ~permissions, deny: before.deny | permissions });
      tellChannel(core, changed, 'CHANNEL_UPDATE');
    },
    addThread: (name, title) => openThread(core, channel(name), title, { type: CHANNEL.publicThread }),
    removeChannel: (name) => closeChannel(core, channel(name)),
    invite: (permissions) => joinGuild(core, guild, permissions),
    kick: () => leaveGuild(core, guild),
    isDown(is) {
      guild.isDown = is;
      tellOutage(core, guild);
    },
  };
}
