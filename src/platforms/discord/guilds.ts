/** The servers Parley is in, each with the org whose records it shows. */
import { type Client, type Guild as DiscordGuild, PermissionFlagsBits } from 'discord.js';
import type { NewPost } from '../../data/work.ts';
import type { Locale } from '../../language/locale.ts';
import type { Clock } from '../../values/clock.ts';
import { welcomes } from './arrival.ts';

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly orgId: number;
  readonly workspaceId: number;
  /** Roles whose members administer the server. */
  isAdminRole(role: string): boolean;
}

/** What a new server's org starts with. */
export interface NewOrg {
  readonly locale: Locale;
  readonly zone: string;
  readonly currency: string;
}

/** The part of the records that a server needs; the CRM's own verbs fill it as they are. */
export interface OrgRoster {
  ensureWorkspace(
    workspace: { readonly platform: string; readonly externalId: string; readonly name: string },
    defaults: NewOrg & { readonly name: string },
    at: Date,
    atFirst: (workspaceId: number) => readonly NewPost[],
  ): Promise<{ readonly id: number }>;
  /** Whose records the workspace shows now. */
  orgOf(workspaceId: number): Promise<number>;
  /** Of some workspaces of a platform, those that whoever set this Parley up runs. */
  own(platform: 'discord', workspaceIds: readonly number[], among: readonly number[]): Promise<void>;
}

export interface Guilds {
  /** Undefined where Parley is not, or no longer, or where Discord has an outage. */
  get(id: string): Promise<Guild | undefined>;
  /** Whether Parley is in a server of which Discord tells nothing now. */
  isDown(id: string): boolean;
  /** By our own number of its workspace. */
  ofWorkspace(workspaceId: number): Promise<Guild | undefined>;
  /** All Parley is in. */
  all(): Promise<readonly Guild[]>;
}

export interface GuildDeps {
  /** The client that is connected now. */
  readonly client: () => Client | undefined;
  readonly orgs: OrgRoster;
  readonly fresh: NewOrg;
  readonly clock: Clock;
}

export function createGuilds({ client, orgs, fresh, clock }: GuildDeps): Guilds {
  /** Only the workspace's number, which it has for good; its org may change. */
  const known = new Map<string, { readonly name: string; readonly workspaceId: Promise<number> }>();

  /** A server that is new to the records is welcomed with it, however Parley came to look at it. */
  function workspaceOf(guild: DiscordGuild): Promise<number> {
    const { id, name } = guild;
    const before = known.get(id);
    if (before?.name === name) return before.workspaceId;
    const workspace = { platform: 'discord', externalId: id, name };
    const at = clock.now();
    const made = orgs
      .ensureWorkspace(workspace, { ...fresh, name }, at, (number) => welcomes(guild, number, at))
      .then(({ id: number }) => number);
    known.set(id, { name, workspaceId: made });
    made.catch(() => {
      // Under another name it was looked at again meanwhile.
      if (known.get(id)?.workspaceId === made) known.delete(id);
    });
    return made;
  }

  async function toGuild(guild: DiscordGuild): Promise<Guild> {
    const workspaceId = await workspaceOf(guild);
    const orgId = await orgs.orgOf(workspaceId);
    return {
      id: guild.id,
      name: guild.name,
      ownerId: guild.ownerId,
      ...{ orgId, workspaceId },
      isAdminRole: (role) => guild.roles.cache.get(role)?.permissions.has(PermissionFlagsBits.Administrator) ?? false,
    };
  }

  const present = () => [...(client()?.guilds.cache.values() ?? [])].filter(isThere);
  return {
    async get(id) {
      const guild = client()?.guilds.cache.get(id);
      return guild && isThere(guild) ? toGuild(guild) : undefined;
    },
    isDown(id) {
      const guild = client()?.guilds.cache.get(id);
      return guild !== undefined && !isThere(guild);
    },
    async ofWorkspace(workspaceId) {
      for (const guild of present()) if ((await workspaceOf(guild)) === workspaceId) return toGuild(guild);
      return undefined;
    },
    all: () => Promise.all(present().map(toGuild)),
  };
}

/** Before a server is told of, which may last as long as an outage of Discord's, only its number is known. */
const isThere = (guild: DiscordGuild): boolean => Boolean(guild.name);
