/** The fields that commands of follow-ups share. */
import { date, lookup, text } from '../../chat/fields.ts';

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
