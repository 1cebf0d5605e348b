/** Shortcuts as Interactions: the command each stands for, with the message it was used on. Pure. */
import type { Values } from '../../chat/interaction.ts';
import { pathOfShortcut } from './manifest.ts';
import { actorOf, ownPlace, placeOf, teamOf, threadOf } from './origin.ts';
import type { Quote } from './quote.ts';
import type { Received } from './receive.ts';
import type { ShortcutBody } from './wire.ts';

/** `quote` is what is known of the message, where it was used on one. */
export function receiveShortcut(body: ShortcutBody, quote?: Quote): Received {
  const {
    user,
    channel,
    message,
    message_ts: ts = message?.ts,
    trigger_id: triggerId,
    response_url: responseUrl,
  } = body;
  const team = teamOf(body);
  const place = channel ? placeOf(channel.id, channel.name, threadOf(ts, message?.thread_ts)) : ownPlace(user.id);
  return {
    team,
    account: user.id,
    origin: { place, responseUrl },
    triggerId,
    interaction: {
      key: `slack:${triggerId}`,
      actor: actorOf(team, user.id, user.name ?? user.username),
      place,
      canOpenForm: true,
      kind: 'command',
      path: pathOfShortcut(body.callback_id),
      values: quote ? valuesOf(quote) : {},
    },
  };
}

/** The fields that a command of a message's shortcut has. */
export function valuesOf({ text, link, ts }: Quote): Values {
  return { ...(text === '' ? {} : { text }), link, writtenAt: String(Math.floor(Number(ts))) };
}
