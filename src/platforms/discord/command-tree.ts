/** Parley's commands as Discord's: `/customer add` with its options, in both languages. Pure; Discord is told by `register.ts`. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { AnyCommand } from '../../chat/command.ts';
import type { Field } from '../../chat/field.ts';
import type { PlainKey } from '../../language/catalogue.ts';
import { type Translate, translator } from '../../language/translate.ts';
import { sayPath } from '../../language/words.ts';
import { capitalised } from '../../values/capitalised.ts';
import { fit } from '../../values/fit.ts';
import { FILE_OPTION, LINE, nameOf, optionName, shownFields } from './command-names.ts';
import { LIMITS } from './limits.ts';

export type CommandBody = RESTPostAPIChatInputApplicationCommandsJSONBody;

const en = translator('en');
const zh = translator('zh');

/** Every command, grouped by its first word, and the one that takes a line. */
export function commandTree<S>(commands: readonly AnyCommand<S>[]): CommandBody[] {
  const firsts = [...new Set(commands.map(({ path }) => path.split(' ')[0] ?? path))];
  return [...firsts.map((first) => group(first, commands)), lineCommand()];
}

function group<S>(first: string, all: readonly AnyCommand<S>[]): CommandBody {
  const own = all.filter((command) => nameOf(command, all).command === first);
  const main = own.find((command) => command.default) ?? own[0];
  const isGroup = main && nameOf(main, all).subcommand !== undefined;
  return {
    ...named(first, sayPath(first, 'zh')),
    ...described(
      main ? (t) => t(own.find(({ wordSummary }) => wordSummary)?.wordSummary ?? main.summary) : () => first,
    ),
    type: ApplicationCommandType.ChatInput,
    options: isGroup ? own.map((command) => subcommand(command, all)) : main ? optionsOf(main) : [],
    ...EVERYWHERE,
  };
}

/** Installed to servers, used there and in the direct message with Parley. */
const EVERYWHERE: Pick<CommandBody, 'contexts' | 'integration_types'> = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

function subcommand<S>(command: AnyCommand<S>, all: readonly AnyCommand<S>[]): APIApplicationCommandSubcommandOption {
  const { subcommand: verb = '' } = nameOf(command, all);
  const [, said] = sayPath(command.path, 'zh').split(' ');
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...named(verb, said ?? zh('discord.last')),
    ...described((t) => t(command.summary)),
    options: optionsOf(command),
  };
}

function lineCommand(): CommandBody {
  return {
    name: LINE.command,
    ...described((t) => t('discord.lineSummary')),
    type: ApplicationCommandType.ChatInput,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named(LINE.option, zh('discord.line')),
        ...described((t) => t('discord.lineHint')),
        required: false,
      },
    ],
    ...EVERYWHERE,
  };
}

/** None is required: what is missing is asked in a form, with what was given in it. */
function optionsOf<S>(command: AnyCommand<S>): APIApplicationCommandBasicOption[] {
  const taken = new Set<string>();
  const options = shownFields(command)
    .slice(0, LIMITS.command.options)
    .map(([name, field]) => {
      const label = localName(zh(field.label));
      const isFree = LIMITS.command.name.test(label) && !taken.has(label);
      if (isFree) taken.add(label);
      return { ...named(optionName(name), isFree ? label : undefined), ...described(saying(field)), ...kindOf(field) };
    });
  return Object.values(command.fields).some(({ fromFile }) => fromFile) ? [...options, FILE] : options;
}

const FILE: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Attachment,
  ...named(FILE_OPTION, zh('discord.file')),
  ...described((t) => t('discord.fileHint')),
};

const saying =
  ({ label, hint }: Field) =>
  (t: Translate) =>
    hint ? `${t(label)}: ${t(hint)}` : t(label);

type Kind =
  | { readonly type: ApplicationCommandOptionType.String; readonly autocomplete?: true }
  | { readonly type: ApplicationCommandOptionType.String; readonly choices: ReturnType<typeof choiceOf>[] }
  | { readonly type: ApplicationCommandOptionType.Integer }
  | { readonly type: ApplicationCommandOptionType.Boolean }
  | { readonly type: ApplicationCommandOptionType.Role }
  | { readonly type: ApplicationCommandOptionType.User }
  | { readonly type: ApplicationCommandOptionType.Channel; readonly channel_types: (typeof TEXT_CHANNELS)[number][] };

/** Amounts, days and periods are words (`12k`, `next fri`); a lookup takes a name that was typed and not picked. */
function kindOf({ kind, choices }: Field): Kind {
  switch (kind) {
    case 'choice':
      return {
        type: ApplicationCommandOptionType.String,
        choices: (choices ?? []).slice(0, LIMITS.command.choices).map(choiceOf),
      };
    case 'yesNo':
      return { type: ApplicationCommandOptionType.Boolean };
    case 'whole':
      return { type: ApplicationCommandOptionType.Integer };
    case 'place':
      return { type: ApplicationCommandOptionType.Channel, channel_types: [...TEXT_CHANNELS] };
    case 'role':
      return { type: ApplicationCommandOptionType.Role };
    case 'person':
      return { type: ApplicationCommandOptionType.User };
    case 'lookup':
      return { type: ApplicationCommandOptionType.String, autocomplete: true };
    case 'text':
    case 'longText':
    case 'email':
    case 'phone':
    case 'money':
    case 'date':
    case 'period':
    case 'tags':
    case 'cadence':
    case 'zone':
      return { type: ApplicationCommandOptionType.String };
    default:
      return kind satisfies never;
  }
}

/** Channels with a text of their own that posts can go to. */
export const TEXT_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const;

function choiceOf({ value, label }: { readonly value: string; readonly label: PlainKey }) {
  const { choice } = LIMITS.command;
  return {
    name: fit(capitalised(en(label)), choice),
    name_localizations: { 'zh-CN': fit(zh(label), choice) },
    value,
  };
}

function named(name: string, local: string | undefined) {
  return { name, ...(local ? { name_localizations: { 'zh-CN': localName(local) } } : {}) };
}

/** Names hold letters, digits and hyphens, in lower case. */
function localName(text: string): string {
  const joined = text.toLowerCase().replace(/[^-\p{L}\p{N}]+/gu, '-');
  return joined.slice(0, LIMITS.command.nameLength).replace(/^-+|-+$/g, '');
}

function described(say: (t: Translate) => string) {
  const { description } = LIMITS.command;
  return {
    description: fit(say(en), description),
    description_localizations: { 'zh-CN': fit(say(zh), description) },
  };
}
