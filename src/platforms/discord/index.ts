/** Discord: the whole of Parley in its servers, over the gateway. */
import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import { createBackground } from '../../chat/background.ts';
import type { Charts } from '../../chat/charts.ts';
import type { AnyCommand } from '../../chat/command.ts';
import type { Platform } from '../../chat/platform.ts';
import type { TellOnce } from '../../chat/tell-once.ts';
import type { Clock } from '../../values/clock.ts';
import { createApi, failureOf } from './api.ts';
import type { Welcome } from './arrival.ts';
import { commandTree } from './command-tree.ts';
import type { DiscordConfig } from './config.ts';
import { createConnection } from './connection.ts';
import { DiscordRefused } from './errors.ts';
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
import { welcome } from './welcome.ts';

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

export function createDiscordPlatform<S>(options: DiscordOptions<S>): Platform {
  const { config, roster, commands, charts, say, tellOnce, clock, log, fresh, lost } = options;
  const connection = createConnection({ config, settle, lost, log });
  const rest = () => {
    const client = connection.client();
    if (!client) throw new Error('Discord is not connected');
    return client.rest;
  };
  const background = createBackground(log);
  const guilds = createGuilds({ client: connection.client, orgs: roster.orgs, fresh, clock });
  const people = createPeople({ members: roster.members, roles: roster.roles, rest, clock, log });
  const homes = createHomes({ guilds, people, homes: roster.members, clock });
  const publisher = createPublisher({ guilds, people, api: () => createApi(rest()), rest, charts, log });

  async function settle(client: Client): Promise<void> {
    const applicationId = client.application?.id ?? client.user?.id ?? '';
    await tellCommands(client, applicationId);
    await markOwn(client);
    log.info({ servers: client.guilds.cache.size, invite: inviteUrl(applicationId) }, 'Discord is connected');
  }

  const markOwn = (client: Client) => markOwnGuilds(client, { guilds, orgs: roster.orgs, log });

  async function tellCommands({ rest: api }: Client, applicationId: string): Promise<void> {
    const { guildId } = config;
    try {
      await registerCommands(
        { rest: api, applicationId, guildId },
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

  return {
    name: 'discord',
    start: (handle) =>
      connection.open((client) =>
        listen(client, {
          ...{ handle, guilds, homes, people, background, commands, charts, say, tellOnce, clock, log },
          api: createApi(client.rest),
          isOpen: () => connection.isOpen(client),
          markOwn: () => markOwn(client),
          locale: fresh.locale,
        }),
      ),
    stop: () => connection.close(background.idle),
    state: connection.state,
    publish: (post) => publisher.publish(post),
    findPublished: (post) => publisher.findPublished(post),
    findPlace: (workspace, text) => findPlace(connection.client(), workspace, text),
    welcome,
    findRole: async (workspace, text) => findRole(connection.client(), workspace, text),
  };
}
