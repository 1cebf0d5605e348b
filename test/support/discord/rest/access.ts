/** What the app may reach: the channel, the server, the message it names. */
import type { Core } from '../core.ts';
import { canSee, has, type PERMISSION, permissionsOf } from '../permissions.ts';
import { refusedFor } from '../refused.ts';
import { type Channel, findMessage, type Guild, guildOf, isThread, type Message } from '../world.ts';

/** @throws Refused 10003, 50001 */
export function channelFor({ world, application }: Core, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? '');
  if (!channel) throw refusedFor(10003);
  const isOwn = channel.guildId === undefined || guildOf(world, channel)?.members.has(application.botId);
  if (!isOwn || (channel.guildId !== undefined && !canSee(world, channel, application.botId))) throw refusedFor(50001);
  return channel;
}

/** @throws Refused 50013 */
export function demand({ world, application }: Core, channel: Channel, ...wanted: (keyof typeof PERMISSION)[]): void {
  if (!has(permissionsOf(world, guildOf(world, channel), application.botId, channel), ...wanted))
    throw refusedFor(50013);
}

/** @throws Refused 50007, 50013 */
export function demandSending(core: Core, channel: Channel, withFiles: boolean): void {
  if (channel.recipientId !== undefined && !takesDirect(core, channel.recipientId)) throw refusedFor(50007);
  demand(
    core,
    channel,
    isThread(channel) ? 'sendInThreads' : 'sendMessages',
    ...(withFiles ? ['attachFiles' as const] : []),
  );
}

/** A person takes direct messages of an app they share a server with, unless they closed them. */
function takesDirect({ world, application }: Core, userId: string): boolean {
  const together = [...world.guilds.values()].some(
    ({ members }) => members.has(userId) && members.has(application.botId),
  );
  return together && world.users.get(userId)?.dmsClosed === false;
}

/** @throws Refused 10008 */
export function messageFor(channel: Channel, id: string | undefined): Message {
  const message = findMessage(channel, id ?? '');
  // What only one person sees is in no history.
  if (!message || message.onlyTo !== undefined) throw refusedFor(10008);
  return message;
}

/** @throws Refused 10004 */
export function guildFor({ world, application }: Core, id: string | undefined): Guild {
  const guild = world.guilds.get(id ?? '');
  if (!guild?.members.has(application.botId)) throw refusedFor(10004);
  return guild;
}
