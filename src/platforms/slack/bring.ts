/** Brings an answer to whoever waits for it: into the modal they pressed in, or as a message. */
import type { Background } from '../../chat/background.ts';
import type { View } from '../../chat/view.ts';
import type { Locale } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import type { Answered } from './converse.ts';
import type { Installation } from './installations.ts';
import { renderModal } from './modal.ts';
import type { FormDeps } from './open-form.ts';
import type { Received } from './receive.ts';
import type { Message } from './render-view.ts';
import type { ShareDeps } from './share.ts';
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

export interface Produced extends Answered {
  readonly view: View;
  readonly message: Message;
  readonly how: How;
}

/** In a modal it takes the modal's place; elsewhere it is a message. What `tell` says of it. */
export async function bring(deps: RespondDeps, received: Received, produced: Produced): Promise<boolean | 'unsure'> {
  const { installation, message, how } = produced;
  if (received.view?.kind === 'modal' && received.interaction.kind === 'press') {
    if (await updateModal(deps, received, produced)) return true;
  }
  const { account, origin, interaction } = received;
  // Found again by it, where Slack tells what was said once more.
  const to = { installation, account, origin, key: interaction.kind === 'say' ? interaction.key : undefined };
  return tell(to, message, how, deps.log);
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
