/** One thing a person does: handed to the app, its answer waited for, and what is seen then. */
import type { Json } from '../../json.ts';
import type { Effect } from '../effects.ts';
import type { Event } from '../gateway/tell.ts';
import type { Interaction, Opened } from '../interactions.ts';
import { FLAG } from '../limits.ts';
import { permissionsOf } from '../permissions.ts';
import { wireActor, wireChannel, wireMessage, wireUser } from '../wire.ts';
import { findMessage, guildOf } from '../world.ts';
import { type Doing, nameOf } from './doing.ts';
import { concerns, type Screen, snapshot } from './screen.ts';
import { quiet, settle } from './settle.ts';

export interface Done {
  readonly interaction: Interaction;
  readonly answered: boolean;
  readonly payload: Json;
}

/** Sends an interaction and waits for its first answer, three seconds at most. */
export async function interact(doing: Doing, opened: Omit<Opened, 'userId' | 'channel'>, data: Json): Promise<Done> {
  const { core, user, channel, patience } = doing;
  const interaction = core.interactions.open({ ...opened, userId: user.id, channel });
  const payload = payloadOf(doing, interaction, data);
  core.tell({ name: 'INTERACTION_CREATE', data: payload });
  return { interaction, payload, answered: await core.interactions.wait(interaction, patience.answerMs) };
}

/** The same, and what the person sees when the app has done with it. */
export async function act(doing: Doing, opened: Omit<Opened, 'userId' | 'channel'>, data: Json): Promise<Screen> {
  const { core, user, patience } = doing;
  const since = core.effects.all.length;
  const { answered, payload } = await interact(doing, opened, data);
  if (answered && opened.type === 5) core.modals.delete(user.id);
  if (!answered) {
    const text = opened.type === 5 ? 'Something went wrong. Try again.' : 'The application did not respond';
    core.effects.add({ kind: 'notice', userId: user.id, text });
  }
  await settle(core, patience, since, (effect) => isAnswer(doing, effect));
  return snapshot(core, user.id, since, () => tellAgain(doing, [{ name: 'INTERACTION_CREATE', data: payload }]));
}

/** A message that says it is being thought about is no answer yet. */
export function isAnswer({ core, user }: Doing, effect: Effect): boolean {
  if (!concerns(core, user.id, effect)) return false;
  if (effect.kind !== 'message' && effect.kind !== 'edit') return true;
  const channel = core.world.channels.get(effect.channelId);
  const message = channel && findMessage(channel, effect.messageId);
  return message !== undefined && (message.flags & FLAG.loading) === 0;
}

async function tellAgain(doing: Doing, events: readonly Event[]): Promise<Screen> {
  const { core, user, patience } = doing;
  const since = core.effects.all.length;
  for (const event of events) core.tell(event);
  // Nothing may come of it: the app has to have had the time to do it wrong.
  await core.effects.next(AGAIN_MS);
  await quiet(core, patience);
  return snapshot(core, user.id, since, () => tellAgain(doing, events));
}

const AGAIN_MS = 150;

/** Something the app hears of by an event, and answers where `expecting` it. */
export async function hear(doing: Doing, happen: () => void, expecting = true): Promise<Screen> {
  const { core, user, patience } = doing;
  const since = core.effects.all.length;
  const told = core.told.length;
  happen();
  const events = core.told.slice(told);
  if (expecting) await settle(core, patience, since, (effect) => isAnswer(doing, effect));
  else await quiet(core, patience);
  return snapshot(core, user.id, since, () => tellAgain(doing, events));
}

const BOT_DM = 1;

function payloadOf(doing: Doing, interaction: Interaction, data: Json): Json {
  const { core, user } = doing;
  const { world, application } = core;
  const { id, token, type, channel, message } = interaction;
  const guild = guildOf(world, channel);
  const member = guild?.members.get(user.id);
  if (guild && !member) throw new Error(`${nameOf(doing)} is not in ${guild.name}`);
  const place =
    member && guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: wireActor(world, guild, member, channel),
        }
      : { user: wireUser(user) };
  return {
    version: 1,
    id,
    application_id: application.id,
    type,
    token,
    channel_id: channel.id,
    channel: wireChannel(world, channel),
    ...place,
    locale: user.locale,
    app_permissions: String(permissionsOf(world, guild, application.botId, channel)),
    entitlements: [],
    authorizing_integration_owners: { 0: guild?.id ?? '0' },
    context: guild ? 0 : BOT_DM,
    attachment_size_limit: 10 * 1024 * 1024,
    data,
    ...(message && { message: wireMessage(world, core.origin(), message) }),
  };
}
