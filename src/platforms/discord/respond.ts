/** Answers what came in, within the three seconds Discord waits; what takes longer is deferred and told after. */
import type { Background } from '../../chat/background.ts';
import type { Charts } from '../../chat/charts.ts';
import type { Answer } from '../../chat/interaction.ts';
import { referenceOf } from '../../chat/reference.ts';
import { faultView } from '../../chat/refusal.ts';
import { localeOf } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import { failureOf } from './api.ts';
import { type Answered, type ConverseDeps, converse } from './converse.ts';
import { ANSWERED, TOO_LATE } from './errors.ts';
import { ANSWER_MS, LIMITS } from './limits.ts';
import { drawCharts, NO_PICTURES, picturesOf, withOrWithout } from './pictures.ts';
import type { Received, Ticket } from './received.ts';
import { renderForm } from './render-form.ts';
import { type ShareDeps, shareOnce } from './share-once.ts';
import { isPrivate, markOf, messageOf, type Shown, viewOf } from './shown.ts';
import { isMalformed, orInWords } from './words.ts';

export interface RespondDeps extends ConverseDeps, ShareDeps {
  readonly background: Background;
  readonly charts: Charts;
}

type Asked = Received & { readonly ticket: Ticket };

/** A command, button, select or form. */
export async function answerInteraction(deps: RespondDeps, received: Asked): Promise<void> {
  const work = deps.background.track(produce(deps, received));
  const early = await deps.background.within(work, ANSWER_MS);
  if (early) return answerNow(deps, received, early.value);
  // What was pressed may be written over: it is kept until it is known what comes.
  const over = received.pressed !== undefined;
  try {
    await deps.api.defer(received.ticket, { over, private: isPrivate(received) });
  } catch (error) {
    return answerAnyway(deps, received, viewOf(await work, received), error);
  }
  await answerLate(deps, received, await work);
}

/** What is answered, with the pictures that belong to it; what breaks is told too, or “thinking…” would stand for ever. */
async function produce(deps: RespondDeps, received: Received): Promise<Answered> {
  try {
    return await pictured(deps, received);
  } catch (error) {
    const locale = localeOf(received.who.locale) ?? deps.locale;
    const reference = referenceOf(received.interaction.key);
    deps.log.error({ err: error, reference }, 'an interaction failed before it was understood');
    return { answer: { kind: 'view', view: faultView(translator(locale), reference), locale }, private: true };
  }
}

async function pictured(deps: RespondDeps, received: Received): Promise<Answered> {
  const answered = await converse(deps, received);
  const { answer } = answered;
  if (answer.kind === 'view') return { ...answered, pictures: await drawCharts(deps.charts, answer.view) };
  return answer.kind === 'share' ? { ...answered, shared: await picturesOf(received.pressed) } : answered;
}

/** There is no putting off: what is not there in time is not suggested. */
export async function answerSuggestion(deps: RespondDeps, received: Asked): Promise<void> {
  const work = deps.background.track(converse(deps, received));
  const early = await deps.background.within(work, ANSWER_MS);
  const answer = early?.value.answer;
  const found = answer?.kind === 'suggestions' ? answer.options : [];
  const choices = found
    .filter(({ value }) => value !== '' && value.length <= LIMITS.command.choice)
    .slice(0, LIMITS.suggestions)
    .map(({ label, value, detail }) => ({ name: choiceName(label || value, detail), value }));
  await deps.api.choices(received.ticket, choices).catch((error: unknown) => {
    deps.log.info({ ...failureOf(error) }, 'suggestions came too late');
  });
}

/** What was said in a channel or a direct message. */
export async function answerSaid(deps: RespondDeps, received: Received, messageId: string): Promise<void> {
  const answered = await deps.background.track(produce(deps, received));
  const shown = viewOf(answered, received);
  const { channel, direct } = received.interaction.place;
  if (answered.private && !direct) return answerDirectly(deps, received, shown);
  try {
    const post = { nonce: messageId, ...(direct ? {} : { answers: messageId }) };
    await orInWords(deps.log, shown.view, (content) =>
      withOrWithout(answered.pictures ?? NO_PICTURES, (pictures) =>
        deps.api.send(channel, messageOf({ ...shown, view: content }, received, pictures), post),
      ),
    );
  } catch (error) {
    const failed = failureOf(error);
    deps.log.info({ ...failed }, 'an answer could not be posted where it was asked for');
    // It may stand there nonetheless where it was not said that it does not.
    if (failed.kind !== 'unreachable' || !failed.reached) await answerDirectly(deps, received, shown);
  }
}

