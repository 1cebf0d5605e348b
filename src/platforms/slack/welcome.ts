/** Who Parley is, what to type, and how it stays quiet: as a channel and as an admin are told. */
import type { WelcomeWords } from '../../chat/platform.ts';
import { buttons, heading, hint, list, text, type View, view } from '../../chat/view.ts';
import { translator } from '../../language/translate.ts';

/** Whom a welcome is for: its post in the outbox is kept under these words. */
export type WelcomeRef = 'channel' | 'admin';

/** `command`: with its slash. */
export async function welcome(command: string, ref: string, words: WelcomeWords): Promise<View> {
  return ref === ('admin' satisfies WelcomeRef) ? firstSteps(command, words) : channelWelcome(command, words);
}

const typed = (command: string, lines: readonly string[]) =>
  list(lines.map((line) => ({ text: [{ code: `${command} ${line}` }] })));

function channelWelcome(command: string, { locale, toTry }: WelcomeWords): View {
  const t = translator(locale);
  return view(
    text(t('slack.welcome.hello')),
    text(t('slack.welcome.tryThese')),
    typed(command, toTry),
    hint(t('slack.welcome.whoReads', { command })),
    hint(t('slack.welcome.quiet')),
  );
}

async function firstSteps(command: string, words: WelcomeWords): Promise<View> {
  const t = translator(words.locale);
  return view(
    heading(t('slack.welcome.title')),
    ...(await words.offer()),
    text(t('slack.welcome.admin')),
    typed(command, words.firstSteps),
    text(t('slack.welcome.everyone')),
    hint(t('slack.welcome.invite')),
    buttons({ label: t('help.title'), action: { do: 'run', path: 'help', input: {} } }),
  );
}
