/** Channels and threads. */
import { asText } from '../../json.ts';
import { closeChannel, openThread, tellChannel } from '../channels.ts';
import { againstSpec, type Schema } from '../check/spec.ts';
import { refusedFor, refuseFaults } from '../refused.ts';
import { wireChannel } from '../wire.ts';
import { CHANNEL } from '../world.ts';
import { channelFor, demand, messageFor } from './access.ts';
import { routesOf } from './route.ts';

export const channelRoutes = routesOf({
  'GET /channels/:channel': (core, { params }) => wireChannel(core.world, channelFor(core, params.channel)),
  'PATCH /channels/:channel'(core, { params, body }) {
    const channel = channelFor(core, params.channel);
    demand(core, channel, 'manageChannels');
    if (typeof body.archived === 'boolean') channel.archived = body.archived;
    if (typeof body.name === 'string') channel.name = body.name;
    if (channel.parentId !== undefined) tellChannel(core, channel, 'THREAD_UPDATE');
    return wireChannel(core.world, channel);
  },
  'DELETE /channels/:channel'(core, { params }) {
    const channel = channelFor(core, params.channel);
    demand(core, channel, 'manageChannels');
    const gone = wireChannel(core.world, channel);
    closeChannel(core, channel);
    return gone;
  },
  'POST /channels/:channel/messages/:message/threads'(core, { params, body }) {
    const parent = channelFor(core, params.channel);
    const message = messageFor(parent, params.message);
    demand(core, parent, 'createThreads');
    check('CreateTextThreadWithMessageRequestSchema', body);
    if (core.world.channels.has(message.id)) throw refusedFor(160004);
    const thread = openThread(core, parent, asText(body.name), { id: message.id });
    return wireChannel(core.world, thread);
  },
  'POST /channels/:channel/threads'(core, { params, body }) {
    const parent = channelFor(core, params.channel);
    demand(core, parent, 'createThreads');
    check('CreateTextThreadWithoutMessageRequestSchema', body);
    const type = body.type === CHANNEL.publicThread ? CHANNEL.publicThread : CHANNEL.privateThread;
    return wireChannel(core.world, openThread(core, parent, asText(body.name), { type }));
  },
});

const check = (schema: Schema, body: unknown) => refuseFaults(againstSpec(schema, body));