async function answerNow(deps: RespondDeps, received: Asked, answered: Answered): Promise<void> {
  const { answer } = answered;
  const { api } = deps;
  const { ticket, pressed } = received;
  try {
    switch (answer.kind) {
      case 'form':
        if (await cameUp(deps, received, answered, answer)) return;
        break;
      case 'share':
        // Its button goes when it is posted: where the process dies before, it can be pressed again.
        await api.defer(ticket, { over: true, private: true });
        return await shareOnce(deps, received, answered, answer.by);
      case 'suggestions':
        return;
      case 'view':
      case 'errors':
        break;
      default:
        return answer satisfies never;
    }
    const shown = viewOf(answered, received);
    await orInWords(deps.log, shown.view, (content) => {
      const sent = messageOf({ ...shown, view: content }, received);
      if (shown.over && pressed) return api.update(ticket, sent);
      return api.answer(ticket, sent, { private: isPrivate(received) });
    });
  } catch (error) {
    await answerAnyway(deps, received, viewOf(answered, received), error);
  }
}

/** Whether a form did: it cannot answer another one, and one that is malformed waits behind a button too. */
async function cameUp(
  { api, log }: RespondDeps,
  received: Asked,
  answered: Answered,
  { form, locale }: Extract<Answer, { kind: 'form' }>,
): Promise<boolean> {
  if (received.interaction.kind === 'submit') return false;
  try {
    await api.modal(received.ticket, renderForm(form, { locale, workspaceId: markOf(answered, received) }));
    return true;
  } catch (error) {
    if (!isMalformed(error)) throw error;
    log.error({ err: error }, 'a form of ours is malformed');
    return false;
  }
}

async function answerLate(deps: RespondDeps, received: Asked, answered: Answered): Promise<void> {
  const { answer } = answered;
  const { api } = deps;
  const { ticket, pressed } = received;
  if (answer.kind === 'suggestions') return;
  const shown = viewOf(answered, received);
  try {
    if (answer.kind === 'share') return await shareOnce(deps, received, answered, answer.by);
    await orInWords(deps.log, shown.view, (content) => {
      const sent = messageOf({ ...shown, view: content }, received);
      // A deferred command waits for its message; a deferred press has it already.
      if (!pressed || shown.over) return api.edit(ticket, sent);
      return api.followUp(ticket, sent, { private: isPrivate(received) });
    });
  } catch (error) {
    await answerAnyway(deps, received, shown, error);
  }
}

/** What was done stays done, told or not: where the interaction is over by a direct message. */
async function answerAnyway(deps: RespondDeps, received: Asked, shown: Shown, error: unknown): Promise<void> {
  const failed = failureOf(error);
  if (failed.kind === 'refused' && failed.code === ANSWERED) {
    deps.log.info({ key: received.interaction.key }, 'an interaction that came twice was answered before');
    return;
  }
  const over = failed.kind === 'refused' && TOO_LATE.has(failed.code);
  deps.log[over ? 'info' : 'warn']({ ...failed }, 'an interaction could not be answered');
  await answerDirectly(deps, received, shown);
}

async function answerDirectly({ api, log }: RespondDeps, received: Received, shown: Shown): Promise<void> {
  try {
    const channel = await api.directChannel(received.who.account);
    const place = { channel, direct: true };
    const inDirect = { ...received, interaction: { ...received.interaction, place } };
    await orInWords(log, shown.view, (content) => api.send(channel, messageOf({ ...shown, view: content }, inDirect)));
  } catch (error) {
    log.warn({ ...failureOf(error), account: received.who.account }, 'an answer could not be brought to its person');
  }
}

const choiceName = (label: string, detail: string | undefined): string => {
  const whole = detail ? `${label} · ${detail}` : label;
  return whole.length <= LIMITS.command.choice ? whole : `${whole.slice(0, LIMITS.command.choice - 1)}…`;
};
