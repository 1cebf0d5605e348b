/** `F7`: the card of a follow-up. */
import { taskCard } from '../../views/task.ts';
import { command } from '../command.ts';
import { taskField } from './fields.ts';

export default command({
  path: 'task show',
  summary: 'task.showSummary',
  effect: 'read',
  access: 'member',
  fields: { task: taskField },
  phrases: {
    en: ['(show|open) [me] [the] (task|follow-up) {task}'],
    zh: ['(查看|打开|看看|看一下)待办[：|:]{task}'],
  },
  examples: { en: ['F7', 'task show F7'], zh: ['F7', '待办 查看 F7'] },

  run: async (ctx, { task }) => taskCard(ctx, await ctx.crm.tasks.get(ctx, task.id)),
});
