/** Who Parley is, what to type, and how it stays quiet: as a channel and as an admin are told. */
import { type Block, buttons, heading, hint, list, text, type View, view } from '../../chat/view.ts';
import type { Locale } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';

export interface Welcome {
  readonly locale: Locale;
  /** With its slash. */
  readonly command: string;
  /** Lines that work as they stand, without the command. */
  readonly lines: readonly string[];
}

export function channelWelcome({ locale, command, lines }: Welcome): View {
  const t = translator(locale);
  return view(
    text(t('slack.welcome.hello')),
    text(t('slack.welcome.tryThese')),
    list(lines.map((line) => ({ text: [{ code: `${command} ${line}` }] }))),
    hint(t('slack.welcome.whoReads', { command })),
    hint(t('slack.welcome.quiet')),
  );
}

/** `first` comes before everything else there is to do. */
export function firstSteps({ locale, command, lines }: Welcome, first: readonly Block[] = []): View {
  const t = translator(locale);
  return view(
    heading(t('slack.welcome.title')),
    ...first,
    text(t('slack.welcome.admin')),
    list(lines.map((line) => ({ text: [{ code: `${command} ${line}` }] }))),
    text(t('slack.welcome.everyone')),
    hint(t('slack.welcome.invite')),
    buttons({ label: t('help.title'), action: { do: 'run', path: 'help', input: {} } }),
  );
}
