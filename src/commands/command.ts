/** How a command of this CRM is declared: the chat machine's declaration, with the CRM behind it. */
import { commandFor } from '../chat/command.ts';
import type { Context as ChatContext } from '../chat/context.ts';
import type { Crm } from '../crm/crm.ts';

export type Context = ChatContext<Crm>;

export const command = commandFor<Crm>();
