/** reactions.*: the app's own reactions to messages. */
import { asText } from '../../json.ts';
import { wireMessage } from '../messages.ts';
import { Refused } from '../refused.ts';
import { findMessage, type Message } from '../world.ts';
import { type BotCall, channelFor, type Method } from './method.ts';

const args = { channel: 'text!', timestamp: 'text!', name: 'text!' } as const;

export const reactions: Readonly<Record<string, Method>> = {
  'reactions.add': {
    scopes: ['reactions:write'],
    args,
    run(call) {
      const message = messageOf(call);
      const name = asText(call.args.name);
      if (!react(message, name, call.installation.botUserId)) throw new Refused('already_reacted');
      return {};
    },
  },
  'reactions.remove': {
    scopes: ['reactions:write'],
    args,
    run(call) {
      const found = messageOf(call).reactions.find(({ name }) => name === asText(call.args.name));
      const place = found?.users.indexOf(call.installation.botUserId) ?? -1;
      if (!found || place < 0) throw new Refused('no_reaction');
      found.users.splice(place, 1);
      return {};
    },
  },
  'reactions.get': {
    scopes: ['reactions:read'],
    args: { channel: 'text!', timestamp: 'text!', full: 'yesNo' },
    run(call) {
      const message = messageOf(call);
      return { type: 'message', channel: message.channel, message: wireMessage(call.core, call.team, message) };
    },
  },
};

function messageOf(call: BotCall): Message {
  const channel = channelFor(call, asText(call.args.channel));
  const message = findMessage(channel, asText(call.args.timestamp));
  if (!message || message.onlyTo !== undefined) throw new Refused('message_not_found');
  return message;
}

/** Whether it was not there before. */
export function react({ reactions }: Message, name: string, user: string): boolean {
  const found = reactions.find((each) => each.name === name);
  if (found?.users.includes(user)) return false;
  if (found) found.users.push(user);
  else reactions.push({ name, users: [user] });
  return true;
}
