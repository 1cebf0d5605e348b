/** `task done F7`: done before is an answer too. */
import { command } from '../command.ts';
import { afterPress, taskAnswer } from './answer.ts';
import { fromField, taskField } from './fields.ts';

export default command({
  path: 'task done',
  summary: 'task.doneSummary',
  effect: 'write',
  access: 'member',
  fields: { task: taskField, from: fromField },
  phrases: {
    en: [
      '{task} [is] done',
      '[I am] done with {task}',
      '(finish|finished|complete|completed) {task}',
      'mark {task} [as] done',
    ],
    zh: ['完成{task}', '{task}(完成|做完|搞定|办好)'],
  },
  examples: { en: ['task done F7', 'F7 is done'], zh: ['待办 完成 F7', 'F7完成了'] },

  run: async (ctx, { task, from }) => afterPress(ctx, await ctx.crm.tasks.done(ctx, task.id), from),
  answer: taskAnswer,
});
