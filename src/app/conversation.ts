/** The conversation on a database: the CRM, its commands and the dispatcher every platform hands interactions to. */
import { createDispatcher } from '../chat/dispatcher.ts';
import type { FoundRole, PlaceAnswer, PlaceUse } from '../chat/field.ts';
import type { Log } from '../chat/machine.ts';
import type { Handle } from '../chat/platform.ts';
import type { Registry } from '../chat/registry.ts';
import type { Context } from '../commands/command.ts';
import { createCommands } from '../commands/index.ts';
import { createLookups } from '../commands/lookups.ts';
import { createCrm, type Told } from '../crm/create-crm.ts';
import type { Crm } from '../crm/crm.ts';
import type { Database } from '../data/database.ts';
import type { Clock } from '../values/clock.ts';
import { machinePorts } from './ports.ts';

export interface Conversation {
  readonly crm: Crm;
  readonly registry: Registry<Crm>;
  readonly handle: Handle;
}

export interface ConversationDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** A channel as a person named it, if Parley may post there. */
  findPlace(ctx: Context, text: string, use?: PlaceUse): Promise<PlaceAnswer>;
  /** A role of the server, where the platform has roles. */
  findRole?(ctx: Context, text: string): Promise<FoundRole | undefined>;
  /** A workspace shows the records of another company now. */
  moved?: Told['moved'];
}

export function createConversation({ db, clock, log, findPlace, findRole, moved }: ConversationDeps): Conversation {
  const crm = createCrm(db, moved && { moved });
  const registry = createCommands();
  const lookups = createLookups({ registry: () => registry, findPlace, findRole: findRole ?? (async () => undefined) });
  const handle = createDispatcher({ registry, crm, lookups, clock, log, ...machinePorts(db, crm, log) });
  return { crm, registry, handle };
}
