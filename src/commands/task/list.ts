/** `task list overdue`: my follow-ups, or those of others, of a customer, due today or overdue. */
import { command } from '../command.ts';
import { pageField } from '../deal/fields.ts';
import { listFields } from './fields.ts';
import { showListing } from './listing.ts';

export default command({
  path: 'task list',
  default: true,
  summary: 'task.listSummary',
  wordSummary: 'help.words.task',
  effect: 'read',
  access: 'member',
  fields: { ...listFields, page: pageField },
  phrases: {
    en: [
      '[show|list|what are] [me] my (tasks|follow-ups|followups|to-dos|todos)',
      "[show|list] [me] (all|everybody's) (tasks|follow-ups) => whose=all",
      '[show|list] [me] [my] (overdue|late) (tasks|follow-ups) => when=overdue',
      '[show|list] [me] [my] (tasks|follow-ups) [due] today => when=today',
      "(what is|what's|whats|anything) overdue => when=overdue",
      "(what is|what's|whats|anything) due [today] => when=today",
      'what do I have to do [today] => when=today',
      '[show|list] [me] [my] (tasks|follow-ups) [due] this week => when=week',
      "(what is|what's|whats|anything) due this week => when=week",
      'what do I have to do this week => when=week',
      '[show|list] [me] [the] (tasks|follow-ups) (for|of) {customer}',
      "[show|list] [me] {assignee}'s (tasks|follow-ups|to-dos)",
      // Follow-ups are called by what they say, so those of the customer are shown, each with its button.
      'mark [the] {customer} (task|follow-up|follow up|reminder) [as] done',
      '[I am] done with [the] {customer} (task|follow-up|follow up|reminder)',
      'what should I do [today|next] => when=today',
    ],
    zh: [
      '[查看|看看|看一下]我的(待办|任务|跟进)',
      '[查看|看看|看一下]所有[人][的](待办|任务) => whose=all',
      '[查看|看看|看一下][我的]逾期[的](待办|任务|跟进) => when=overdue',
      '(有没有|有什么|有哪些|哪些)逾期[的][待办|任务|跟进] => when=overdue',
      '[查看|看看|看一下][我]今天[的|要做的](待办|任务|跟进) => when=today',
      '[我]今天有(什么|哪些)[要](待办|任务|跟进|做)[的] => when=today',
      '[我]今天要(做|跟进)什么 => when=today',
      '[查看|看看|看一下][我](本周|这周|这个星期)[的|要做的](待办|任务|跟进) => when=week',
      '[我](本周|这周|这个星期)有(什么|哪些)[要](待办|任务|跟进|做)[的] => when=week',
      '[我](本周|这周|这个星期)要(做|跟进)什么 => when=week',
      '[查看|看看|看一下]{customer}的(待办|任务)',
      '[查看|看看|看一下]{assignee}的(待办|任务)',
    ],
  },
  examples: { en: ['task list', 'my tasks', 'overdue tasks'], zh: ['待办', '我的待办', '逾期的待办'] },

  run: (ctx, { page, ...listing }) => showListing(ctx, listing, page),
});
