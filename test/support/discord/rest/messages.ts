/** Messages in channels and direct messages. */
import { asJson, asText } from '../../json.ts';
import { checkMessage } from '../check/message.ts';
import type { Core } from '../core.ts';
import { TIMES } from '../limits.ts';
import { edit, post, remove } from '../messages.ts';
import { refusedFor, refuseFaults } from '../refused.ts';
import { wireMessage } from '../wire.ts';
import { type Channel, findMessage, type Message } from '../world.ts';
import { channelFor, demand, demandSending, messageFor } from './access.ts';
import { filesOf, namesOf } from './files.ts';
import { type Asked, routesOf } from './route.ts';

export const messageRoutes = routesOf({
  'POST /channels/:channel/messages': create,
  'GET /channels/:channel/messages'(core, { params, query }) {
    const channel = channelFor(core, params.channel);
    demand(core, channel, 'readHistory');
    const shown = channel.messages.filter(({ onlyTo }) => onlyTo === undefined).toReversed();
    const after = query.get('after');
    const before = query.get('before');
    return shown
      .filter(
        ({ id }) => (after === null || BigInt(id) > BigInt(after)) && (before === null || BigInt(id) < BigInt(before)),
      )
      .slice(0, Number(query.get('limit') ?? 50))
      .map((message) => wireMessage(core.world, core.origin(), message));
  },
  'GET /channels/:channel/messages/:message'(core, { params }) {
    const channel = channelFor(core, params.channel);
    demand(core, channel, 'readHistory');
    return wireMessage(core.world, core.origin(), messageFor(channel, params.message));
  },
  'PATCH /channels/:channel/messages/:message'(core, { params, body, uploads }) {
    const channel = channelFor(core, params.channel);
    const message = messageFor(channel, params.message);
    if (message.authorId !== core.application.botId) throw refusedFor(50005);
    const files = filesOf(core, body, uploads, message.files);
    const { flags } = message;
    const schema = 'MessageEditRequestPartialSchema';
    checkMessage(body, { schema, files: namesOf(files), flags, isEdit: true, staying: stayingOf(message) });
    edit(core, channel, message, { body, files });
    return wireMessage(core.world, core.origin(), message);
  },
  'DELETE /channels/:channel/messages/:message'(core, { params }) {
    const channel = channelFor(core, params.channel);
    const message = messageFor(channel, params.message);
    if (message.authorId !== core.application.botId) demand(core, channel, 'manageMessages');
    remove(core, channel, message);
  },
  'PUT /channels/:channel/messages/:message/reactions/:emoji/@me'(core, { params }) {
    const channel = channelFor(core, params.channel);
    demand(core, channel, 'readHistory', 'addReactions');
    const { reactions } = messageFor(channel, params.message);
    const emoji = params.emoji ?? '';
    const found = reactions.find((each) => each.emoji === emoji);
    if (!found) reactions.push({ emoji, users: [core.application.botId] });
    else if (!found.users.includes(core.application.botId)) found.users.push(core.application.botId);
  },
  'POST /channels/:channel/typing'(core, { params }) {
    demandSending(core, channelFor(core, params.channel), false);
  },
});

export const stayingOf = ({ content, embeds, components }: Message) => ({ content, embeds, components });

function create(core: Core, { params, body, uploads }: Asked): unknown {
  const channel = channelFor(core, params.channel);
  demandSending(core, channel, uploads.length > 0);
  const files = filesOf(core, body, uploads);
  checkMessage(body, { schema: 'MessageCreateRequestSchema', files: namesOf(files) });
  const again = body.enforce_nonce === true ? sentBefore(core, channel, body.nonce) : undefined;
  if (again) return wireMessage(core.world, core.origin(), again);
  const { message_id: reference, fail_if_not_exists: must } = asJson(body.message_reference);
  const repliesTo = findMessage(channel, asText(reference));
  if (reference !== undefined && !repliesTo && must !== false) {
    refuseFaults([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }]);
  }
  channel.archived = false;
  const message = post(core, channel, {
    authorId: core.application.botId,
    body,
    files,
    ...(repliesTo && { repliesTo: repliesTo.id }),
  });
  return wireMessage(core.world, core.origin(), message);
}

/** The message that the same nonce made in the last minutes. */
function sentBefore({ world, application }: Core, { messages }: Channel, nonce: unknown): Message | undefined {
  const since = world.clock.now().getTime() - TIMES.nonceMs;
  return messages.findLast(
    (each) => each.nonce === String(nonce) && each.authorId === application.botId && each.sentAt >= since,
  );
}
