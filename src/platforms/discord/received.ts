/** What everything that is received has: who did it and where, and how an answer gets back. */
import { ChannelType } from 'discord.js';
import type { Interaction, Place } from '../../chat/interaction.ts';
import type { Attached } from './attachments.ts';
import { actorOf, type Presence, presenceOf } from './presence.ts';
import type { InteractionPart, MessagePart } from './wire.ts';

/** How an answer gets back. */
export interface Ticket {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

export interface Received {
  /** Its workspace is filled in once it is known which server a direct message is about. */
  readonly interaction: Interaction;
  readonly who: Presence;
  /** Our number of the workspace that a button or form in a direct message carries. */
  readonly workspaceId?: number | undefined;
  /** Undefined for what was said in a message. */
  readonly ticket?: Ticket | undefined;
  /** What came as files. */
  readonly files?: readonly Attached[];
  /** The message that was pressed or that the form was opened from. */
  readonly pressed?: MessagePart | undefined;
}

/** Undefined where it does not say who did it, or where. */
export function baseOf(packet: InteractionPart, canOpenForm: boolean) {
  const user = packet.member?.user ?? packet.user;
  const channel = packet.channel_id ?? packet.channel?.id;
  if (!user || channel === undefined) return undefined;
  const who = presenceOf(user, packet.member, packet.guild_id, packet.locale);
  return {
    rest: {
      who,
      ticket: { id: packet.id, applicationId: packet.application_id, token: packet.token },
      pressed: packet.message,
    },
    interaction: {
      key: `discord:${packet.id}`,
      actor: actorOf(who),
      place: placeOf(channel, packet),
      canOpenForm,
    },
  };
}

const THREADS: readonly (number | undefined)[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

function placeOf(id: string, { guild_id: guild, channel }: InteractionPart): Place {
  return {
    channel: id,
    ...(channel?.name ? { channelName: channel.name } : {}),
    ...(THREADS.includes(channel?.type) ? { thread: id } : {}),
    direct: guild === undefined,
  };
}
