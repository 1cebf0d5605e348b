/** Every command there is: the registry is made of this list, help and README follow its order. */
import type { AnyCommand } from '../chat/command.ts';
import { createRegistry, type Registry } from '../chat/registry.ts';
import type { Crm } from '../crm/crm.ts';
import { helpCommand } from './help.ts';
import statsShow from './stats/show.ts';

/** The registry of all commands. @throws Error when two answer to the same words */
export function createCommands(): Registry<Crm> {
  const registry: Registry<Crm> = createRegistry<Crm>([statsShow, helpCommand(() => registry)] as AnyCommand<Crm>[]);
  return registry;
}
