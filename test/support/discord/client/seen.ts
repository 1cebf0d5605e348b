/** What a person has before their eyes. */
import type { Json } from '../../json.ts';
import type { Core } from '../core.ts';
import { FLAG } from '../limits.ts';
import { canSee } from '../permissions.ts';
import { pings } from '../pings.ts';
import { type Channel, type FileOf, guildOf, isThread, type Message } from '../world.ts';
import { readMessage } from './read.ts';

export interface Seen {
  readonly channel: string;
  readonly id: string;
  readonly author: string;
  readonly text: string;
  /** Only this person sees it (a direct message counts as seen by one anyway). */
  readonly private: boolean;
  /** The thread it stands in. */
  readonly thread?: string;
  /** The message it answers. */
  readonly repliesTo?: string;
  /** Whom it rings: ids of people and roles, `everyone`, `here`. */
  readonly pings: readonly string[];
  readonly edited: boolean;
  /** The app is still thinking. */
  readonly pending: boolean;
  readonly files: readonly FileOf[];
  readonly components: readonly Json[];
  readonly embeds: readonly Json[];
  readonly nonce?: string;
}

export function seen({ world }: Core, message: Message): Seen {
  const { channelId, id, authorId, onlyTo, editedAt, files, components, embeds, nonce, flags, repliesTo } = message;
  const channel = world.channels.get(channelId);
  return {
    channel: channelId,
    id,
    author: authorId,
    text: readMessage(world, message),
    private: onlyTo !== undefined,
    ...(channel && isThread(channel) && { thread: channel.id }),
    ...(repliesTo !== undefined && { repliesTo }),
    pings: pings(world, message),
    edited: editedAt !== undefined,
    pending: (flags & FLAG.loading) !== 0,
    files,
    components,
    embeds,
    ...(nonce !== undefined && { nonce }),
  };
}

export function visibleTo({ world }: Core, userId: string, channel: Channel, { onlyTo }: Message): boolean {
  if (onlyTo !== undefined) return onlyTo === userId;
  return channel.recipientId === userId || (guildOf(world, channel) !== undefined && canSee(world, channel, userId));
}
