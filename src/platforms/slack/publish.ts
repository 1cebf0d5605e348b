/** Posts what Parley says unasked, and finds such a post again: its dedupe key travels in the message's metadata. */
import { type Publication, PublishFailed } from '../../chat/platform.ts';
import { BAD_MESSAGE, PLACE_CLOSED, TOKEN_DEAD, TRY_LATER } from './errors.ts';
import type { Installation, Installations } from './installations.ts';
import { type Sent, sendSomehow } from './lesser.ts';
import { PACE_MS } from './limits.ts';
import type { Log } from './log.ts';
import { keyIn, markOf } from './mark.ts';
import type { People } from './people.ts';
import { renderMessage } from './render-view.ts';
import { failureOf } from './web.ts';

export interface PublishDeps {
  readonly installations: Pick<Installations, 'get'>;
  readonly people: Pick<People, 'refuse'>;
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
const PAGE = 200;

/** The clocks of two machines may differ by so much, in ms. */
const SKEW_MS = 5 * 60_000;

export function createPublisher({ installations, people, log }: PublishDeps): Publisher {
  const directs = new Map<string, string>();
  const pace = createPace();

  async function installed(team: string): Promise<Installation> {
    const installation = installations.get(team);
    if (!installation) throw new PublishFailed('gone', 'account_inactive'); // as Slack itself would say
    return installation;
  }

  /** A direct message also reaches who is a guest by now. */
  async function requireReader(team: string, place: string): Promise<void> {
    if (!place.startsWith('@')) return;
    const why = await people.refuse({ team, account: place.slice(1) });
    if (why && why !== 'unreachable' && why !== 'noProfile') throw new PublishFailed('gone', why);
  }

  /** `@U1` is the direct message with that account. */
  async function channelOf(installation: Installation, place: string): Promise<string> {
    if (!place.startsWith('@')) return place;
    const key = `${installation.botUserId}:${place}`;
    const known = directs.get(key);
    if (known) return known;
    const { channel } = await installation.client.conversations.open({ users: place.slice(1) });
    if (!channel?.id) throw new PublishFailed('gone', `no direct message with ${place}`);
    directs.set(key, channel.id);
    return channel.id;
  }

  async function send(installation: Installation, channel: string, message: Sent, key: string) {
    const sent = await installation.client.chat.postMessage({
      channel,
      ...message,
      metadata: markOf(key),
      unfurl_links: false,
      unfurl_media: false,
    });
    if (!sent.ts) throw new PublishFailed('unsure', 'Slack named no message');
    return { messageId: sent.ts };
  }

  return {
    async publish({ workspace, place, view, locale, dedupeKey }) {
      const installation = await installed(workspace);
      const message = renderMessage(view, { locale });
      try {
        await requireReader(workspace, place);
        const channel = await channelOf(installation, place);
        await pace(`${workspace}:${channel}`);
        return await sendSomehow(message, (sent) => send(installation, channel, sent, dedupeKey), log);
      } catch (error) {
        throw publishFailure(error);
      }
    },

    async findPublished({ workspace, place, dedupeKey, since }) {
      const installation = await installed(workspace);
      const oldest = since && String(Math.floor((since.getTime() - SKEW_MS) / 1000));
      try {
        const channel = await channelOf(installation, place);
        let cursor: string | undefined;
        for (let page = 0; page < PAGES; page += 1) {
          const { messages = [], response_metadata: next } = await installation.client.conversations.history({
            channel,
            include_all_metadata: true,
            limit: PAGE,
            ...(oldest ? { oldest } : {}),
            ...(cursor ? { cursor } : {}),
          });
          const found = messages.find(({ metadata }) => keyIn(metadata) === dedupeKey);
          if (found?.ts) return { messageId: found.ts };
          cursor = next?.next_cursor || undefined;
          if (!cursor) return 'absent';
        }
        return 'unknown';
      } catch (error) {
        const failed = failureOf(error);
        if (failed.kind === 'refused' && failed.code === 'missing_scope') return 'unknown';
        throw publishFailure(error);
      }
    },
  };
}

/** What the outbox should do about a failed call. A code we do not know leaves it open whether the post arrived. */
export function publishFailure(error: unknown): PublishFailed {
  if (error instanceof PublishFailed) return error;
  const failed = failureOf(error);
  switch (failed.kind) {
    case 'limited':
      return new PublishFailed('later', 'Slack asked to wait', failed.afterMs);
    case 'unreachable':
      return new PublishFailed(failed.reached ? 'unsure' : 'later', failed.why);
    case 'refused': {
      const { code } = failed;
      if (PLACE_CLOSED.has(code) || TOKEN_DEAD.has(code)) return new PublishFailed('gone', code);
      return new PublishFailed(TRY_LATER.has(code) || BAD_MESSAGE.has(code) ? 'later' : 'unsure', code);
    }
    default:
      return failed satisfies never;
  }
}

/** Slack takes about one message a second in a channel: a second one waits for its turn. */
function createPace(): (channel: string) => Promise<void> {
  const turns = new Map<string, Promise<void>>();
  return async (channel) => {
    const before = turns.get(channel);
    const turn = (before ?? Promise.resolve()).then(() => undefined);
    const free = turn.then(() => new Promise<void>((resolve) => setTimeout(resolve, PACE_MS).unref()));
    turns.set(channel, free);
    void free.then(() => turns.get(channel) === free && turns.delete(channel));
    await turn;
  };
}
