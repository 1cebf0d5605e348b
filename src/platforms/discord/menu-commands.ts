/** Commands of the menus of messages and people (`Apps` → `Add to CRM`): those that are declared as their shortcut. */
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { AnyCommand } from '../../chat/command.ts';
import type { Values } from '../../chat/interaction.ts';
import { translator } from '../../language/translate.ts';
import { fit } from '../../values/fit.ts';
import { LIMITS } from './limits.ts';
import type { SaidPart } from './wire.ts';

const TYPES = { message: ApplicationCommandType.Message, person: ApplicationCommandType.User } as const;

/** Whose menu a command stands in. */
export type Menu = keyof typeof TYPES;

const nameIn = <S>({ shortcut }: AnyCommand<S>, menu: Menu, locale: 'en' | 'zh'): string | undefined =>
  shortcut?.of === menu ? fit(translator(locale)(shortcut.name), LIMITS.command.nameLength) : undefined;

export function menuCommands<S>(
  commands: readonly AnyCommand<S>[],
): RESTPostAPIContextMenuApplicationCommandsJSONBody[] {
  return (['message', 'person'] as const).flatMap((menu) =>
    commands.flatMap((command) => {
      const name = nameIn(command, menu, 'en');
      if (name === undefined) return [];
      return {
        type: TYPES[menu],
        name,
        name_localizations: { 'zh-CN': nameIn(command, menu, 'zh') ?? name },
        contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
        integration_types: [ApplicationIntegrationType.GuildInstall],
      };
    }),
  );
}

/** Undefined where no command of ours is called so. */
export function menuCommandNamed<S>(
  commands: readonly AnyCommand<S>[],
  menu: Menu,
  name: string,
): AnyCommand<S> | undefined {
  return commands.find((command) => nameIn(command, menu, 'en') === name);
}

/** What the message says, when it was written, and the way back to it. */
export function quoted(
  { id, channel_id: channel, content = '', timestamp }: SaidPart,
  guild: string | undefined,
): Values {
  const at = timestamp === undefined ? Number.NaN : Date.parse(timestamp);
  return {
    ...(content.trim() === '' ? {} : { text: content.trim() }),
    link: `https://discord.com/channels/${guild ?? '@me'}/${channel}/${id}`,
    ...(Number.isNaN(at) ? {} : { writtenAt: String(Math.floor(at / 1000)) }),
  };
}
