/** Messages come, change and go; the app and people hear of it. */
import { asJson, asList, asText, type Json } from '../json.ts';
import { withIds } from './component-ids.ts';
import type { Core } from './core.ts';
import { FLAG, INTENT } from './limits.ts';
import { canSee } from './permissions.ts';
import { mentionedBy, wireMember, wireMessage } from './wire.ts';
import { type Channel, type FileOf, guildOf, type Message } from './world.ts';

export interface NewMessage {
  readonly authorId: string;
  readonly body: Json;
  readonly files?: readonly FileOf[];
  readonly onlyTo?: string;
  readonly interaction?: Json;
  readonly repliesTo?: string;
}

/** Flags a sender may set: embeds suppressed, ephemeral, silent, components v2. */
const SETTABLE = (1 << 2) | FLAG.ephemeral | (1 << 12) | FLAG.componentsV2;

export function post(
  core: Core,
  channel: Channel,
  { authorId, body, files = [], onlyTo, interaction, repliesTo }: NewMessage,
) {
  const { world } = core;
  const flags = Number(body.flags ?? 0) & (SETTABLE | FLAG.loading);
  const message: Message = {
    id: world.id(),
    channelId: channel.id,
    authorId,
    content: asText(body.content),
    embeds: shownEmbeds(core, body.embeds, channel, files),
    components: withIds(asList(body.components)),
    files,
    flags: onlyTo === undefined ? flags & ~FLAG.ephemeral : flags | FLAG.ephemeral,
    ...(body.allowed_mentions !== undefined && { allowedMentions: asJson(body.allowed_mentions) }),
    ...(body.nonce !== undefined && body.nonce !== null && { nonce: String(body.nonce) }),
    sentAt: world.clock.now().getTime(),
    ...(onlyTo !== undefined && { onlyTo }),
    ...(interaction && { interaction }),
    ...(repliesTo !== undefined && { repliesTo }),
    reactions: [],
  };
  channel.messages.push(message);
  // Of what only one person sees the gateway says nothing.
  if (onlyTo === undefined) tellOf(core, channel, 'MESSAGE_CREATE', message);
  core.effects.add({ kind: 'message', channelId: channel.id, messageId: message.id });
  return message;
}

export interface Change {
  readonly body: Json;
  /** Files that are there afterwards; undefined: as before. */
  readonly files?: readonly FileOf[];
}

export function edit(core: Core, channel: Channel, message: Message, { body, files }: Change): void {
  if (body.content !== undefined) message.content = asText(body.content);
  if (files) message.files = files;
  if (body.embeds !== undefined) message.embeds = shownEmbeds(core, body.embeds, channel, message.files);
  if (body.components !== undefined) message.components = withIds(asList(body.components));
  if (body.allowed_mentions !== undefined) message.allowedMentions = asJson(body.allowed_mentions);
  const settable = Number(body.flags ?? 0) & FLAG.componentsV2;
  message.flags = (message.flags & ~FLAG.loading) | settable;
  message.editedAt = core.world.clock.now().getTime();
  if (message.onlyTo === undefined) tellOf(core, channel, 'MESSAGE_UPDATE', message);
  core.effects.add({ kind: 'edit', channelId: channel.id, messageId: message.id });
}

export function remove(core: Core, channel: Channel, message: Message): void {
  channel.messages.splice(channel.messages.indexOf(message), 1);
  const { id, onlyTo } = message;
  const guild = channel.guildId === undefined ? {} : { guild_id: channel.guildId };
  if (onlyTo === undefined && canSee(core.world, channel, core.application.botId)) {
    const data = { id, channel_id: channel.id, ...guild };
    core.tell({ name: 'MESSAGE_DELETE', data, intent: intentOf(channel) });
  }
  core.effects.add({ kind: 'removal', channelId: channel.id, messageId: id, ...(onlyTo !== undefined && { onlyTo }) });
}

const intentOf = ({ guildId }: Channel): number =>
  guildId === undefined ? INTENT.directMessages : INTENT.guildMessages;

/** Without the privileged intent a message is empty to the app, save its own, direct ones, and those that name it. */
function tellOf(core: Core, channel: Channel, name: string, message: Message): void {
  const { world, application } = core;
  if (!canSee(world, channel, application.botId)) return;
  const guild = guildOf(world, channel);
  const member = guild?.members.get(message.authorId);
  const whole: Json = {
    ...wireMessage(world, core.origin(), message),
    channel_type: channel.type,
    ...(guild && { guild_id: guild.id, ...(member && { member: wireMember(world, member, 'user') }) }),
  };
  const isOpen =
    !guild ||
    message.authorId === application.botId ||
    mentionedBy(world, message).some(({ id }) => id === application.botId);
  const data = (intents: number): Json =>
    isOpen || (intents & INTENT.messageContent) !== 0
      ? whole
      : { ...whole, content: '', embeds: [], attachments: [], components: [] };
  core.tell({ name, data, intent: intentOf(channel) });
}

/** A picture that came with the message is shown by its address. */
function shownEmbeds(core: Core, embeds: unknown, channel: Channel, files: readonly FileOf[]): readonly Json[] {
  return asList(embeds).map((embed) => {
    const picture = asText(asJson(embed.image).url);
    const file = files.find(({ filename }) => picture === `attachment://${filename}`);
    const shown = file
      ? { image: { url: `${core.origin()}/attachments/${channel.id}/${file.id}/${file.filename}` } }
      : {};
    return { type: 'rich', ...embed, ...shown };
  });
}
