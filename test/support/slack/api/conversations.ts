/** conversations.*: channels, who is in them and what was said there. */
import { asJson, type Json } from '../../json.ts';
import { wireMessage } from '../messages.ts';
import { Refused } from '../refused.ts';
import { type Channel, directMessage, findMessage, findUser, type Message } from '../world.ts';
import { page } from './arguments.ts';
import { type BotCall, channelFor, type Method, missingScope, needScope, text } from './method.ts';

const paged = { cursor: 'text', limit: 'number' } as const;
const span = { ...paged, latest: 'text', oldest: 'text', inclusive: 'yesNo', include_all_metadata: 'yesNo' } as const;

export const conversations: Readonly<Record<string, Method>> = {
  'conversations.info': {
    args: { channel: 'text!', include_locale: 'yesNo', include_num_members: 'yesNo' },
    run(call) {
      const channel = channelFor(call, text(call.args, 'channel'));
      needScope(call, channel, 'read');
      return { channel: wireChannel(call, channel) };
    },
  },
  'conversations.list': { args: { ...paged, types: 'list', exclude_archived: 'yesNo' }, run: listChannels },
  'users.conversations': {
    args: { ...paged, types: 'list', exclude_archived: 'yesNo', user: 'text' },
    run: (call) => listChannels(call, text(call.args, 'user') || call.installation.botUserId),
  },
  'conversations.members': {
    args: { channel: 'text!', ...paged },
    run(call) {
      const channel = channelFor(call, text(call.args, 'channel'));
      needScope(call, channel, 'read');
      const { items, next } = page([...channel.members], call.args);
      return { members: items, response_metadata: { next_cursor: next } };
    },
  },
  'conversations.history': {
    args: { channel: 'text!', ...span },
    run: (call) => said(call, (message) => message.threadTs === undefined, 'newest'),
  },
  'conversations.replies': {
    args: { channel: 'text!', ts: 'text!', ...span },
    run(call) {
      const ts = text(call.args, 'ts');
      if (!findMessage(channelFor(call, text(call.args, 'channel')), ts)) throw new Refused('thread_not_found');
      return said(call, (message) => message.ts === ts || message.threadTs === ts, 'oldest');
    },
  },
  'conversations.open': {
    args: { users: 'list', channel: 'text', return_im: 'yesNo', prevent_creation: 'yesNo' },
    run(call) {
      const { core, team, installation, args } = call;
      if (!installation.scopes.has('im:write')) throw missingScope('im:write', installation.scopes);
      const [userId, ...others] = Array.isArray(args.users) ? args.users.map(String) : [];
      if (userId === undefined) throw new Refused('users_list_not_supplied');
      if (others.length > 0) throw new Refused('method_not_supported_for_channel_type');
      const user = findUser(core.world, userId);
      if (!user || user.teamId !== team.id) throw new Refused('user_not_found');
      if (user.deleted) throw new Refused('user_disabled');
      const channel = directMessage(core.world, team, userId);
      return { channel: args.return_im === true ? wireChannel(call, channel) : { id: channel.id } };
    },
  },
  'conversations.join': {
    scopes: ['channels:join'],
    args: { channel: 'text!' },
    run(call) {
      const channel = channelFor(call, text(call.args, 'channel'));
      if (channel.kind !== 'public') throw new Refused('method_not_supported_for_channel_type');
      if (channel.archived) throw new Refused('is_archived');
      channel.members.add(call.installation.botUserId);
      return { channel: wireChannel(call, channel) };
    },
  },
};

const TYPE_NAMES = { public: 'public_channel', private: 'private_channel', im: 'im' } as const;

function listChannels(call: BotCall, member?: string): Json {
  const { team, installation, args } = call;
  const types = new Set(Array.isArray(args.types) ? args.types : ['public_channel']);
  const known = new Set(['public_channel', 'private_channel', 'im', 'mpim']);
  if ([...types].some((type) => !known.has(String(type)))) throw new Refused('invalid_types');
  const wanted = [...team.channels.values()].filter((each) => types.has(TYPE_NAMES[each.kind]));
  for (const channel of wanted) needScope(call, channel, 'read');
  const seen = wanted.filter(
    ({ kind, members, archived }) =>
      (kind === 'public' || members.has(installation.botUserId)) &&
      (member === undefined || members.has(member)) &&
      !(archived && args.exclude_archived === true),
  );
  const { items, next } = page(seen, args);
  return { channels: items.map((each) => wireChannel(call, each)), response_metadata: { next_cursor: next } };
}

/** Messages of a channel or thread in a span of time. @throws Refused */
function said(call: BotCall, belongs: (message: Message) => boolean, order: 'newest' | 'oldest'): Json {
  const { core, team, installation, args } = call;
  const channel = channelFor(call, text(args, 'channel'));
  needScope(call, channel, 'history');
  if (!channel.members.has(installation.botUserId)) throw new Refused('not_in_channel');
  const [oldest, latest] = [bound(args, 'oldest') ?? 0, bound(args, 'latest') ?? Number.POSITIVE_INFINITY];
  const inclusive = args.inclusive === true;
  const found = channel.messages.filter((message) => {
    const ts = Number(message.ts);
    const inside = inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
    return inside && message.onlyTo === undefined && belongs(message);
  });
  const { items, next } = page(order === 'newest' ? found.reverse() : found, args, 999);
  const metadata = args.include_all_metadata === true;
  return {
    messages: items.map((message) => wireMessage(core, team, message, { metadata })),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  };
}

function bound(args: Json, name: 'oldest' | 'latest'): number | undefined {
  const ts = text(args, name);
  if (ts === '') return undefined;
  if (!/^\d+(\.\d+)?$/.test(ts)) throw new Refused(`invalid_ts_${name}`);
  return Number(ts);
}

function wireChannel({ installation, args }: BotCall, { id, name, kind, archived, members }: Channel): Json {
  const common = { id, is_archived: archived, created: 1_700_000_000 };
  if (kind === 'im') {
    return { ...common, is_im: true, user: [...members].find((member) => member !== installation.botUserId) };
  }
  return {
    ...common,
    name,
    name_normalized: name,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: kind === 'private',
    is_member: members.has(installation.botUserId),
    is_general: name === 'general',
    is_ext_shared: asJson(args).shared === true,
    ...(args.include_num_members === true && { num_members: members.size }),
  };
}
