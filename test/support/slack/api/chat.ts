/** chat.*: what the app says in channels and direct messages. */

import { asText, type Json } from '../../json.ts';
import { readContent } from '../content.ts';
import { edit, post, remove, wireMessage } from '../messages.ts';
import { Refused } from '../refused.ts';
import { type Channel, directMessage, findMessage, findUser, type Message } from '../world.ts';
import { type BotCall, channelFor, type Method, text } from './method.ts';

const content = {
  text: 'text',
  blocks: 'json',
  attachments: 'json',
  metadata: 'json',
  thread_ts: 'text',
  unfurl_links: 'yesNo',
  unfurl_media: 'yesNo',
  link_names: 'yesNo',
  parse: 'text',
  mrkdwn: 'yesNo',
} as const;

export const chat: Readonly<Record<string, Method>> = {
  'chat.postMessage': {
    scopes: ['chat:write'],
    args: { channel: 'text!', ...content, reply_broadcast: 'yesNo' },
    run(call) {
      const { core, team, installation, args } = call;
      const channel = placeToPost(call, text(args, 'channel'));
      if (channel.archived) throw new Refused('is_archived');
      const draft = readContent(args, 'cut');
      const message = post(core, team, channel, {
        user: installation.botUserId,
        botId: installation.botId,
        ...draft,
        threadTs: threadIn(channel, args),
      });
      return { channel: channel.id, ts: message.ts, message: wireMessage(core, team, message) };
    },
  },
  'chat.postEphemeral': {
    scopes: ['chat:write'],
    args: { channel: 'text!', user: 'text!', ...content },
    run(call) {
      const { core, team, installation, args } = call;
      const channel = channelFor(call, text(args, 'channel'));
      if (channel.archived) throw new Refused('is_archived');
      if (!channel.members.has(installation.botUserId)) throw new Refused('not_in_channel');
      const user = text(args, 'user');
      if (!channel.members.has(user)) throw new Refused('user_not_in_channel');
      const draft = { user: installation.botUserId, botId: installation.botId, ...readContent(args), onlyTo: user };
      const message = post(core, team, channel, { ...draft, threadTs: threadIn(channel, args) });
      return { message_ts: message.ts };
    },
  },
  'chat.update': {
    scopes: ['chat:write'],
    args: { channel: 'text!', ts: 'text!', ...content },
    run(call) {
      const { core, team, args } = call;
      const { channel, message } = ownMessage(call, 'cant_update_message');
      edit(core, team, channel, message, readContent(args));
      return { channel: channel.id, ts: message.ts, text: message.text, message: wireMessage(core, team, message) };
    },
  },
  'chat.delete': {
    scopes: ['chat:write'],
    args: { channel: 'text!', ts: 'text!' },
    run(call) {
      const { channel, message } = ownMessage(call, 'cant_delete_message');
      remove(call.core, call.team, channel, message);
      return { channel: channel.id, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    args: { channel: 'text!', message_ts: 'text!' },
    run(call) {
      const channel = channelFor(call, text(call.args, 'channel'));
      const message = publicMessage(channel, text(call.args, 'message_ts'));
      const link = `https://${call.team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`;
      const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
      return { channel: channel.id, permalink: link + thread };
    },
  },
};

/** A channel by id or name, or a person's direct message by their user id. @throws Refused */
function placeToPost(call: BotCall, place: string): Channel {
  const { core, team, installation } = call;
  if (/^[UW]/.test(place)) {
    const user = findUser(core.world, place);
    if (!user || user.deleted || user.teamId !== team.id) throw new Refused('channel_not_found');
    return directMessage(core.world, team, user.id);
  }
  const name = place.replace(/^#/, '');
  const named = [...team.channels.values()].find((each) => each.kind === 'public' && each.name === name);
  const channel = channelFor(call, named?.id ?? place);
  const member = channel.members.has(installation.botUserId);
  if (!member && !installation.scopes.has('chat:write.public')) throw new Refused('not_in_channel');
  return channel;
}

/** Only what everyone sees can be changed by its time, and only by who wrote it. @throws Refused */
function ownMessage(call: BotCall, notOwn: string): { readonly channel: Channel; readonly message: Message } {
  const channel = channelFor(call, text(call.args, 'channel'));
  const message = publicMessage(channel, text(call.args, 'ts'));
  if (message.botId !== call.installation.botId) throw new Refused(notOwn);
  return { channel, message };
}

function publicMessage(channel: Channel, ts: string): Message {
  const message = findMessage(channel, ts);
  if (!message || message.onlyTo !== undefined) throw new Refused('message_not_found');
  return message;
}

/** The thread a message goes to: that of the parent, also where a reply is named. */
function threadIn(channel: Channel, args: Json): string | undefined {
  const ts = asText(args.thread_ts);
  return ts === '' ? undefined : (findMessage(channel, ts)?.threadTs ?? ts);
}
