/** Writing, changing and removing messages: kept, noticed by people, told to the app. */

import type { Json } from '../json.ts';
import type { Core } from './core.ts';
import { type Channel, findMessage, type Message, type Team } from './world.ts';

export interface Draft {
  readonly user: string;
  readonly botId?: string;
  readonly text: string;
  readonly blocks?: readonly Json[];
  readonly threadTs?: string | undefined;
  readonly onlyTo?: string | undefined;
  readonly metadata?: Json | undefined;
  readonly files?: readonly Json[];
}

export function post(core: Core, team: Team, channel: Channel, draft: Draft): Message {
  const message: Message = {
    ts: core.world.ts(),
    channel: channel.id,
    user: draft.user,
    ...(draft.botId && { botId: draft.botId }),
    ...(draft.threadTs && { threadTs: draft.threadTs }),
    ...(draft.onlyTo && { onlyTo: draft.onlyTo }),
    ...(draft.metadata && { metadata: draft.metadata }),
    text: draft.text,
    blocks: withIds(core, draft.blocks ?? []),
    edited: false,
    files: draft.files ?? [],
    reactions: [],
    state: {},
  };
  channel.messages.push(message);
  core.effects.add({ kind: 'message', teamId: team.id, channel: channel.id, ts: message.ts });
  tellMessage(core, team, channel, message, { ...wireMessage(core, team, message), event_ts: message.ts });
  return message;
}

export function edit(
  core: Core,
  team: Team,
  channel: Channel,
  message: Message,
  change: Pick<Draft, 'text' | 'blocks' | 'metadata'>,
): void {
  const before = wireMessage(core, team, message);
  message.text = change.text;
  message.blocks = withIds(core, change.blocks ?? []);
  if (change.metadata) message.metadata = change.metadata;
  message.edited = true;
  core.effects.add({ kind: 'edit', teamId: team.id, channel: channel.id, ts: message.ts });
  const ts = core.world.ts();
  const after = { ...wireMessage(core, team, message), edited: { user: message.user, ts } };
  const event = {
    subtype: 'message_changed',
    message: after,
    previous_message: before,
    hidden: true,
    ts,
    event_ts: ts,
  };
  tellMessage(core, team, channel, message, { type: 'message', ...event });
}

export function remove(core: Core, team: Team, channel: Channel, message: Message): void {
  channel.messages.splice(channel.messages.indexOf(message), 1);
  core.effects.add({ kind: 'removal', teamId: team.id, channel: channel.id, ts: message.ts });
  const ts = core.world.ts();
  const event = {
    subtype: 'message_deleted',
    deleted_ts: message.ts,
    previous_message: wireMessage(core, team, message),
  };
  tellMessage(core, team, channel, message, { type: 'message', ...event, hidden: true, ts, event_ts: ts });
}

/** A message as the Web API and events show it. */
export function wireMessage(
  core: Core,
  team: Team,
  message: Message,
  options: { readonly metadata?: boolean } = {},
): Json {
  const { ts, user, botId, threadTs, text, blocks, files, reactions, metadata, channel } = message;
  const replies = team.channels.get(channel)?.messages.filter((each) => each.threadTs === ts).length ?? 0;
  return {
    type: 'message',
    user,
    ts,
    text,
    team: team.id,
    ...(botId && { bot_id: botId, app_id: core.app().id }),
    ...(threadTs && { thread_ts: threadTs, parent_user_id: parentOf(team, message)?.user }),
    ...(replies > 0 && { thread_ts: ts, reply_count: replies }),
    ...(blocks.length > 0 && { blocks }),
    ...(files.length > 0 && { files }),
    ...(reactions.length > 0 && { reactions: reactions.map((each) => ({ ...each, count: each.users.length })) }),
    ...(message.edited && { edited: { user, ts } }),
    ...(options.metadata && metadata && { metadata }),
  };
}

export function parentOf(team: Team, { channel, threadTs }: Message): Message | undefined {
  const place = team.channels.get(channel);
  return threadTs && place ? findMessage(place, threadTs) : undefined;
}

const CHANNEL_TYPES = { public: 'channel', private: 'group', im: 'im' } as const;
const EVENT_NAMES = { public: 'message.channels', private: 'message.groups', im: 'message.im' } as const;

function tellMessage(core: Core, team: Team, channel: Channel, message: Message, event: Json): void {
  if (message.onlyTo !== undefined) return;
  const where = { channel: channel.id, channel_type: CHANNEL_TYPES[channel.kind] };
  core.tell(team, { ...event, ...where }, { name: EVENT_NAMES[channel.kind], channel });
}

/** Slack gives every block and element an id of its own where the app gave none. */
export function withIds(core: Core, blocks: readonly Json[]): readonly Json[] {
  const acting = (element: unknown): unknown => {
    if (typeof element !== 'object' || element === null) return element;
    const { type, action_id: id } = element as Json;
    const passive = id !== undefined || ['image', 'plain_text', 'mrkdwn'].includes(String(type));
    return passive || String(type).startsWith('rich_text') ? element : { ...element, action_id: core.world.id('a') };
  };
  return blocks.map((block) => ({
    ...block,
    block_id: block.block_id ?? core.world.id('b'),
    ...(Array.isArray(block.elements) && { elements: block.elements.map(acting) }),
    ...(block.element !== undefined && { element: acting(block.element) }),
    ...(block.accessory !== undefined && { accessory: acting(block.accessory) }),
  }));
}
