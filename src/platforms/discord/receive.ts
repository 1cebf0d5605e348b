/** Discord's payloads as Interactions of the chat: decoded once, here. Pure; what is not for Parley is undefined. */
import { ApplicationCommandType, InteractionType } from 'discord.js';
import type { AnyCommand } from '../../chat/command.ts';
import { receiveCommand, receiveOnMessage, receiveOnPerson, receiveSuggestion } from './receive-command.ts';
import { receivePress, receiveSubmit } from './receive-press.ts';
import type { Received } from './received.ts';
import type { InteractionPart } from './wire.ts';

export function receiveInteraction<S>(
  packet: InteractionPart,
  commands: readonly AnyCommand<S>[],
): Received | undefined {
  switch (packet.type) {
    case InteractionType.ApplicationCommand:
      switch (packet.data?.type) {
        case ApplicationCommandType.Message:
          return receiveOnMessage(packet, commands);
        case ApplicationCommandType.User:
          return receiveOnPerson(packet, commands);
        default:
          return receiveCommand(packet, commands);
      }
    case InteractionType.ApplicationCommandAutocomplete:
      return receiveSuggestion(packet, commands);
    case InteractionType.MessageComponent:
      return receivePress(packet);
    case InteractionType.ModalSubmit:
      return receiveSubmit(packet);
    default:
      return undefined;
  }
}
