/** What Parley says when it comes to a server: once in a channel of it, and once to its owner. */
import { ChannelType, type Guild as DiscordGuild, PermissionFlagsBits, type TextChannel } from 'discord.js';
import type { NewPost } from '../../data/work.ts';
import type { WelcomeRef } from './welcome.ts';

export type Welcome = NewPost & { readonly dueAt: Date };

/** The owner's comes when it is noted whether the server is of whoever set this Parley up: it offers them more. */
const MOMENT_MS = 5_000;

/** `workspaceId` is the server's number in the records, which it has for good: so each is said once for good. */
export function welcomes(server: DiscordGuild, workspaceId: number, at: Date): readonly Welcome[] {
  const post = (place: string, ref: WelcomeRef, afterMs: number) => ({
    ...{ workspaceId, place, ref },
    topic: 'welcome',
    dedupeKey: `welcome:${workspaceId}:${ref}`,
    dueAt: new Date(at.getTime() + afterMs),
  });
  const channel = whereToSpeak(server);
  const said = channel === undefined ? [] : [post(channel, 'server', 0)];
  return [...said, post(`@${server.ownerId}`, 'owner', MOMENT_MS)];
}

/** Where Discord itself welcomes people, else the topmost channel of text where Parley may speak: others follow the news. */
function whereToSpeak({ members: { me }, channels, systemChannelId }: DiscordGuild): string | undefined {
  if (!me) return undefined; // a server is told of with Parley's own membership
  const open = [...channels.cache.values()].filter(
    (channel): channel is TextChannel =>
      channel.type === ChannelType.GuildText &&
      channel.permissionsFor(me).has(PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages),
  );
  const [topmost] = open.sort((one, other) => one.rawPosition - other.rawPosition);
  return (open.find(({ id }) => id === systemChannelId) ?? topmost)?.id;
}
