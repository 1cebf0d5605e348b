/** Who Parley is, what to type, who may use it: as a server and its owner are told when Parley comes. */
import type { WelcomeWords } from '../../chat/platform.ts';
import { buttons, heading, hint, list, text, type View, view } from '../../chat/view.ts';
import { translator } from '../../language/translate.ts';
import { LINE } from './command-names.ts';

/** Whom a welcome is for: its post in the outbox is kept under these words. */
export type WelcomeRef = 'server' | 'owner';

export async function welcome(ref: string, words: WelcomeWords): Promise<View> {
  return ref === ('owner' satisfies WelcomeRef) ? ownerWelcome(words) : serverWelcome(words);
}

const typed = (lines: readonly string[]) =>
  list(lines.map((line) => ({ text: [{ code: `/${LINE.command} ${line}` }] })));

function serverWelcome({ locale, toTry }: WelcomeWords): View {
  const t = translator(locale);
  return view(
    text(t('discord.welcome.hello')),
    text(t('discord.welcome.tryThese')),
    typed(toTry),
    hint(t('discord.welcome.whoReads')),
    hint(t('discord.welcome.quiet')),
  );
}

async function ownerWelcome({ locale, firstSteps, offer }: WelcomeWords): Promise<View> {
  const t = translator(locale);
  return view(
    heading(t('discord.welcome.title')),
    ...(await offer()),
    text(t('discord.welcome.owner')),
    typed(firstSteps),
    text(t('discord.welcome.access')),
    buttons({ label: t('help.title'), action: { do: 'run', path: 'help', input: {} } }),
  );
}
