/** *Share in channel*: what was told privately, shown to everyone in the place, once; then its button is done with. */
import { hint, text, type View, view } from '../../chat/view.ts';
import { translator } from '../../language/translate.ts';
import { type Answered, type ConverseDeps, sharedView } from './converse.ts';
import type { Once } from './once.ts';
import type { Received } from './receive.ts';
import { renderMessage } from './render-view.ts';
import { overPressed, tell } from './tell.ts';

export interface ShareDeps extends ConverseDeps {
  readonly once: Once;
}

/** Once for each private message, however often its button is pressed; what failed may be tried again. */
export async function share(deps: ShareDeps, received: Received, answered: Answered, by: string): Promise<void> {
  const { team, account, origin, interaction } = received;
  const { installation, answer } = answered;
  const { locale } = answer;
  const t = translator(locale);
  const to = { installation, account, origin };
  const say = (said: View) => tell(to, renderMessage(said, { locale }), {}, deps.log);
  const { message } = origin;
  await deps.once(message ? `share:${team}:${message.channel}:${message.ts}` : interaction.key, async () => {
    const shared = await sharedView(deps, received);
    if (!shared) {
      await say(view(text(t('slack.shareGone'), 'bad')));
      return 'undone';
    }
    if (!(await tell(to, renderMessage(shared, { locale, sharedBy: by }), { everyone: true }, deps.log))) {
      await say(view(text(t('slack.shareInvite'), 'bad')));
      return 'undone';
    }
    await overPressed(to, renderMessage(view(...shared.blocks, hint(t('slack.shared'))), { locale }), deps.log);
    return 'done';
  });
}
