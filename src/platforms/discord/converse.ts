/** From what was received to what is answered: which server, who it is, then the conversation. */
import type { Answer, Interaction } from '../../chat/interaction.ts';
import type { Log } from '../../chat/machine.ts';
import type { Handle } from '../../chat/platform.ts';
import { buttons, text, type View, view } from '../../chat/view.ts';
import { type Locale, localeOf } from '../../language/locale.ts';
import { translator } from '../../language/translate.ts';
import { textOf, withText } from './attachments.ts';
import { HOME } from './custom-id.ts';
import type { Guild } from './guilds.ts';
import type { Home, Homes } from './home.ts';
import type { People } from './people.ts';
import type { Pictures } from './pictures.ts';
import type { Received } from './received.ts';
import type { Upload } from './render-view.ts';

export interface ConverseDeps {
  readonly handle: Handle;
  readonly homes: Homes;
  readonly people: People;
  /** For those who are no members and so have chosen none. */
  readonly locale: Locale;
  readonly log: Log;
}

export interface Answered {
  readonly answer: Answer;
  /** Whose records it shows; undefined where that is not known, and none are shown. */
  readonly guild?: Guild | undefined;
  /** For the person's own eyes, wherever it was said. */
  readonly private?: boolean;
  /** To choose from: which one a direct message is about. */
  readonly servers?: readonly Guild[];
  /** The charts of what is shown. */
  readonly pictures?: Pictures;
  /** The pictures of what is shared. */
  readonly shared?: readonly Upload[];
}

/** What a person writes to be asked again. */
const ASK_AGAIN = /^(?:server|服务器|切换服务器)[.!?。！？]?$/i;

export async function converse(deps: ConverseDeps, received: Received): Promise<Answered> {
  const { interaction } = received;
  const locale = localeOf(received.who.locale) ?? deps.locale;
  if (interaction.place.direct && interaction.kind === 'say' && ASK_AGAIN.test(interaction.line)) {
    const open = await deps.homes.open(received.who.account);
    if (open.length > 1) return whichServer(open, locale);
  }
  const home = await deps.homes.find(received);
  if (home.kind !== 'here') return elsewhere(deps, received, home, locale);
  const { guild } = home;
  if (interaction.kind === 'press' && interaction.route === HOME) {
    await deps.homes.choose(received.who.account, guild);
    const chosen = view(text(translator(locale)('discord.serverChosen', { name: guild.name })));
    return { answer: { ...shown(chosen, locale), replace: true }, guild };
  }
  const read = await withFiles(received, locale);
  if ('refused' in read) return { answer: shown(read.refused, locale), guild, private: true };
  const actor = { ...interaction.actor, workspace: guild.id };
  return { answer: await deps.handle({ ...read, actor } as Interaction), guild };
}

const FILE_REFUSED = {
  tooLarge: 'discord.fileTooLarge',
  notText: 'discord.fileNotText',
  unreachable: 'discord.fileUnreachable',
} as const;

/** With the text of what came as files; a form whose file cannot be read is opened again by a button. */
async function withFiles(
  { interaction, files = [] }: Received,
  locale: Locale,
): Promise<Interaction | { refused: View }> {
  let whole = interaction;
  for (const file of files) {
    const read = await textOf(file, locale);
    if ('text' in read) {
      whole = withText(whole, file, read.text);
      continue;
    }
    const t = translator(locale);
    const said = text(t(FILE_REFUSED[read.refused], { name: file.name }), 'bad');
    if (interaction.kind !== 'submit') return { refused: view(said) };
    const action = { do: 'resume', token: interaction.token, as: 'form', input: {} } as const;
    return { refused: view(said, buttons({ label: t('discord.reopen'), style: 'primary', action })) };
  }
  return whole;
}

const shown = (content: View, locale: Locale) => ({ kind: 'view', view: content, locale, refused: true }) as const;

async function elsewhere(
  { people }: ConverseDeps,
  { interaction }: Received,
  home: Exclude<Home, { kind: 'here' }>,
  locale: Locale,
): Promise<Answered> {
  if (interaction.kind === 'suggest') return { answer: { kind: 'suggestions', options: [], locale } };
  const t = translator(locale);
  switch (home.kind) {
    case 'which':
      return whichServer(home.guilds, locale);
    case 'refused': {
      const admins = (await people.admins(home.guild)).slice(0, MOST_ADMINS).join(t('chat.between'));
      const said = admins === '' ? t('discord.noAccessAsk') : t('discord.noAccess', { admins });
      return { answer: shown(view(text(said, 'bad')), locale), private: true };
    }
    case 'nowhere':
      return { answer: shown(view(text(t('discord.nowhere'), 'bad')), locale), private: true };
    case 'unreachable':
      return { answer: shown(view(text(t('discord.unreachable'), 'bad')), locale), private: true };
    default:
      return home satisfies never;
  }
}

const MOST_ADMINS = 5;

function whichServer(servers: readonly Guild[], locale: Locale): Answered {
  return { answer: shown(view(text(translator(locale)('discord.whichServer'))), locale), private: true, servers };
}
