/** Finds the channel a person named, and whether Parley may post there. */
import type { PlaceAnswer, PlaceUse } from '../../chat/field.ts';
import { problem } from '../../language/problem.ts';
import type { Installation, Installations } from './installations.ts';
import type { Scope } from './scopes.ts';
import { failureOf } from './web.ts';

export interface Places {
  find(team: string, text: string, use?: PlaceUse): Promise<PlaceAnswer>;
  /** Remembers what Slack itself called a channel, so that a name leads to it without a search. */
  learn(team: string, channel: { readonly id: string; readonly name: string }): void;
}

/** Slack's names are lower case, its ids are not. */
export const CHANNEL_ID = /^[CGD](?=[A-Z]*\d)[A-Z0-9]+$/;

/** Names remembered; the oldest are forgotten. */
const REMEMBERED = 5_000;

const PAGE = 1_000;
const PAGES = 10;

export function createPlaces(installations: Pick<Installations, 'get'>): Places {
  const ids = new Map<string, string>();

  return {
    learn(team, { id, name }) {
      if (ids.size >= REMEMBERED) for (const oldest of [...ids.keys()].slice(0, REMEMBERED / 2)) ids.delete(oldest);
      ids.set(`${team}:${name.toLowerCase()}`, id);
    },
    async find(team, text, use = 'posts') {
      const installation = installations.get(team);
      if (!installation) return undefined;
      const named = text.normalize('NFKC').trim().replace(/^#/, '').trim();
      const looked = CHANNEL_ID.test(named)
        ? look(installation, named, named, use)
        : findByName(installation, named, use);
      return looked.catch((error: unknown) => lacks(missingIn(error)));
    },
  };

  async function findByName(installation: Installation, named: string, use: PlaceUse): Promise<PlaceAnswer> {
    const name = named.toLowerCase();
    const key = `${installation.team}:${name}`;
    const known = ids.get(key);
    const answer = known && (await look(installation, known, name, use));
    if (answer && !('refused' in answer) && answer.name === `#${name}`) return answer;
    // Renamed since, or gone: its name may be another channel's by now.
    const found = await search(installation, name);
    return found === undefined ? undefined : look(installation, found, name, use);
  }
}

/** The permissions for what is done in a place. */
const NEEDED: Readonly<Record<PlaceUse, (isPrivate: boolean) => readonly Scope[]>> = {
  posts: () => ['chat:write'],
  reactions: (isPrivate) => ['chat:write', 'reactions:read', isPrivate ? 'groups:history' : 'channels:history'],
};

/** @param scope as Slack names it, or several of which one would do */
const lacks = (scope: string): PlaceAnswer => ({ refused: problem('slack.lacksScope', { scope }) });

/** The permission a call failed for; rethrows what failed for another reason. */
function missingIn(error: unknown): string {
  const failed = failureOf(error);
  if (failed.kind !== 'refused' || failed.code !== 'missing_scope') throw error;
  return failed.needed ?? '…';
}

async function look({ client }: Installation, channel: string, name: string, use: PlaceUse): Promise<PlaceAnswer> {
  try {
    const { channel: found, response_metadata: told } = await client.conversations.info({ channel });
    if (!found?.id) return undefined;
    const missing = NEEDED[use](found.is_private ?? false).find((scope) => told?.scopes?.includes(scope) === false);
    if (missing) return lacks(missing);
    if (found.is_im) return { channel: found.id, name: '@' };
    const shown = `#${found.name ?? name}`;
    if (found.is_archived) return { refused: problem('slack.archived', { name: shown }) };
    if (!found.is_member) return { refused: problem('slack.inviteFirst', { name: shown }) };
    return { channel: found.id, name: shown };
  } catch (error) {
    const failed = failureOf(error);
    // A private channel is not there for who is not in it.
    if (failed.kind === 'refused' && failed.code === 'channel_not_found') {
      return { refused: problem('slack.inviteFirst', { name: CHANNEL_ID.test(name) ? '…' : `#${name}` }) };
    }
    throw error;
  }
}

/** First among the few channels Parley is in; else among all public ones, to say that it must be invited. */
async function search({ client }: Installation, name: string): Promise<string | undefined> {
  const types = 'public_channel,private_channel';
  const lists = [
    (cursor?: string) =>
      client.users.conversations({ types, limit: PAGE, exclude_archived: false, ...(cursor ? { cursor } : {}) }),
    (cursor?: string) =>
      client.conversations.list({ types: 'public_channel', limit: PAGE, ...(cursor ? { cursor } : {}) }),
  ];
  for (const list of lists) {
    let cursor: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const { channels = [], response_metadata: next } = await list(cursor);
      const found = channels.find((channel) => channel.name?.toLowerCase() === name);
      if (found?.id) return found.id;
      cursor = next?.next_cursor || undefined;
      if (!cursor) break;
    }
  }
  return undefined;
}
