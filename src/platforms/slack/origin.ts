/** Who and where a payload of Slack's comes from: its workspace, person, place, and how an answer gets there. */
import type { Interaction, Place } from '../../chat/interaction.ts';
import { type ModalOrigin, readMetadata } from './metadata.ts';
import type { ActionsBody, EventBody, TeamPart, UserPart, ViewPart } from './wire.ts';

/** The workspace an event is for: where a channel is shared between companies, not always the one it came from. */
export function teamOfEvent({ authorizations, team_id: team }: EventBody): string {
  return authorizations?.[0]?.team_id ?? team;
}

/** Where something was pressed or begun that belongs to no channel. */
export function ownPlace(account: string): Place {
  return { channel: `@${account}`, direct: true };
}

export function placeOf(channel: string, name: string | undefined, thread?: string): Place {
  const direct = channel.startsWith('D') || name === 'directmessage';
  // Slack hides the names of private channels behind these words in some payloads.
  const known = name && name !== 'directmessage' && name !== 'privategroup';
  return { channel, direct, ...(known ? { channelName: name } : {}), ...(thread ? { thread } : {}) };
}

/** The thread a message is an answer in: what begins one stands in the channel, where people are who see it. */
export const threadOf = (ts: string | undefined, thread: string | undefined): string | undefined =>
  thread === ts ? undefined : thread;

export function teamOf({
  team,
  user,
  view,
}: {
  readonly team?: TeamPart | null;
  readonly user: UserPart;
  readonly view?: ViewPart;
}): string {
  return view?.app_installed_team_id || team?.id || user.team_id || '';
}

export function actorOf(workspace: string, account: string, name?: string): Interaction['actor'] {
  return { platform: 'slack', workspace, account, ...(name ? { name } : {}) };
}

export function originOfView(view: ViewPart | undefined, account: string): ModalOrigin {
  const { token: _, ...origin } = readMetadata(view?.private_metadata) ?? { place: ownPlace(account) };
  return origin;
}

export function originOfMessage(body: ActionsBody, responseUrl: string | undefined): ModalOrigin {
  const { container, channel, message, user } = body;
  const id = channel?.id ?? container?.channel_id;
  const ts = container?.message_ts ?? message?.ts;
  if (!id) return { place: ownPlace(user.id), responseUrl };
  const thread = threadOf(ts, message?.thread_ts ?? container?.thread_ts);
  return {
    place: placeOf(id, channel?.name, thread),
    responseUrl,
    ...(ts ? { message: { channel: id, ts, ephemeral: container?.is_ephemeral ?? false } } : {}),
  };
}
