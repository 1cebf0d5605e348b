/** What was said to Parley in a message. */
import { MessageType } from 'discord.js';
import type { Place } from '../../chat/interaction.ts';
import { pathWords } from '../../language/words.ts';
import { attachedAs, isBook, isTable } from './attachments.ts';
import { withNames } from './mentions.ts';
import { actorOf, presenceOf } from './presence.ts';
import type { Received } from './received.ts';
import type { SaidPart } from './wire.ts';

/** Alone or beside these words, a file is sent for the customers in it. */
const IMPORT: ReadonlySet<string> = new Set(pathWords('import', false));

/**
 * A message that mentions Parley, or any in a direct message. `threads` tells whether a channel is a thread: then it is
 * about one customer, as a direct message is.
 */
export function receiveSaid(
  packet: SaidPart,
  self: string,
  isThread: (channel: string) => boolean,
): Received | undefined {
  const {
    author,
    content = '',
    mentions = [],
    guild_id: guild,
    channel_id: channel,
    member,
    attachments = [],
  } = packet;
  const isText = [MessageType.Default, MessageType.Reply].includes(packet.type ?? MessageType.Default);
  if (author.bot || packet.webhook_id || !isText) return undefined;
  const direct = guild === undefined;
  if (!direct && !mentions.some(({ id }) => id === self)) return undefined;
  const place: Place = { channel, direct, ...(!direct && isThread(channel) ? { thread: channel } : {}) };
  const who = presenceOf(author, member, guild, undefined);
  const said = withNames(content.replaceAll(new RegExp(`<@!?${self}>[\\s,，:：]*`, 'g'), ' '), mentions).trim();
  const alone = said === '' || IMPORT.has(said.toLowerCase());
  const file = attachments.find(isTable) ?? (alone ? attachments.find(isBook) : undefined);
  return {
    who,
    interaction: {
      key: `discord:${packet.id}`,
      actor: actorOf(who),
      place,
      canOpenForm: false,
      kind: 'say',
      line: said,
    },
    ...(file ? { files: [attachedAs('line', file)] } : {}),
  };
}
