/** `task edit F7 due: fri`: changes what is to be done, when, by whom. */
import { clearable, lookup, text } from '../../chat/fields.ts';
import { dueInstant } from '../../crm/tasks/task.ts';
import { instantTyped, memberTyped } from '../as-typed.ts';
import { command } from '../command.ts';
import { versionField } from '../deal/fields.ts';
import { requireChange } from '../what-to-change.ts';
import { taskAnswer } from './answer.ts';
import { assigneeField, dueField, taskField } from './fields.ts';

export default command({
  path: 'task edit',
  summary: 'task.editSummary',
  effect: 'write',
  access: 'member',
  fields: {
    task: taskField,
    title: text({ label: 'task.fieldTitle', optional: true, max: 300 }),
    due: dueField,
    assignee: assigneeField,
    customer: clearable(lookup({ of: 'customer', label: 'field.customer', optional: true })),
    version: versionField,
  },
  phrases: {
    en: [
      '(change|edit|update) [the] [task|follow-up] {task}',
      '(change|rename) {task} to {title}',
      '(give|assign|reassign|hand|hand over) {task} to {assignee}',
      '{assignee} (takes over|takes|does|will do) {task}',
      '{task} should be done by {assignee}',
      'let {assignee} do {task}',
    ],
    zh: [
      '(修改|编辑|更新)待办{task}',
      '[把|将]{task}(交给|分配给|转给|分给){assignee}',
      '{task}(让|由|叫){assignee}(做|来做|负责|处理|跟进)',
      '{assignee}(接手|负责){task}',
      '(把|将){task}(改成|改为){title}',
    ],
  },
  examples: { en: ['task edit F7 due: fri', 'assign F7 to Ben'], zh: ['待办 编辑 F7 到期：周五', '把F7交给小李'] },

  async prefill(ctx, values) {
    const match = values.task === undefined ? undefined : await ctx.crm.tasks.match(ctx, values.task);
    if (match?.kind !== 'one') return {};
    const task = await ctx.crm.tasks.get(ctx, match.found.id);
    return {
      task: match.found.ref,
      title: task.title,
      due: instantTyped(task.dueAt, ctx.zone),
      assignee: memberTyped(task.assignee),
      customer: task.customer ? `C${task.customer.number}` : '',
      version: String(task.version),
    };
  },
  async run(ctx, { task, title, due, assignee, customer, version }) {
    requireChange('title', [title, due, assignee, customer]);
    return ctx.crm.tasks.edit(ctx, {
      id: task.id,
      version,
      title,
      dueAt: due && dueInstant(due, ctx.zone),
      assigneeId: assignee?.id,
      customerId: customer === null ? null : customer?.id,
    });
  },
  answer: taskAnswer,
});
