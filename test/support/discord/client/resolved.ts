/** What a value refers to, as Discord adds it: people, roles, channels, files. */
import type { Json } from '../../json.ts';
import type { FileEntered } from '../modals.ts';
import { permissionsOf } from '../permissions.ts';
import { wireChannel, wireFile, wireMember, wireRole, wireUser } from '../wire.ts';
import { type Channel, type FileOf, guildOf, type Role, type User } from '../world.ts';
import type { Doing } from './doing.ts';

export function findUser({ core, channel }: Doing, name: string): User {
  const guild = guildOf(core.world, channel);
  const found = [...core.world.users.values()].find(
    ({ id, globalName }) => (id === name || globalName === name.replace(/^@/, '')) && (guild?.members.has(id) ?? true),
  );
  if (!found) throw new Error(`There is no ${name} to choose`);
  return found;
}

export function findChannel({ core, channel }: Doing, name: string): Channel {
  const found = [...core.world.channels.values()].find(
    (each) => each.guildId === channel.guildId && (each.id === name || each.name === name.replace(/^#/, '')),
  );
  if (!found) throw new Error(`There is no channel ${name} to choose`);
  return found;
}

export function findRole({ core, channel }: Doing, name: string): Role {
  const roles = [...(guildOf(core.world, channel)?.roles.values() ?? [])];
  const found = roles.find((each) => each.id === name || each.name === name.replace(/^@(?!everyone)/, ''));
  if (!found) throw new Error(`There is no role ${name} to choose`);
  return found;
}

/** A file that a person gives is kept where the app can fetch it. */
export function upload({ core }: Doing, { name, contentType = 'text/plain', data }: FileEntered): FileOf {
  const file = { id: core.world.id(), filename: name, contentType, bytes: Buffer.from(data) };
  core.uploads.push(file);
  return file;
}

/** Everything among these ids that is more than a word. */
export function resolve(doing: Doing, ids: readonly string[]): Json {
  const { core, channel } = doing;
  const { world } = core;
  const guild = guildOf(world, channel);
  const pick = <T>(of: (id: string) => T | undefined): Record<string, T> =>
    Object.fromEntries(ids.flatMap((id) => (of(id) === undefined ? [] : [[id, of(id) as T]])));
  const all = {
    users: pick((id) => {
      const user = world.users.get(id);
      return user && wireUser(user);
    }),
    members: pick((id) => {
      const member = guild?.members.get(id);
      return member && guild
        ? { ...wireMember(world, member, 'user'), permissions: String(permissionsOf(world, guild, id, channel)) }
        : undefined;
    }),
    roles: pick((id) => {
      const role = guild?.roles.get(id);
      return role && wireRole(role);
    }),
    channels: pick((id) => {
      const found = world.channels.get(id);
      return (
        found && {
          ...wireChannel(world, found),
          permissions: String(permissionsOf(world, guild, doing.user.id, found)),
        }
      );
    }),
    attachments: pick((id) => {
      const file = core.uploads.find((each) => each.id === id);
      return file && { ...wireFile(core.origin(), channel.id, file), ephemeral: true };
    }),
  };
  const filled = Object.entries(all).filter(([, each]) => Object.keys(each).length > 0);
  return filled.length > 0 ? { resolved: Object.fromEntries(filled) } : {};
}
