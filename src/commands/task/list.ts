/** `task list overdue`: my follow-ups, or those of others, of a customer, due today or overdue. */
import { command } from '../command.ts';
import { pageField } from '../deal/fields.ts';
import { listFields } from './fields.ts';
import { showListing } from './listing.ts';

export default command({
  path: 'task list',
  default: true,
  summary: 'task.listSummary',
  effect: 'read',
  access: 'member',
  fields: { ...listFields, page: pageField },
  phrases: {
    en: [
      '[show|list] [me] my (tasks|follow-ups|followups|to-dos|todos)',
      "[show|list] [me] (all|everybody’s|everybody's) (tasks|follow-ups) => whose=all",
      '[show|list] [me] [my] (overdue|late) (tasks|follow-ups) => when=overdue',
      '[show|list] [me] [my] (tasks|follow-ups) [due] today => when=today',
      'what is overdue => when=overdue',
      'what is due today => when=today',
      'what do I have to do [today] => when=today',
      '(show|list) [me] [the] (tasks|follow-ups) (for|of) {customer}',
    ],
    zh: [
      '[查看|看看|看一下]我的(待办|任务|跟进)',
      '[查看|看看|看一下]所有[人][的](待办|任务) => whose=all',
      '[查看|看看|看一下][我的]逾期[的](待办|任务|跟进) => when=overdue',
      '[查看|看看|看一下][我]今天[的|要做的](待办|任务|跟进) => when=today',
      '今天要做什么 => when=today',
      '[查看|看看|看一下]{customer}的(待办|任务)',
    ],
  },
  examples: { en: ['task list', 'my tasks', 'overdue tasks'], zh: ['待办', '我的待办', '逾期的待办'] },

  run: (ctx, { page, ...listing }) => showListing(ctx, listing, page),
});
