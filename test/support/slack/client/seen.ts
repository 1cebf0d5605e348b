/** What a person has before their eyes: messages, the form on top, the home tab. */

import { asList, type Json } from '../../json.ts';
import type { Core } from '../core.ts';
import { topOf } from '../views.ts';
import type { Channel, Message, View } from '../world.ts';
import { pings, readMarkup, readText } from './markup.ts';
import { readBlocks } from './read-blocks.ts';

export interface Seen {
  readonly channel: string;
  readonly ts: string;
  readonly author: string;
  readonly text: string;
  /** Only this person sees it (a direct message counts as seen by one anyway). */
  readonly private: boolean;
  readonly thread?: string;
  /** Whom it rings. */
  readonly pings: readonly string[];
  readonly edited: boolean;
  readonly files: readonly Json[];
  readonly blocks: readonly Json[];
  readonly metadata?: Json;
}

export function seen(core: Core, message: Message): Seen {
  const { channel, ts, user, text, blocks, onlyTo, threadTs, edited, files, metadata } = message;
  const { world } = core;
  const names = files.map(({ title }) => `(${String(title)})`);
  const words = blocks.length > 0 ? readBlocks(world, blocks, message.state) : readMarkup(world, text);
  return {
    channel,
    ts,
    author: user,
    text: [words, ...names].filter(Boolean).join('\n'),
    private: onlyTo !== undefined,
    ...(threadTs && { thread: threadTs }),
    pings: pings(text, blocks),
    edited,
    files,
    blocks,
    ...(metadata && { metadata }),
  };
}

export const visibleTo = (userId: string, channel: Channel, message: Message): boolean =>
  channel.members.has(userId) && (message.onlyTo === undefined || message.onlyTo === userId);

/** The form on top, as it reads. */
export function modalText(core: Core, userId: string): string {
  const view = topOf(core, userId);
  return view ? viewText(core, view) : '';
}

export function viewText(core: Core, { source, state, type }: View): string {
  const body = readBlocks(core.world, asList(source.blocks), state);
  if (type === 'home') return body;
  const submit = source.submit ? `\n[${readText(core.world, source.submit)}]` : '';
  return `[${readText(core.world, source.title)}]\n${body}${submit}`;
}
