/** Who Parley is, what to type, who may use it: as a server and its owner are told when Parley comes. */
import { type Block, buttons, heading, hint, list, text, type View, view } from '../../chat/view.ts';
import type { Locale } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import { LINE } from './command-names.ts';

export interface Welcome {
  readonly locale: Locale;
  /** Lines that work as they stand, without the command. */
  readonly lines: readonly string[];
}

const typed = (lines: readonly string[]) =>
  list(lines.map((line) => ({ text: [{ code: `/${LINE.command} ${line}` }] })));

export function serverWelcome({ locale, lines }: Welcome): View {
  const t = translator(locale);
  return view(
    text(t('discord.welcome.hello')),
    text(t('discord.welcome.tryThese')),
    typed(lines),
    hint(t('discord.welcome.whoReads')),
    hint(t('discord.welcome.quiet')),
  );
}

/** `first` comes before everything else there is to do. */
export function ownerWelcome({ locale, lines }: Welcome, first: readonly Block[] = []): View {
  const t = translator(locale);
  return view(
    heading(t('discord.welcome.title')),
    ...first,
    text(t('discord.welcome.owner')),
    typed(lines),
    text(t('discord.welcome.access')),
    buttons({ label: t('help.title'), action: { do: 'run', path: 'help', input: {} } }),
  );
}
