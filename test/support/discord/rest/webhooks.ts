/** What follows the first answer to an interaction: more messages, and changes of those that were sent. */
import { checkMessage } from '../check/message.ts';
import type { Core } from '../core.ts';
import type { Interaction } from '../interactions.ts';
import { FLAG } from '../limits.ts';
import { edit, post, remove } from '../messages.ts';
import { refusedFor } from '../refused.ts';
import { wireMessage } from '../wire.ts';
import { findMessage, type Message } from '../world.ts';
import { from } from './callback.ts';
import { filesOf, namesOf } from './files.ts';
import { stayingOf } from './messages.ts';
import { type Asked, routesOf } from './route.ts';

export const webhookRoutes = routesOf(
  {
    'POST /webhooks/:application/:token': follow,
    'GET /webhooks/:application/:token/messages/:message'(core, asked) {
      return wireMessage(core.world, core.origin(), messageOf(interactionOf(core, asked), asked));
    },
    'PATCH /webhooks/:application/:token/messages/:message'(core, asked) {
      const interaction = interactionOf(core, asked);
      return change(core, interaction, messageOf(interaction, asked), asked);
    },
    'DELETE /webhooks/:application/:token/messages/:message'(core, asked) {
      const interaction = interactionOf(core, asked);
      remove(core, interaction.channel, messageOf(interaction, asked));
    },
  },
  { open: true },
);

function interactionOf({ application, interactions }: Core, { params }: Asked): Interaction {
  if (params.application !== application.id) throw refusedFor(10015);
  return interactions.byToken(params.token ?? '');
}

/** Those that this interaction made, and the one that was pressed. */
function messageOf({ original, channel, id }: Interaction, { params }: Asked): Message {
  const wanted = params.message === '@original' ? original?.id : params.message;
  const found = findMessage(channel, wanted ?? '');
  if (!found || (found.interaction?.id !== id && found !== original)) throw refusedFor(10008);
  return found;
}

function follow(core: Core, asked: Asked): unknown {
  const interaction = interactionOf(core, asked);
  const { body, uploads } = asked;
  const { original, channel } = interaction;
  // What follows a deferral is what was deferred.
  if (original && (original.flags & FLAG.loading) !== 0) return change(core, interaction, original, asked);
  const files = filesOf(core, body, uploads);
  checkMessage(body, { schema: 'IncomingWebhookRequestPartialSchema', files: namesOf(files) });
  const message = post(core, channel, { ...from(core, interaction, body), body, files });
  return wireMessage(core.world, core.origin(), message);
}

function change(core: Core, { channel }: Interaction, message: Message, { body, uploads }: Asked): unknown {
  const files = filesOf(core, body, uploads, message.files);
  checkMessage(body, {
    schema: 'IncomingWebhookUpdateRequestPartialSchema',
    files: namesOf(files),
    flags: message.flags,
    isEdit: true,
    staying: stayingOf(message),
  });
  edit(core, channel, message, { body, files });
  return wireMessage(core.world, core.origin(), message);
}
