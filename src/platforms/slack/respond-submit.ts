/** Answers a form that was sent in: in the acknowledgement, or in a modal over it where that would come too late. */
import type { ModalView } from '@slack/types';
import type { Form } from '../../chat/form.ts';
import { type Block, hint, text, type View, view } from '../../chat/view.ts';
import { type Translate, translator } from '../../language/translate.ts';
import { type Ack, bring, type RespondDeps } from './bring.ts';
import { type Answered, converse, messageOf } from './converse.ts';
import { fitEscaped } from './encode.ts';
import { ACK_MS, LIMITS } from './limits.ts';
import { renderModal } from './modal.ts';
import { formModal } from './open-form.ts';
import type { Received } from './receive.ts';
import { renderMessage } from './render-view.ts';
import { overPressed, tell } from './tell.ts';
import { failureOf } from './web.ts';

/** A form sent in. A refused one stays open as it was typed, also where the answer came too late to say so in it. */
export async function answerSubmit(
  deps: RespondDeps,
  received: Received,
  shown: readonly string[],
  ack: Ack,
): Promise<void> {
  const work = deps.background.track(converse(deps, received));
  const early = await deps.background.within(work, ACK_MS.ours);
  if (early) return ack(await submitAck(deps, received, shown, early.value));
  const { locale } = deps;
  const t = translator(locale);
  const externalId = `saving-${received.interaction.key}`;
  const title = t('slack.saving');
  const saving = renderModal(view(text(title)), {
    title,
    locale,
    origin: received.origin,
    externalId,
    closesAll: true,
  });
  await ack({ response_action: 'push', view: saving });
  deps.background.track(work.then((answered) => answered && submitLate(deps, received, answered, externalId)));
}

async function submitAck(
  deps: RespondDeps,
  received: Received,
  shown: readonly string[],
  answered: Answered | undefined,
): Promise<object | undefined> {
  if (!answered) return undefined;
  const { answer, installation } = answered;
  const { locale, kind } = answer;
  const t = translator(locale);
  const modal = (title: string, content: View) => renderModal(content, { title, locale, origin: received.origin });
  switch (kind) {
    case 'errors':
    case 'form': {
      const errors = errorsAt(answer.form, shown);
      if (errors) return { response_action: 'errors', errors };
      const { form } = answer;
      return { response_action: 'update', view: await formModal(deps, { installation, received, form, locale }) };
    }
    case 'view':
      if (answer.refused) {
        return {
          response_action: 'push',
          view: modal(t('slack.notSaved'), { blocks: [...answer.view.blocks, hint(t('slack.goBack'))] }),
        };
      }
      if (answer.question) return { response_action: 'update', view: modal(t('slack.question'), answer.view) };
      deps.acted({ installation, received, view: answer.view, locale });
      await deps.background.within(
        deps.background.track(
          bring(deps, received, {
            ...answered,
            view: answer.view,
            message: messageOf(received, answer.view, locale),
            how: { replace: received.origin.asked ?? false },
          }),
        ),
        ACK_MS.ours / 2,
      );
      return { response_action: 'clear' };
    case 'share':
    case 'suggestions':
      return undefined;
    default:
      return answer satisfies never;
  }
}

/** The field errors where all that is wrong stands at fields that are on the screen. */
function errorsAt(form: Form, shown: readonly string[]): Record<string, string> | undefined {
  const wrong = form.fields.filter(({ error }) => error);
  const all = wrong.length > 0 && form.intro === undefined && wrong.every(({ name }) => shown.includes(name));
  if (!all) return undefined;
  return Object.fromEntries(wrong.map(({ name, error = '' }) => [name, fitEscaped(error, LIMITS.fieldError)]));
}

/** The modal over the form says how it ended; beneath it the form is as it was. */
async function submitLate(
  deps: RespondDeps,
  received: Received,
  answered: Answered,
  externalId: string,
): Promise<void> {
  const { installation, answer } = answered;
  const { locale } = answer;
  const t = translator(locale);
  const isDone = answer.kind === 'view' && !answer.refused;
  if (isDone) {
    deps.acted({ installation, received, view: answer.view, locale });
    if (received.origin.asked) {
      await overPressed({ installation, ...received }, messageOf(received, answer.view, locale), deps.log);
    }
  }
  const content = isDone ? answer.view : view(...problemsOf(answer, t), hint(t('slack.goBack')));
  const title = t(isDone ? 'slack.saved' : 'slack.notSaved');
  const modal: ModalView = renderModal(content, {
    title,
    locale,
    origin: received.origin,
    externalId,
    closesAll: isDone,
  });
  try {
    await installation.client.views.update({ external_id: externalId.slice(-LIMITS.id), view: modal });
  } catch (error) {
    deps.log.info({ ...failureOf(error) }, 'a modal was gone before its answer came');
    await tell({ installation, ...received }, renderMessage(content, { locale }), {}, deps.log);
  }
}

function problemsOf(answer: Answered['answer'], t: Translate): readonly Block[] {
  if (answer.kind === 'view') return answer.view.blocks;
  if (answer.kind !== 'errors' && answer.kind !== 'form') return [text(t('slack.notSaved'), 'bad')];
  const { intro, fields } = answer.form;
  const wrong = fields.flatMap(({ label, error }) => (error ? [text(`${label}: ${error}`, 'bad')] : []));
  return intro === undefined ? wrong : [text(intro), ...wrong];
}
