/** What a person sees after having done something: what came new, and the form that is open. */
import type { Core } from '../core.ts';
import type { Effect } from '../effects.ts';
import { findMessage } from '../world.ts';
import { readModal } from './read.ts';
import { type Seen, seen, visibleTo } from './seen.ts';

export interface Screen {
  /** All that is new, in order: messages, the open form, Discord's own words. */
  readonly text: string;
  readonly messages: readonly Seen[];
  /** The open form, empty where there is none. */
  readonly modal: string;
  /** Ids of messages that went. */
  readonly removed: readonly string[];
  /** The same thing delivered once more, as after a resumed session; what is new then. */
  again(): Promise<Screen>;
}

/** Whether a person noticed it: nobody notices their own words. */
export function concerns(core: Core, userId: string, effect: Effect): boolean {
  if (effect.kind === 'modal' || effect.kind === 'notice') return effect.userId === userId;
  if (effect.kind === 'removal') return effect.onlyTo === undefined || effect.onlyTo === userId;
  const channel = core.world.channels.get(effect.channelId);
  const message = channel && findMessage(channel, effect.messageId);
  return (
    channel !== undefined &&
    message !== undefined &&
    message.authorId !== userId &&
    visibleTo(core, userId, channel, message)
  );
}

export function snapshot(core: Core, userId: string, since: number, again: () => Promise<Screen>): Screen {
  const fresh = core.effects.all.slice(since).filter((effect) => concerns(core, userId, effect));
  const touched = new Map<string, Seen>();
  for (const effect of fresh) {
    if (effect.kind !== 'message' && effect.kind !== 'edit') continue;
    const channel = core.world.channels.get(effect.channelId);
    const message = channel && findMessage(channel, effect.messageId);
    if (message) touched.set(message.id, seen(core, message));
  }
  const messages = [...touched.values()];
  const modal = readModal(core.world, core.modals.get(userId));
  const opened = fresh.some(({ kind }) => kind === 'modal');
  return {
    messages,
    modal,
    removed: fresh.flatMap((effect) => (effect.kind === 'removal' ? [effect.messageId] : [])),
    text: [
      ...messages.map(({ text }) => text),
      ...(modal !== '' && opened ? [modal] : []),
      ...fresh.flatMap((effect) => (effect.kind === 'notice' ? [effect.text] : [])),
    ].join('\n'),
    again,
  };
}
