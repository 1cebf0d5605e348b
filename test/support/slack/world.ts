/** What is in Slack: workspaces with their people, channels and messages, and where the app is installed. */
import type { Clock } from '../../../src/values/clock.ts';
import type { Json } from '../json.ts';

export interface User {
  readonly id: string;
  readonly teamId: string;
  /** The handle. */
  readonly name: string;
  realName: string;
  email: string;
  tz: string;
  /** As Slack writes it: `en-US`, `zh-CN`. */
  locale: string;
  isAdmin: boolean;
  isOwner: boolean;
  /** A guest of several channels, or of one. */
  isRestricted: boolean;
  isUltraRestricted: boolean;
  isBot: boolean;
  deleted: boolean;
  /** Of another company, seen in a shared channel. */
  isStranger: boolean;
}

export interface Channel {
  readonly id: string;
  readonly teamId: string;
  readonly kind: 'public' | 'private' | 'im';
  name: string;
  /** User ids; of a direct message both. */
  readonly members: Set<string>;
  archived: boolean;
  readonly messages: Message[];
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  /** Set where an app wrote it. */
  readonly botId?: string;
  readonly threadTs?: string;
  /** Only this person sees it: it is in no history. */
  readonly onlyTo?: string;
  text: string;
  blocks: readonly Json[];
  metadata?: Json;
  edited: boolean;
  readonly files: readonly Json[];
  readonly reactions: { name: string; users: string[] }[];
  /** What people chose in the message's own pickers, by block and action. */
  readonly state: Record<string, Record<string, Json>>;
}

export interface View {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string;
  readonly type: 'modal' | 'home';
  readonly rootId: string;
  readonly previousId?: string;
  /** As the app sent it, with ids where it left them out. */
  source: Json;
  hash: string;
  /** What stands in the inputs, by block and action. */
  state: Record<string, Record<string, Json>>;
}

export interface Installation {
  readonly teamId: string;
  readonly botToken: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly scopes: ReadonlySet<string>;
  /** Who installed it. */
  readonly installer: string;
  /** For all workspaces of a Grid. */
  readonly orgWide?: boolean;
  active: boolean;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  installation?: Installation;
}

export interface World {
  readonly clock: Clock;
  readonly teams: Map<string, Team>;
  readonly modals: Map<string, View[]>;
  readonly homes: Map<string, View>;
  /** A new id of this kind: `V` view, `D` direct message, `Ev` event … */
  id(prefix: string): string;
  /** A message's time, which names it in its channel: later than any before. */
  ts(): string;
}

export function createWorld(clock: Clock): World {
  let count = 0;
  let last = 0;
  return {
    clock,
    teams: new Map(),
    modals: new Map(),
    homes: new Map(),
    id(prefix) {
      count += 1;
      return `${prefix}0${count.toString(36).toUpperCase().padStart(6, '0')}`;
    },
    ts() {
      last = Math.max(last + 100, clock.now().getTime() * 1000);
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
    },
  };
}

export function findUser(world: World, id: string): User | undefined {
  for (const team of world.teams.values()) {
    const user = team.users.get(id);
    if (user) return user;
  }
  return undefined;
}

export const teamOf = (world: World, id: string): Team => {
  const team = world.teams.get(id);
  if (!team) throw new Error(`There is no workspace ${id}`);
  return team;
};

/** The direct message between the app and a person, made when it is first needed. */
export function directMessage(world: World, team: Team, userId: string): Channel {
  const bot = team.installation?.botUserId ?? '';
  const all = [...team.channels.values()];
  const found = all.find(({ kind, members }) => kind === 'im' && members.has(userId) && members.has(bot));
  if (found) return found;
  const made: Channel = {
    id: world.id('D'),
    teamId: team.id,
    kind: 'im',
    name: 'directmessage',
    members: new Set([userId, bot]),
    archived: false,
    messages: [],
  };
  team.channels.set(made.id, made);
  return made;
}

export function findMessage({ messages }: Channel, ts: string): Message | undefined {
  return messages.find((message) => message.ts === ts);
}
