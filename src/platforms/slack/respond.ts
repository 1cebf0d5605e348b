/** Answers what came in, within the three seconds Slack waits; what takes longer is acknowledged first and told after. */
import type { ModalView } from '@slack/types';
import type { Background } from '../../chat/background.ts';
import type { Form } from '../../chat/form.ts';
import { type Block, hint, text, type View, view } from '../../chat/view.ts';
import type { Locale } from '../../language/locale.ts';
import { type Translate, translator } from '../../language/translate.ts';
import { type Answered, converse, messageOf } from './converse.ts';
import { fitEscaped } from './encode.ts';
import type { Installation } from './installations.ts';
import { ACK_MS, LIMITS } from './limits.ts';
import { renderModal } from './modal.ts';
import { type FormDeps, formModal, openForm } from './open-form.ts';
import type { Received } from './receive.ts';
import { optionOf } from './render-form.ts';
import { type Message, renderMessage } from './render-view.ts';
import { type ShareDeps, share } from './share.ts';
import { type How, tell } from './tell.ts';
import { failureOf } from './web.ts';

export interface RespondDeps extends FormDeps, ShareDeps {
  readonly background: Background;
  /** Called with each answer that is no question and no refusal of a form, beside telling it. */
  acted(done: Done): void;
}

/** What someone did, and the answer to it. */
export interface Done {
  readonly installation: Installation;
  readonly received: Received;
  readonly view: View;
  readonly locale: Locale;
}

/** The acknowledgement, whatever transport carries it. */
export type Ack = (body?: object) => Promise<void>;

/** A slash command: its answer is the acknowledgement. */
export async function answerCommand(deps: RespondDeps, received: Received, ack: Ack): Promise<void> {
  const work = deps.background.track(produce(deps, received));
  const early = await deps.background.within(work, ACK_MS.ours);
  if (early) {
    const produced = early.value;
    try {
      await ack(produced && { response_type: 'ephemeral', ...produced.message });
    } catch (error) {
      // The socket closed meanwhile: what was done is told all the same.
      deps.log.info({ err: error }, 'an acknowledgement could not be sent');
      if (produced) await bring(deps, received, produced);
    }
    return;
  }
  await ack();
  deps.background.track(work.then((produced) => produced && bring(deps, received, produced)));
}

/** A button, menu or picker, or a shortcut: what comes of it is shown before it is acknowledged. */
export async function answerPress(deps: RespondDeps, received: Received, ack: Ack): Promise<void> {
  const shown = produce(deps, received).then((produced) => produced && bring(deps, received, produced));
  await deps.background.within(deps.background.track(shown), ACK_MS.ours);
  await ack();
}

/** What was said in a channel or a direct message: its event is acknowledged when its effect is stored. */
export async function answerSaid(deps: RespondDeps, received: Received): Promise<void> {
  const produced = await deps.background.track(produce(deps, received));
  if (!produced) return;
  await deps.background.within(deps.background.track(bring(deps, received, produced)), ACK_MS.ours);
}

export async function answerSuggestion(deps: RespondDeps, received: Received, ack: Ack): Promise<void> {
  const early = await deps.background.within(deps.background.track(converse(deps, received)), ACK_MS.ours);
  const answer = early?.value?.answer;
  const found = answer?.kind === 'suggestions' ? answer.options : [];
  const { orNew } = received;
  const isNew = orNew !== undefined && !found.some(({ label }) => label.toLowerCase() === orNew.toLowerCase());
  const options = [...found, ...(isNew ? [{ label: orNew, value: orNew }] : [])]
    .filter(({ value }) => value.length <= LIMITS.option.value)
    .slice(0, LIMITS.suggestions)
    .map(({ label, value, detail }) => optionOf(label, value, detail));
  await ack({ options });
}

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
            how: {},
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
  if (isDone) deps.acted({ installation, received, view: answer.view, locale });
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

interface Produced extends Answered {
  readonly view: View;
  readonly message: Message;
  readonly how: How;
}

/** What is still to be told; undefined where a form came up, it was shared, or there is nothing to say. */
async function produce(deps: RespondDeps, received: Received): Promise<Produced | undefined> {
  const answered = await converse(deps, received);
  if (!answered) return undefined;
  const { answer, installation } = answered;
  const { locale } = answer;
  const asMessage = (content: View, how: How): Produced => ({
    ...answered,
    view: content,
    message: messageOf(received, content, locale),
    how,
  });
  switch (answer.kind) {
    case 'view':
      deps.acted({ installation, received, view: answer.view, locale });
      return asMessage(answer.view, {
        replace: answer.replace ?? false,
        everyone: answer.shared ?? received.public ?? false,
      });
    case 'form':
    case 'errors': {
      const instead = await openForm(deps, { installation, received, form: answer.form, locale });
      return instead && asMessage(instead, {});
    }
    case 'share':
      await share(deps, received, answered, answer.by);
      return undefined;
    case 'suggestions':
      return undefined;
    default:
      return answer satisfies never;
  }
}

/** In a modal it takes the modal's place; elsewhere it is a message. */
async function bring(deps: RespondDeps, received: Received, produced: Produced): Promise<void> {
  const { installation, message, how } = produced;
  if (received.view?.kind === 'modal' && received.interaction.kind === 'press') {
    if (await updateModal(deps, received, produced)) return;
  }
  const to = { installation, account: received.account, origin: received.origin };
  await tell(to, message, how, deps.log);
}

async function updateModal(
  deps: RespondDeps,
  { view: shown, origin }: Received,
  { installation, answer, view: content }: Produced,
) {
  const { locale } = answer;
  const t = translator(locale);
  const asks = answer.kind === 'view' && answer.question;
  const modal = renderModal(content, { title: t(asks ? 'slack.question' : 'slack.saved'), locale, origin });
  try {
    await installation.client.views.update({ view_id: shown?.id ?? '', view: modal });
    return true;
  } catch (error) {
    deps.log.info({ ...failureOf(error) }, 'a modal was gone before its answer came');
    return false;
  }
}
