/** A reaction to a message as what *Add to CRM* in the message's menu would be, but for the trigger it lacks. Pure. */
import { emojiName } from '../../values/emoji.ts';
import { actorOf, placeOf, teamOfEvent } from './origin.ts';
import type { Quote } from './quote.ts';
import type { Received } from './receive.ts';
import { valuesOf } from './receive-shortcut.ts';
import type { EventBody } from './wire.ts';

/** The command that keeps a message. */
export const CAPTURE = 'capture';

export interface Reaction {
  /** Of the event: the same where it is delivered again. */
  readonly key: string;
  readonly team: string;
  readonly account: string;
  readonly emoji: string;
  /** The message. */
  readonly channel: string;
  readonly ts: string;
}

/** Undefined for what is no reaction to a message. */
export function receiveReaction(body: EventBody): Reaction | undefined {
  const { user, reaction, item } = body.event;
  const emoji = reaction === undefined ? undefined : emojiName(reaction);
  if (typeof user !== 'string' || emoji === undefined) return undefined;
  if (item?.type !== 'message' || !item.channel || !item.ts) return undefined;
  const team = teamOfEvent(body);
  return { key: `slack:${team}:${body.event_id}`, team, account: user, emoji, channel: item.channel, ts: item.ts };
}

/** @param thread that of the message; `quote` what is known of it */
export function keepMessage({ key, team, account, channel }: Reaction, thread?: string, quote?: Quote): Received {
  const place = placeOf(channel, undefined, thread);
  return {
    team,
    account,
    origin: { place },
    interaction: {
      ...{ key, place },
      actor: actorOf(team, account),
      // What comes of it is a question with a button, whose press can open the form.
      canOpenForm: true,
      kind: 'command',
      path: CAPTURE,
      values: quote ? valuesOf(quote) : {},
    },
  };
}
