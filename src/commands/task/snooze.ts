/** `task snooze F7 1w`: puts a follow-up off by a day or week, or to a day. */
import { choice, date } from '../../chat/fields.ts';
import { dueInstant } from '../../crm/tasks/task.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput } from '../../values/errors.ts';
import { command } from '../command.ts';
import { afterPress, taskAnswer } from './answer.ts';
import { fromField, taskField } from './fields.ts';

export default command({
  path: 'task snooze',
  summary: 'task.snoozeSummary',
  effect: 'write',
  access: 'member',
  fields: {
    task: taskField,
    by: choice({
      label: 'task.fieldBy',
      optional: true,
      choices: [
        { value: '1d', label: 'task.byDay', words: ['day', 'a day', 'one day', '+1 day', '1天', '一天'] },
        {
          value: '1w',
          label: 'task.byWeek',
          words: ['week', 'a week', 'one week', '+1 week', '1周', '一周', '一个星期'],
        },
      ],
    }),
    until: date({ label: 'task.fieldUntil', optional: true, words: ['until', 'to', '到'] }),
    from: fromField,
  },
  phrases: {
    en: [
      '(snooze|postpone|put off|delay) {task} [by] {by}',
      '(snooze|postpone|put off|delay|move|push) {task} (to|until|till) {until}',
      '(snooze|postpone|put off|delay) {task}',
    ],
    zh: ['[把|将]{task}推迟{by}', '[把|将]{task}(推迟|改)到{until}', '推迟{task}'],
  },
  examples: { en: ['task snooze F7 1w', 'postpone F7 to monday'], zh: ['待办 推迟 F7 一周', 'F7推迟到周一'] },

  async run(ctx, { task, by = '1d', until, from }) {
    const to = until && dueInstant(until, ctx.zone);
    if (to && to <= ctx.now) throw new InvalidInput(problem('task.past'), { until: problem('task.past') });
    const later = to ? { until: to } : by;
    return afterPress(ctx, await ctx.crm.tasks.snooze(ctx, task.id, later, ctx.zone), from);
  },
  answer: taskAnswer,
});
