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
      '{task} [is] (done|finished|complete|completed)',
      "[I am|I'm] done with {task}",
      '[I] (finish|finished|complete|completed|did|close|tick off|check off) {task}',
      'mark {task} [as] (done|finished|complete|completed)',
      // Taken off the list: nothing of it is lost.
      '(cancel|drop|delete|remove) {task}',
      '{task} is (not needed|no longer needed|obsolete) [any more|anymore]',
    ],
    zh: ['完成{task}', '{task}(完成|做完|搞定|办好)', '(取消|删除|关闭|关掉){task}', '{task}(不用做|不用|不需要|取消)'],
  },
  examples: { en: ['task done F7', 'F7 is done'], zh: ['待办 完成 F7', 'F7完成了'] },

  run: async (ctx, { task, from }) => afterPress(ctx, await ctx.crm.tasks.done(ctx, task.id), from),
  answer: taskAnswer,
});
