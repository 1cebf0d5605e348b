/** What Discord would refuse of a message or form of ours, found as the stand-in finds it. */
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Message } from '../../../src/platforms/discord/render-view.ts';
import { checkMessage as refuseMessage } from '../../support/discord/check/message.ts';
import { checkModal as refuseModal } from '../../support/discord/check/modal.ts';
import { FLAG } from '../../support/discord/limits.ts';
import { Refused } from '../../support/discord/refused.ts';

export function checkMessage({ components, files }: Message): string[] {
  const schema = 'IncomingWebhookInteractionRequestSchema';
  const attachments = files.map(({ name, description }, id) => ({ id: String(id), filename: name, description }));
  const body = { components, flags: FLAG.componentsV2, attachments };
  return wrongWith(() => refuseMessage(body, { schema, files: files.map(({ name }) => name) }));
}

export function checkModal(modal: APIModalInteractionResponseCallbackData): string[] {
  return wrongWith(() => refuseModal({ type: 9, data: modal }));
}

function wrongWith(check: () => void): string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return [JSON.stringify(error.body)];
  }
}
