/** Commands of a message's own menu (`Apps` → `Add to CRM`): those that are declared as its shortcut. */
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

const nameOf = <S>({ shortcut }: AnyCommand<S>, locale: 'en' | 'zh'): string | undefined =>
  shortcut?.of === 'message' ? fit(translator(locale)(shortcut.name), LIMITS.command.nameLength) : undefined;

export function messageCommands<S>(
  commands: readonly AnyCommand<S>[],
): RESTPostAPIContextMenuApplicationCommandsJSONBody[] {
  return commands.flatMap((command) => {
    const name = nameOf(command, 'en');
    if (name === undefined) return [];
    return {
      type: ApplicationCommandType.Message,
      name,
      name_localizations: { 'zh-CN': nameOf(command, 'zh') ?? name },
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
      integration_types: [ApplicationIntegrationType.GuildInstall],
    };
  });
}

/** Undefined where no command of ours is called so. */
export function messageCommandNamed<S>(commands: readonly AnyCommand<S>[], name: string): AnyCommand<S> | undefined {
  return commands.find((command) => nameOf(command, 'en') === name);
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
