/** *Share in channel*: posted for everyone once, however often it is pressed; the button goes when that is done. */

import type { Log } from '../../chat/machine.ts';
import type { TellOnce } from '../../chat/tell-once.ts';
import { text, view } from '../../chat/view.ts';
import { translator } from '../../language/translate.ts';
import { type Api, failureOf, type Sent } from './api.ts';
import type { Answered } from './converse.ts';
import type { Received, Ticket } from './received.ts';
import { sharedComponents, sharedWords, withoutShare } from './share.ts';
import { messageOf } from './shown.ts';
import { isMalformed } from './words.ts';

export interface ShareDeps {
  readonly api: Api;
  readonly tellOnce: TellOnce;
  readonly log: Log;
}

/** After the press was acknowledged. @throws whatever posting it throws: then the button stays */
export async function shareOnce(
  { api, tellOnce, log }: ShareDeps,
  received: Received & { readonly ticket: Ticket },
  answered: Answered,
  by: string,
): Promise<void> {
  const { ticket, pressed, interaction } = received;
  const { answer, guild, shared: files = [] } = answered;
  const { locale } = answer;
  const t = translator(locale);
  const sharedBy = t('chat.sharedBy', { name: by });
  const components = sharedComponents(pressed, files, sharedBy);
  if (!pressed || !guild || !components) return;
  const { orgId, workspaceId, id: server } = guild;
  const key = `share:${server}:${pressed.id}`;
  const told = await tellOnce(
    { orgId, workspaceId, place: interaction.place.channel, topic: 'share', key, asked: interaction.key },
    async () => {
      const post = (sent: Sent) => api.followUp(ticket, sent, { private: false });
      try {
        await post({ components, files });
      } catch (error) {
        const failed = failureOf(error);
        if (failed.kind === 'unreachable' && failed.reached) {
          log.warn({ ...failed }, 'it is not known whether an answer was shared');
          return 'unsure';
        }
        if (!isMalformed(error)) throw error;
        log.error({ err: error }, 'what is shared is malformed: only its text is posted');
        await post({ components: sharedWords(pressed, sharedBy) });
      }
      return true;
    },
  );
  switch (told) {
    case 'told':
    case 'before':
      return api.edit(ticket, onceShared(pressed, files)).catch((error: unknown) => {
        log.info({ ...failureOf(error) }, 'the button of what was shared could not be taken away');
      });
    case 'unsure': {
      const unsure = { view: view(text(t('chat.shareUnsure'), 'bad')), locale, answered, over: false };
      return api.followUp(ticket, messageOf(unsure, received), { private: true });
    }
    case 'failed':
    case 'again':
      return;
    default:
      return told satisfies never;
  }
}

/** The private answer, which cannot be shared again. */
const onceShared = (pressed: NonNullable<Received['pressed']>, files: Sent['files'] = []): Sent => ({
  components: withoutShare(pressed, files) as unknown as Sent['components'],
  files,
});
