/** What Parley says when it was added to a server: once in a channel of it, and once to its owner. */
import { type Guild as DiscordGuild, PermissionFlagsBits } from 'discord.js';
import type { NewPost } from '../../data/work.ts';
import type { Clock } from '../../values/clock.ts';
import type { Guild } from './guilds.ts';

export interface ArrivalDeps {
  /** Stores a post, once by its key. */
  say(orgId: number, post: NewPost & { readonly dueAt: Date }): Promise<void>;
  readonly clock: Clock;
}

/** `guild` is the server as the records know it. */
export async function arrive({ say, clock }: ArrivalDeps, server: DiscordGuild, guild: Guild): Promise<void> {
  const { orgId, workspaceId, ownerId } = guild;
  const post = (place: string, ref: 'server' | 'owner') =>
    say(orgId, {
      ...{ workspaceId, place, ref },
      topic: 'welcome',
      dedupeKey: `welcome:${workspaceId}:${ref}`,
      dueAt: clock.now(),
    });
  const channel = await whereToSpeak(server);
  if (channel !== undefined) await post(channel, 'server');
  await post(`@${ownerId}`, 'owner');
}

/** Where Discord itself welcomes people, else the first channel where Parley may speak. */
async function whereToSpeak(server: DiscordGuild): Promise<string | undefined> {
  const me = server.members.me ?? (await server.members.fetchMe());
  const open = server.channels.cache.filter(
    (channel) =>
      channel.isTextBased() &&
      !channel.isThread() &&
      channel.permissionsFor(me).has(PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages),
  );
  return (open.get(server.systemChannelId ?? '') ?? open.first())?.id;
}
