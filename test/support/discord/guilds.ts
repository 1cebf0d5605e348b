/** The app comes to servers and goes; people and roles there change. */
import { addBot } from './cast.ts';
import type { Core } from './core.ts';
import { INTENT } from './limits.ts';
import { wireGuild, wireGuildCreate, wireMember, wireRole, wireUser } from './wire.ts';
import type { Guild, Member, Role } from './world.ts';

/** Somebody invites the app. */
export function joinGuild({ world, application, tell }: Core, guild: Guild, permissions?: bigint): void {
  addBot(world, guild, application, permissions);
  tell({ name: 'GUILD_CREATE', data: wireGuildCreate(world, guild, application.botId), intent: INTENT.guilds });
}

/** The app leaves or is kicked. */
export function leaveGuild({ application, commands, tell }: Core, guild: Guild): void {
  guild.members.delete(application.botId);
  commands.delete(guild.id);
  for (const [id, { name }] of guild.roles) if (name === 'Parley') guild.roles.delete(id);
  tell({ name: 'GUILD_DELETE', data: { id: guild.id }, intent: INTENT.guilds });
}

/** An outage of Discord's begins there, or ends. */
export function tellOutage({ world, application, tell }: Core, guild: Guild): void {
  if (!guild.members.has(application.botId)) return;
  if (guild.isDown) tell({ name: 'GUILD_DELETE', data: { id: guild.id, unavailable: true }, intent: INTENT.guilds });
  else tell({ name: 'GUILD_CREATE', data: wireGuildCreate(world, guild, application.botId), intent: INTENT.guilds });
}

export function tellGuild({ world, application, tell }: Core, guild: Guild): void {
  if (!guild.members.has(application.botId)) return;
  tell({ name: 'GUILD_UPDATE', data: wireGuild(world, guild), intent: INTENT.guilds });
}

export function tellRole({ application, tell }: Core, guild: Guild, role: Role, name: string): void {
  if (!guild.members.has(application.botId)) return;
  const data = name === 'GUILD_ROLE_DELETE' ? { role_id: role.id } : { role: wireRole(role) };
  tell({ name, data: { guild_id: guild.id, ...data }, intent: INTENT.guilds });
}

/** Members are told to those with the privileged intent only. */
export function tellMember({ world, application, tell }: Core, guild: Guild, member: Member, name: string): void {
  if (!guild.members.has(application.botId)) return;
  const user = world.users.get(member.userId);
  const whole = name === 'GUILD_MEMBER_REMOVE' ? { user: user && wireUser(user) } : wireMember(world, member);
  tell({ name, data: { guild_id: guild.id, ...whole }, intent: INTENT.guildMembers });
}
