/** Channels and threads open and close; the app hears of those it sees. */
import type { Core } from './core.ts';
import { INTENT } from './limits.ts';
import { canSee } from './permissions.ts';
import { wireChannel } from './wire.ts';
import { CHANNEL, type Channel, isThread } from './world.ts';

interface Opening {
  /** A thread on a message has the message's id. */
  readonly id?: string;
  readonly type?: typeof CHANNEL.publicThread | typeof CHANNEL.privateThread;
}

export function openThread(core: Core, parent: Channel, name: string, opening: Opening = {}): Channel {
  const { id = core.world.id(), type = CHANNEL.publicThread } = opening;
  const thread: Channel = {
    id,
    type,
    ...(parent.guildId !== undefined && { guildId: parent.guildId }),
    name,
    parentId: parent.id,
    overwrites: new Map(),
    archived: false,
    messages: [],
  };
  core.world.channels.set(thread.id, thread);
  tellChannel(core, thread, 'THREAD_CREATE');
  return thread;
}

export function closeChannel(core: Core, channel: Channel): void {
  const threads = [...core.world.channels.values()].filter(({ parentId }) => parentId === channel.id);
  for (const thread of threads) core.world.channels.delete(thread.id);
  tellChannel(core, channel, isThread(channel) ? 'THREAD_DELETE' : 'CHANNEL_DELETE');
  core.world.channels.delete(channel.id);
}

/** Tells the app of a channel or thread, where it sees it. */
export function tellChannel({ world, application, tell }: Core, channel: Channel, name: string): void {
  if (!canSee(world, channel, application.botId)) return;
  tell({ name, data: wireChannel(world, channel), intent: INTENT.guilds });
}
