/** Everything Parley says in Simplified Chinese; a missing sentence does not compile. */
import type { Translated } from '../catalogue.ts';
import type { en } from '../en/index.ts';
import { access } from './access.ts';
import { account } from './account.ts';
import { capture } from './capture.ts';
import { chat } from './chat.ts';
import { customer } from './customer.ts';
import { day } from './day.ts';
import { deal } from './deal.ts';
import { digest } from './digest.ts';
import { discord } from './discord.ts';
import { erasing } from './erasing.ts';
import { field } from './field.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { link } from './link.ts';
import { local } from './local.ts';
import { note } from './note.ts';
import { reaction } from './reaction.ts';
import { reading } from './reading.ts';
import { settings } from './settings.ts';
import { slack } from './slack.ts';
import { stats } from './stats.ts';
import { task } from './task.ts';
import { transfer } from './transfer.ts';

export const zh: Translated<typeof en> = {
  access,
  account,
  capture,
  chat,
  customer,
  day,
  deal,
  digest,
  discord,
  erasing,
  field,
  help,
  history,
  link,
  local,
  note,
  reaction,
  reading,
  settings,
  slack,
  stats,
  task,
  transfer,
};
