/** Every command there is, in the order help and the README teach them. */
import type { AnyCommand } from '../chat/command.ts';
import { createRegistry, type Registry } from '../chat/registry.ts';
import type { Crm } from '../crm/crm.ts';
import accessAllow from './access/allow.ts';
import accessDeny from './access/deny.ts';
import accessShow from './access/show.ts';
import accountShow from './account/show.ts';
import accountTie from './account/tie.ts';
import accountUntie from './account/untie.ts';
import capture from './capture.ts';
import contactAdd from './contact/add.ts';
import contactEdit from './contact/edit.ts';
import contactRemove from './contact/remove.ts';
import contactShow from './contact/show.ts';
import customerAdd from './customer/add.ts';
import customerArchive from './customer/archive.ts';
import customerDetails from './customer/details.ts';
import customerEdit from './customer/edit.ts';
import customerFind from './customer/find.ts';
import customerList from './customer/list.ts';
import customerRestore from './customer/restore.ts';
import customerShow from './customer/show.ts';
import dealAdd from './deal/add.ts';
import dealEdit from './deal/edit.ts';
import dealList from './deal/list.ts';
import dealMove from './deal/move.ts';
import dealShow from './deal/show.ts';
import demo from './demo.ts';
import digestAdd from './digest/add.ts';
import digestEdit from './digest/edit.ts';
import digestHistory from './digest/history.ts';
import digestList from './digest/list.ts';
import digestPause from './digest/pause.ts';
import digestPreview from './digest/preview.ts';
import digestRemove from './digest/remove.ts';
import digestResume from './digest/resume.ts';
import digestRun from './digest/run.ts';
import exportCustomers from './export/customers.ts';
import exportDeals from './export/deals.ts';
import exportNotes from './export/notes.ts';
import exportStats from './export/stats.ts';
import exportTasks from './export/tasks.ts';
import { helpCommand } from './help.ts';
import history from './history.ts';
import importCustomers from './import.ts';
import linkLocal from './link/local.ts';
import linkMe from './link/me.ts';
import linkOff from './link/off.ts';
import linkShow from './link/show.ts';
import linkWorkspace from './link/workspace.ts';
import myDay from './my/day.ts';
import noteAdd from './note/add.ts';
import noteEdit from './note/edit.ts';
import noteList from './note/list.ts';
import noteShow from './note/show.ts';
import reactionOff from './reaction/off.ts';
import reactionOn from './reaction/on.ts';
import reactionShow from './reaction/show.ts';
import saleLog from './sale/log.ts';
import settingsEdit from './settings/edit.ts';
import settingsErase from './settings/erase.ts';
import settingsMe from './settings/me.ts';
import settingsShow from './settings/show.ts';
import statsShow from './stats/show.ts';
import taskAdd from './task/add.ts';
import taskDone from './task/done.ts';
import taskEdit from './task/edit.ts';
import taskList from './task/list.ts';
import taskShow from './task/show.ts';
import taskSnooze from './task/snooze.ts';
import undo from './undo.ts';
import undoList from './undo-list.ts';
import whoami from './whoami.ts';

const COMMANDS: readonly AnyCommand<Crm>[] = [
  customerAdd,
  customerShow,
  customerFind,
  customerList,
  customerEdit,
  customerDetails,
  customerArchive,
  customerRestore,
  contactAdd,
  contactShow,
  contactEdit,
  contactRemove,
  accountShow,
  accountTie,
  accountUntie,
  saleLog,
  dealAdd,
  dealShow,
  dealMove,
  dealEdit,
  dealList,
  noteAdd,
  noteList,
  noteShow,
  noteEdit,
  capture,
  taskAdd,
  taskList,
  taskShow,
  taskDone,
  taskSnooze,
  taskEdit,
  myDay,
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
  importCustomers,
  exportCustomers,
  exportDeals,
  exportNotes,
  exportTasks,
  exportStats,
  undo,
  undoList,
  history,
  settingsShow,
  settingsEdit,
  settingsMe,
  settingsErase,
  linkShow,
  linkWorkspace,
  linkMe,
  linkLocal,
  linkOff,
  reactionShow,
  reactionOn,
  reactionOff,
  accessShow,
  accessAllow,
  accessDeny,
  whoami,
  demo,
];

/** The registry of all commands. @throws Error when two answer to the same words */
export function createCommands(): Registry<Crm> {
  const registry: Registry<Crm> = createRegistry<Crm>([...COMMANDS, helpCommand(() => registry)]);
  return registry;
}
