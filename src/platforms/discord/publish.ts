/** Posts what Parley says unasked, and finds such a post again: its dedupe key, hashed, is the id of its container. */
import { createHash } from 'node:crypto';
import { type APIChannel, type APIMessage, type REST, Routes, SnowflakeUtil } from 'discord.js';
import type { Charts } from '../../chat/charts.ts';
import type { Log } from '../../chat/machine.ts';
import { type Publication, PublishFailed } from '../../chat/platform.ts';
import { type Api, failureOf } from './api.ts';
import { BAD_MESSAGE, MISSING_PERMISSIONS, PLACE_CLOSED } from './errors.ts';
import type { Guild, Guilds } from './guilds.ts';
import type { People } from './people.ts';
import { drawCharts, withOrWithout } from './pictures.ts';
import { renderMessage } from './render-view.ts';
import { orInWords } from './words.ts';

export interface PublishDeps {
  readonly guilds: Guilds;
  readonly people: Pick<People, 'mayRead'>;
  readonly api: () => Api;
  readonly rest: () => REST;
  readonly charts: Charts;
  readonly log: Log;
}

export interface Publisher {
  /** @throws PublishFailed */
  publish(post: Publication): Promise<{ messageId: string }>;
  /** @throws PublishFailed */
  findPublished(post: Publication): Promise<{ messageId: string } | 'absent' | 'unknown'>;
}

/** Pages of the history looked through, and messages a page. */
const PAGES = 5;
const PAGE = 100;

/** The clocks of two machines may differ by so much, in ms. */
const SKEW_MS = 5 * 60_000;

export function createPublisher({ guilds, people, api, rest, charts, log }: PublishDeps): Publisher {
  const directs = new Map<string, string>();

  async function serverOf(workspace: string): Promise<Guild> {
    const guild = await guilds.get(workspace);
    if (!guild && guilds.isDown(workspace)) throw new PublishFailed('later', 'Discord has an outage in this server');
    if (!guild) throw new PublishFailed('gone', 'Parley is no longer in this server');
    return guild;
  }

  /** A channel of this server and of no other; `@21` is the direct message with that account, if it may still read along. */
  async function channelOf(guild: Guild, place: string): Promise<string> {
    const { id: guildId } = guild;
    if (!place.startsWith('@')) {
      if (!/^\d+$/.test(place)) throw new PublishFailed('gone', `no channel ${place}`);
      const channel = (await rest().get(Routes.channel(place))) as APIChannel & { readonly guild_id?: string };
      if (channel.guild_id !== guildId) throw new PublishFailed('gone', 'the channel is of another server');
      return place;
    }
    const account = place.slice(1);
    if (!/^\d+$/.test(account)) throw new PublishFailed('gone', `no account ${account}`);
    // Another server may connect Parley to them still.
    if (!(await people.mayRead(account, guild)))
      throw new PublishFailed('gone', 'they may not use Parley here any more');
    const known = directs.get(account);
    if (known) return known;
    const channel = await api().directChannel(account);
    directs.set(account, channel);
    return channel;
  }

  return {
    async publish({ workspace, place, view: content, locale, dedupeKey }) {
      const guild = await serverOf(workspace);
      const direct = place.startsWith('@');
      const showing = {
        locale,
        mark: markOf(dedupeKey),
        ...(direct ? { workspaceId: guild.workspaceId } : {}),
      };
      const post = { nonce: nonceOf(dedupeKey) };
      try {
        const channel = await channelOf(guild, place);
        const drawn = await drawCharts(charts, content);
        const sent = await orInWords(log, content, (worded) =>
          withOrWithout(drawn, (pictures) =>
            api().send(channel, renderMessage(worded, { ...showing, pictures }), post),
          ),
        );
        return { messageId: sent.id };
      } catch (error) {
        throw publishFailure(error);
      }
    },

    async findPublished({ workspace, place, dedupeKey, since }) {
      const guild = await serverOf(workspace);
      const wanted = markOf(dedupeKey);
      const oldest = since && SnowflakeUtil.generate({ timestamp: since.getTime() - SKEW_MS });
      try {
        const channel = await channelOf(guild, place);
        let before: string | undefined;
        for (let page = 0; page < PAGES; page += 1) {
          const query = new URLSearchParams({ limit: String(PAGE), ...(before ? { before } : {}) });
          const messages = (await rest().get(Routes.channelMessages(channel), { query })) as readonly APIMessage[];
          const found = messages.find(({ components = [] }) => components.some(({ id }) => id === wanted));
          if (found) return { messageId: found.id };
          before = messages.at(-1)?.id;
          if (messages.length < PAGE || before === undefined) return 'absent';
          if (oldest !== undefined && BigInt(before) < oldest) return 'absent';
        }
        return 'unknown';
      } catch (error) {
        const failed = failureOf(error);
        // Without the permission to read the history it may stand there or not.
        if (failed.kind === 'refused' && failed.code === MISSING_PERMISSIONS) return 'unknown';
        throw publishFailure(error);
      }
    },
  };
}

const digest = (key: string): Buffer => createHash('sha256').update(key).digest();

/** A second post with the same nonce within minutes is the first one: at most 25 letters. */
const nonceOf = (key: string): string => digest(key).toString('base64url').slice(0, 25);

/** A component's id is a whole number of 31 bits; the small ones Discord gives out itself. */
const markOf = (key: string): number => (digest(key).readUInt32BE(0) % 0x7fff_0000) + 0xffff;

/** What the outbox should do about a failed call. A code we do not know leaves it open whether the post arrived. */
export function publishFailure(error: unknown): PublishFailed {
  if (error instanceof PublishFailed) return error;
  const failed = failureOf(error);
  switch (failed.kind) {
    case 'limited':
      return new PublishFailed('later', 'Discord asked to wait', failed.afterMs);
    case 'unreachable':
      return new PublishFailed(failed.reached ? 'unsure' : 'later', failed.why);
    case 'refused': {
      const { code, status, why } = failed;
      if (PLACE_CLOSED.has(code) || status === 404) return new PublishFailed('gone', why);
      return new PublishFailed(status === 401 || BAD_MESSAGE.has(code) ? 'later' : 'unsure', why);
    }
    default:
      return failed satisfies never;
  }
}
