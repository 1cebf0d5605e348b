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
      '(snooze|postpone|put off|delay|push|move) {task} (for|by|back) {by}',
      '(snooze|postpone|put off|delay|push|move) {task} [back|off] {until}',
      '(do|remind me about|remind me of) {task} [again] [on|at|in] {until}',
      'do {task} later',
    ],
    zh: [
      '[把|将]{task}(推迟|延后|延期|往后推|顺延){by}',
      '[把|将]{task}(推迟|延后|延期|改|挪|推)到{until}',
      '[把|将]{task}(推迟|延后|延期)',
      '(推迟|延后|延期){task}',
      '{task}(晚点再说|晚点再做|以后再说)',
    ],
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
