/** Two workspaces to play in, and how to add people and channels to them. */
import type { Team, User, World } from './world.ts';

export interface NewUser {
  readonly id: string;
  readonly realName: string;
  readonly locale?: string;
  readonly tz?: string;
  readonly admin?: boolean;
  readonly guest?: boolean;
  /** Of another company. */
  readonly from?: string;
}

export interface NewChannel {
  readonly id: string;
  readonly name: string;
  readonly kind?: 'public' | 'private';
  readonly members: readonly string[];
  /** Whether the app is in it. */
  readonly withApp?: boolean;
}

export function addTeam(world: World, id: string, name: string): Team {
  const team: Team = { id, name, domain: name.toLowerCase(), users: new Map(), channels: new Map() };
  world.teams.set(id, team);
  return team;
}

export function addUser(
  team: Team,
  { id, realName, locale = 'en-US', tz = 'Europe/Berlin', admin = false, guest = false, from }: NewUser,
): User {
  const name = realName.split(' ')[0]?.toLowerCase() ?? id;
  const user: User = {
    id,
    teamId: from ?? team.id,
    name,
    realName,
    email: `${id.toLowerCase()}@${team.domain}.example`,
    tz,
    locale,
    isAdmin: admin,
    isOwner: admin,
    isRestricted: guest,
    isUltraRestricted: false,
    isBot: false,
    deleted: false,
    isStranger: from !== undefined,
  };
  team.users.set(id, user);
  return user;
}

export function addChannel(team: Team, { id, name, kind = 'public', members, withApp = false }: NewChannel): void {
  const bot = withApp && team.installation ? [team.installation.botUserId] : [];
  const channel = {
    id,
    teamId: team.id,
    kind,
    name,
    members: new Set([...members, ...bot]),
    archived: false,
    messages: [],
  };
  team.channels.set(id, channel);
}

/** Acme (T1): Ann owns it, Bob and 李娜 work there, Gus is a guest. Rival (T2): Zoe. */
export function castOf(world: World): void {
  const acme = addTeam(world, 'T1', 'Acme');
  addUser(acme, { id: 'U1', realName: 'Ann Lee', admin: true });
  addUser(acme, { id: 'U2', realName: 'Bob Ray' });
  addUser(acme, { id: 'U3', realName: '李娜', locale: 'zh-CN', tz: 'Asia/Shanghai' });
  addUser(acme, { id: 'U4', realName: 'Gus Guest', guest: true });
  const rival = addTeam(world, 'T2', 'Rival');
  addUser(rival, { id: 'U21', realName: 'Zoe Zhou', admin: true });
}

/** General is without the app, sales has it; the board is a private channel without it. */
export function channelsOf(world: World): void {
  const [acme, rival] = [world.teams.get('T1'), world.teams.get('T2')];
  if (!acme || !rival) throw new Error('no cast');
  const all = ['U1', 'U2', 'U3', 'U4'];
  addChannel(acme, { id: 'C1', name: 'general', members: all });
  addChannel(acme, { id: 'C2', name: 'sales', members: all, withApp: true });
  addChannel(acme, { id: 'C3', name: 'board', kind: 'private', members: ['U1'] });
  addChannel(rival, { id: 'C21', name: 'general', members: ['U21'], withApp: true });
}
