/** Discord: the whole of Parley in its servers, over the gateway. */
import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import { createBackground } from '../../chat/background.ts';
import type { Charts } from '../../chat/charts.ts';
import type { AnyCommand } from '../../chat/command.ts';
import type { Handle, Platform, PlatformState } from '../../chat/platform.ts';
import type { TellOnce } from '../../chat/tell-once.ts';
import type { Clock } from '../../values/clock.ts';
import { createApi, failureOf } from './api.ts';
import type { Welcome } from './arrival.ts';
import { createClient } from './client.ts';
import { commandTree } from './command-tree.ts';
import type { DiscordConfig } from './config.ts';
import { DiscordRefused, FATAL_CLOSES } from './errors.ts';
import { createGuilds, type NewOrg, type OrgRoster } from './guilds.ts';
import { createHomes, type HomeRoster } from './home.ts';
import { inviteUrl } from './invite.ts';
import { listen } from './listeners.ts';
import { menuCommands } from './menu-commands.ts';
import { markOwnGuilds } from './operator.ts';
import { createPeople, type MemberRoster, type RoleRoster } from './people.ts';
import { findPlace, findRole } from './place.ts';
import { createPublisher } from './publish.ts';
import { registerCommands } from './register.ts';

export interface DiscordOptions<S> {
  readonly config: DiscordConfig;
  /** The CRM's orgs and members, and the roles that may use it. */
  readonly roster: {
    readonly orgs: OrgRoster;
    readonly members: MemberRoster & HomeRoster;
    readonly roles: RoleRoster;
  };
  readonly commands: readonly AnyCommand<S>[];
  readonly charts: Charts;
  /** Stores what is said once, in the outbox. */
  readonly say: (orgId: number, post: Welcome) => Promise<void>;
  readonly tellOnce: TellOnce;
  readonly clock: Clock;
  readonly log: Logger;
  /** What a new server's org starts with. */
  readonly fresh: NewOrg;
  /** Discord closed the connection for good: nothing more can come of this process. */
  readonly lost: (why: Error) => void;
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

export function createDiscordPlatform<S>(options: DiscordOptions<S>): Platform {
  const { config, roster, commands, charts, say, tellOnce, clock, log, fresh, lost } = options;
  let client: Client | undefined;
  /** The gateway is open. */
  let connected = false;
  /** Its servers are known and Discord knows the commands. */
  let settled = false;
  let stopping = false;
  let retry: NodeJS.Timeout | undefined;
  let why = 'not started';

  const rest = () => {
    if (!client) throw new Error('Discord is not connected');
    return client.rest;
  };
  const background = createBackground(log);
  const guilds = createGuilds({ client: () => client, orgs: roster.orgs, fresh, clock });
  const people = createPeople({ members: roster.members, roles: roster.roles, rest, clock, log });
  const homes = createHomes({ guilds, people, homes: roster.members, clock });
  const publisher = createPublisher({ guilds, api: () => createApi(rest()), rest, charts, log });

  /** Resolves when every server is there. @throws DiscordRefused; whatever a failed call throws */
  async function connect(handle: Handle): Promise<void> {
    const next = createClient(config);
    client = next;
    const ready = new Promise<void>((resolve, reject) => {
      next.once(Events.ClientReady, () => resolve());
      next.on(Events.ShardDisconnect, ({ code }) => {
        connected = false;
        const refused = new DiscordRefused(FATAL_CLOSES[code] ?? `Discord closed the connection for good (${code}).`);
        why = refused.message;
        reject(refused);
        if (next === client && started) lost(refused);
      });
    });
    let started = false;
    ready.catch(() => {}); // a refused login is told by login itself
    next.on(Events.ShardReconnecting, () => {
      connected = false;
      why = 'the connection to Discord is being made anew';
    });
    for (const event of [Events.ShardResume, Events.ShardReady] as const)
      next.on(event, () => {
        connected = true;
      });
    next.on(Events.Error, (error) => log.error({ err: error }, 'the client of Discord reports an error'));
    next.on(Events.ShardError, (error) => log.warn({ err: error }, 'the connection to Discord reports an error'));
    next.on(Events.Warn, (message) => log.warn({ message }, 'the client of Discord warns'));
    listen(next, {
      handle,
      guilds,
      homes,
      people,
      background,
      api: createApi(next.rest),
      commands,
      charts,
      say,
      tellOnce,
      clock,
      markOwn: () => markOwnGuilds(next, { guilds, orgs: roster.orgs, log }),
      locale: fresh.locale,
      log,
    });
    try {
      await Promise.race([next.login(config.token), ready]);
      await ready;
    } catch (error) {
      await next.destroy();
      throw refusalOf(error);
    }
    started = true;
    connected = true;
    const applicationId = next.application?.id ?? next.user?.id ?? '';
    await tellCommands(next, applicationId);
    await markOwnGuilds(next, { guilds, orgs: roster.orgs, log });
    settled = true;
    log.info({ servers: next.guilds.cache.size, invite: inviteUrl(applicationId) }, 'Discord is connected');
  }

  async function tellCommands(next: Client, applicationId: string): Promise<void> {
    const { guildId } = config;
    try {
      await registerCommands(
        { rest: next.rest, applicationId, guildId },
        [...commandTree(commands), ...menuCommands(commands)],
        log,
      );
    } catch (error) {
      const failed = failureOf(error);
      if (guildId !== undefined && failed.kind === 'refused' && (failed.status === 403 || failed.status === 404)) {
        throw new DiscordRefused(
          `Parley is not in the server of DISCORD_GUILD_ID (${guildId}). Invite it with ${inviteUrl(applicationId)}, or leave the setting out.`,
        );
      }
      log.error({ err: error }, 'the commands could not be told to Discord: those it knows stay');
    }
  }

  /** What a person must mend stops the start; what may pass by itself is tried until it has. */
  async function connectOrWait(handle: Handle, wait: number): Promise<void> {
    try {
      await connect(handle);
    } catch (error) {
      if (error instanceof DiscordRefused) throw error;
      why = `Discord cannot be reached: ${failureOf(error).kind}`;
      log.error({ err: error, wait }, 'Discord cannot be reached, trying again');
      if (stopping) return;
      retry = setTimeout(() => {
        connectOrWait(handle, Math.min(wait * 2, LONGEST_WAIT_MS)).catch((refused: Error) => {
          why = refused.message;
          lost(refused);
        });
      }, wait);
    }
  }

  function state(): PlatformState {
    return connected && settled ? { ready: true } : { ready: false, why };
  }

  return {
    name: 'discord',
    async start(handle) {
      stopping = false;
      await connectOrWait(handle, FIRST_WAIT_MS);
    },
    async stop() {
      stopping = true;
      clearTimeout(retry);
      connected = false;
      settled = false;
      why = 'stopped';
      await background.idle();
      await client?.destroy();
      client = undefined;
    },
    state,
    publish: (post) => publisher.publish(post),
    findPublished: (post) => publisher.findPublished(post),
    findPlace: (workspace, text) => findPlace(client, workspace, text),
    findRole: async (workspace, text) => findRole(client, workspace, text),
  };
}

function refusalOf(error: unknown): unknown {
  const { code, status } = (error ?? {}) as { readonly code?: unknown; readonly status?: unknown };
  if (code === 'TokenInvalid' || status === 401) return new DiscordRefused(FATAL_CLOSES[4004] ?? '');
  if (error instanceof Error && /disallowed intents/i.test(error.message)) {
    return new DiscordRefused(FATAL_CLOSES[4014] ?? '');
  }
  return error;
}
