/** The first answer to an interaction. */
import { asJson, asList, type Json } from '../../json.ts';
import { checkChoices } from '../check/choices.ts';
import { checkMessage } from '../check/message.ts';
import { checkModal } from '../check/modal.ts';
import { withIds } from '../component-ids.ts';
import type { Core } from '../core.ts';
import type { Interaction } from '../interactions.ts';
import { FLAG } from '../limits.ts';
import { edit, post } from '../messages.ts';
import { refuseFaults } from '../refused.ts';
import { wireMessage, wireUser } from '../wire.ts';
import { filesOf, namesOf } from './files.ts';
import { stayingOf } from './messages.ts';
import { type Asked, routesOf } from './route.ts';

const ANSWER = { message: 4, deferred: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const;

export const callbackRoutes = routesOf(
  {
    'POST /interactions/:interaction/:token/callback'(core, asked) {
      const { params, body, query } = asked;
      const interaction = core.interactions.toAnswer(params.interaction ?? '', params.token ?? '');
      const type = Number(body.type);
      if (!mayAnswer(interaction, type)) {
        const message = 'This interaction cannot be answered in that way.';
        refuseFaults([{ path: ['type'], code: 'INTERACTION_CALLBACK_TYPE_INVALID', message }]);
      }
      answer(core, interaction, type, asked);
      core.interactions.answered(interaction);
      if (query.get('with_response') !== 'true') return undefined;
      return described(core, interaction, type);
    },
  },
  { open: true },
);

/** Suggestions for what is typed, forms for all but forms, changes where something was pressed. */
function mayAnswer({ type, message }: Interaction, answer: number): boolean {
  switch (answer) {
    case ANSWER.message:
    case ANSWER.deferred:
      return type !== 4;
    case ANSWER.deferredUpdate:
    case ANSWER.update:
      return type === 3 || (type === 5 && message !== undefined);
    case ANSWER.choices:
      return type === 4;
    case ANSWER.modal:
      return type === 2 || type === 3;
    default:
      return false;
  }
}

function answer(core: Core, interaction: Interaction, type: number, { body, uploads }: Asked): void {
  const { channel, message } = interaction;
  const said = asJson(body.data);
  switch (type) {
    case ANSWER.message: {
      const files = filesOf(core, said, uploads);
      const schema = 'CreateMessageInteractionCallbackRequestSchema';
      checkMessage(body, { schema, files: namesOf(files), under: ['data'] });
      interaction.original = post(core, channel, { ...from(core, interaction, said), body: said, files });
      break;
    }
    case ANSWER.deferred: {
      const flags = (Number(said.flags ?? 0) & FLAG.ephemeral) | FLAG.loading;
      interaction.original = post(core, channel, { ...from(core, interaction, said), body: { flags } });
      break;
    }
    case ANSWER.deferredUpdate:
    case ANSWER.update:
      if (message) interaction.original = message;
      if (message && type === ANSWER.update) update(core, interaction, body, uploads);
      break;
    case ANSWER.choices:
      checkChoices(body);
      interaction.choices = asList(said.choices);
      break;
    default:
      checkModal(body);
      openModal(core, interaction, said);
  }
}

function update(core: Core, { channel, message }: Interaction, body: Json, uploads: Asked['uploads']): void {
  if (!message) return;
  const said = asJson(body.data);
  const files = filesOf(core, said, uploads, message.files);
  checkMessage(body, {
    schema: 'UpdateMessageInteractionCallbackRequestSchema',
    files: namesOf(files),
    flags: message.flags,
    under: ['data'],
    isEdit: true,
    staying: stayingOf(message),
  });
  edit(core, channel, message, { body: said, files });
}

function openModal(
  core: Core,
  { userId, channel, message }: Interaction,
  { custom_id: id, title, components }: Json,
): void {
  core.modals.set(userId, {
    customId: String(id),
    title: String(title),
    components: withIds(asList(components)),
    channel,
    ...(message && { message }),
    state: new Map(),
  });
  core.effects.add({ kind: 'modal', userId });
}

/** Who says it, to whom, and in answer to what. */
export function from(core: Core, interaction: Interaction, said: Json) {
  const { id, type, userId, message, commandName } = interaction;
  const user = core.world.users.get(userId);
  const isPrivate = (Number(said.flags ?? 0) & FLAG.ephemeral) !== 0;
  return {
    authorId: core.application.botId,
    interaction: {
      id,
      type,
      ...(user && { user: wireUser(user) }),
      ...(commandName !== undefined && { name: commandName }),
      ...(message && { interacted_message_id: message.id }),
      authorizing_integration_owners: {},
    },
    ...(isPrivate && { onlyTo: userId }),
    ...(message && type === 3 && { repliesTo: message.id }),
  };
}

function described(core: Core, { id, type, original }: Interaction, answered: number): Json {
  const message = original && wireMessage(core.world, core.origin(), original);
  const told = original && {
    response_message_id: original.id,
    response_message_loading: answered === ANSWER.deferred,
    response_message_ephemeral: original.onlyTo !== undefined,
  };
  return { interaction: { id, type, ...told }, resource: { type: answered, ...(message && { message }) } };
}
