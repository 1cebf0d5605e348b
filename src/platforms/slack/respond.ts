/** Answers what came in, within the three seconds Slack waits; what takes longer is acknowledged first and told after. */
import type { View } from '../../chat/view.ts';
import { type Ack, bring, type Produced, type RespondDeps } from './bring.ts';
import { converse, messageOf } from './converse.ts';
import { hasChart } from './lesser.ts';
import { ACK_MS, LIMITS } from './limits.ts';
import { openForm } from './open-form.ts';
import type { Received } from './receive.ts';
import { optionOf } from './render-form.ts';
import { share } from './share.ts';
import type { How } from './tell.ts';

/**
 * A slash command: its answer is the acknowledgement.
 * @param receiving takes time where Slack is asked whom it names
 */
export async function answerCommand(deps: RespondDeps, receiving: Promise<Received>, ack: Ack): Promise<void> {
  const work = deps.background.track(
    receiving.then(async (received) => ({ received, produced: await produce(deps, received) })),
  );
  const early = await deps.background.within(work, ACK_MS.ours);
  if (early) {
    const { received, produced } = early.value;
    if (produced && hasChart(produced.message)) {
      // An acknowledgement that is refused is lost: nobody is told, and there is no second one.
      await ack();
      deps.background.track(bring(deps, received, produced));
      return;
    }
    try {
      await ack(produced && { response_type: 'ephemeral', ...produced.message });
    } catch (error) {
      // The socket closed meanwhile: what was done is told all the same.
      deps.log.info({ err: error }, 'an acknowledgement could not be sent');
      if (produced) await bring(deps, received, produced);
    }
    return;
  }
  // Before the acknowledgement, which may fail: what was done is told all the same.
  deps.background.track(work.then(({ received, produced }) => produced && bring(deps, received, produced)));
  await ack();
}

/** A button, menu or picker, or a shortcut: what comes of it is shown before it is acknowledged. */
export async function answerPress(deps: RespondDeps, received: Received, ack: Ack): Promise<void> {
  const shown = produce(deps, received).then((produced) => produced && bring(deps, received, produced));
  await deps.background.within(deps.background.track(shown), ACK_MS.ours);
  await ack();
}

/**
 * What was said in a channel or a direct message: its event is acknowledged when it is answered, however long that takes,
 * for what is acknowledged Slack does not tell again, should the process die meanwhile.
 * @throws Error where it may not be answered: told again, it is looked for before it is answered anew
 */
export async function answerSaid(deps: RespondDeps, received: Received): Promise<void> {
  const work = produce(deps, received).then((produced) => produced && bring(deps, received, produced));
  const brought = (await deps.background.track(work)) ?? true;
  if (brought !== true) throw new Error('what was said may not be answered');
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
        everyone: received.public ?? false,
        ...(received.interaction.kind === 'say' ? { once: true, orDirectly: true } : {}),
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
