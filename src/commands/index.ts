/** Every command there is, in the order help and the README teach them. */
import type { AnyCommand } from '../chat/command.ts';
import { createRegistry, type Registry } from '../chat/registry.ts';
import type { Crm } from '../crm/crm.ts';
import dealAdd from './deal/add.ts';
import dealEdit from './deal/edit.ts';
import dealList from './deal/list.ts';
import dealMove from './deal/move.ts';
import dealShow from './deal/show.ts';
import digestAdd from './digest/add.ts';
import digestEdit from './digest/edit.ts';
import digestHistory from './digest/history.ts';
import digestList from './digest/list.ts';
import digestPause from './digest/pause.ts';
import digestPreview from './digest/preview.ts';
import digestRemove from './digest/remove.ts';
import digestResume from './digest/resume.ts';
import digestRun from './digest/run.ts';
import { helpCommand } from './help.ts';
import history from './history.ts';
import saleLog from './sale/log.ts';
import statsShow from './stats/show.ts';
import undo from './undo.ts';

const COMMANDS: readonly AnyCommand<Crm>[] = [
  saleLog,
  dealAdd,
  dealShow,
  dealMove,
  dealEdit,
  dealList,
  statsShow,
  digestAdd,
  digestList,
  digestEdit,
  digestPreview,
  digestPause,
  digestResume,
  digestRun,
  digestRemove,
  digestHistory,
  undo,
  history,
];

/** The registry of all commands. @throws Error when two answer to the same words */
export function createCommands(): Registry<Crm> {
  const registry: Registry<Crm> = createRegistry<Crm>([...COMMANDS, helpCommand(() => registry)]);
  return registry;
}
