/** *Share in channel*: what was told privately, shown to everyone in the place, once; then its button is done with. */
import type { TellOnce } from '../../chat/tell-once.ts';
import { hint, text, type View, view } from '../../chat/view.ts';
import { translator } from '../../language/translate.ts';
import { type Answered, type ConverseDeps, sharedView } from './converse.ts';
import type { Received } from './receive.ts';
import { renderMessage } from './render-view.ts';
import { overPressed, tell } from './tell.ts';

export interface ShareDeps extends ConverseDeps {
  readonly tellOnce: TellOnce;
}

/** Once for each private message, however often its button is pressed; what failed may be tried again. */
export async function share(deps: ShareDeps, received: Received, answered: Answered, by: string): Promise<void> {
  const { team, account, origin, interaction } = received;
  const { installation, answer } = answered;
  const { locale } = answer;
  const t = translator(locale);
  const to = { installation, account, origin };
  const say = (said: View) => tell(to, renderMessage(said, { locale }), {}, deps.log);
  const { message, place } = origin;
  const shared = await sharedView(deps, received);
  if (!shared) return void (await say(view(text(t('slack.shareGone'), 'bad'))));
  const tenancy = await deps.installations.tenancyOf(installation);
  const key = `share:${message ? `${team}:${message.channel}:${message.ts}` : interaction.key}`;
  const told = await deps.tellOnce(
    { ...tenancy, place: place.channel, topic: 'share', key, asked: interaction.key },
    () => tell(to, renderMessage(shared, { locale, sharedBy: by }), { everyone: true, once: true }, deps.log),
  );
  switch (told) {
    case 'told':
    case 'before': // with the button still there, which is pressed now
      return overPressed(to, renderMessage(view(...shared.blocks, hint(t('slack.shared'))), { locale }), deps.log);
    case 'failed':
      return void (await say(view(text(t('slack.shareInvite'), 'bad'))));
    case 'unsure':
      return void (await say(view(text(t('chat.shareUnsure'), 'bad'))));
    case 'again':
      return;
    default:
      return told satisfies never;
  }
}
