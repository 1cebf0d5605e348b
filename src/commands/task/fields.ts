/** The fields that commands of follow-ups share. */
import { choice, date, lookup, text } from '../../chat/fields.ts';

export const taskField = lookup({ of: 'task', label: 'task.fieldTask', hint: 'task.fieldTaskHint', words: ['待办'] });
export const dueField = date({
  label: 'field.due',
  hint: 'task.fieldDueHint',
  optional: true,
  words: ['on', 'by', '截止', '时间'],
});
export const assigneeField = lookup({
  of: 'member',
  label: 'field.assignee',
  hint: 'task.fieldAssigneeHint',
  optional: true,
  words: ['assignee', 'assign', '执行人', '负责人'],
});
/** The list a button stood in, to be shown again with the confirmation. */
export const fromField = text({ label: 'task.title', optional: true, hidden: true, max: 40 });
/** Which follow-ups a list shows. */
export const listFields = {
  whose: choice({
    label: 'task.fieldWhose',
    optional: true,
    choices: [
      { value: 'mine', label: 'task.whose.mine', words: ['my', 'me', '我', '我的'] },
      {
        value: 'all',
        label: 'task.whose.all',
        words: ['everyone', 'everybody', 'team', '所有', '全部', '所有人', '大家'],
      },
    ],
  }),
  when: choice({
    label: 'field.due',
    optional: true,
    choices: [
      { value: 'today', label: 'task.when.today', words: ['due', 'due today', '今天', '今日', '到期'] },
      { value: 'week', label: 'task.when.week', words: ['this week', 'due this week', '本周', '这周', '这个星期'] },
      { value: 'overdue', label: 'task.when.overdue', words: ['late', '逾期', '过期'] },
    ],
  }),
  assignee: lookup({ of: 'member', label: 'field.assignee', optional: true, words: ['assignee', '执行人'] }),
  customer: lookup({ of: 'customer', label: 'field.customer', optional: true }),
};
