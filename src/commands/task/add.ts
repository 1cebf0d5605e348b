/** `task add acme send the quote fri`: what is to be done, reminded of at its time. */
import { lookup, text } from '../../chat/fields.ts';
import { defaultDue, dueInstant } from '../../crm/tasks/task.ts';
import { command } from '../command.ts';
import { taskAnswer } from './answer.ts';
import { assigneeField, dueField } from './fields.ts';

export default command({
  path: 'task add',
  summary: 'task.addSummary',
  effect: 'write',
  access: 'member',
  fields: {
    customer: lookup({ of: 'customer', label: 'field.customer', hint: 'field.customerHint', optional: true }),
    title: text({ label: 'task.fieldTitle', placeholder: 'task.fieldTitlePlaceholder', max: 300 }),
    due: dueField,
    assignee: assigneeField,
    deal: lookup({ of: 'deal', label: 'deal.fieldDeal', optional: true, hidden: true }),
  },
  phrases: {
    en: [
      'remind me to {title} [on|by|at] {due}',
      'remind me to {title}',
      'remind me {due} to {title}',
      'remind me [on|at] {due}[:|,] {title}',
      'remind {assignee} to {title} [on|by|at] {due}',
      'remind {assignee} to {title}',
      '(add|create) [a] (task|follow-up|reminder|to-do) [to|:] {title} [on|by|due] {due}',
      '(add|create) [a] (task|follow-up|reminder|to-do) for {customer}[:|,] {title} [on|by|due] {due}',
      'follow up (with|on) {customer} [on|by] {due} => title=follow-up',
      '(call|phone|ring) {customer} [on|at|by] {due} => title=call',
    ],
    zh: [
      '提醒我{due}{title}',
      '{due}提醒我{title}',
      '提醒我{title}',
      '提醒{assignee}{due}{title}',
      '(新增|添加|加)[一]条待办[：|:|，|,]{due}{title}',
      '(新增|添加|加)[一]条待办[：|:|，|,]{title}',
      '{due}跟进{customer} => title=跟进',
      '{due}给{customer}打电话 => title=打电话',
      '{due}拜访{customer} => title=拜访',
      '{due}回访{customer} => title=回访',
    ],
  },
  examples: {
    en: ['task add acme send the quote fri', 'remind me to call Bob tomorrow 15:00'],
    zh: ['待办 新增 华为 周五发报价', '提醒我明天下午3点给王总打电话'],
  },

  run: (ctx, { customer, title, due, assignee, deal }) =>
    ctx.crm.tasks.add(ctx, {
      customerId: customer?.id,
      dealId: deal?.id,
      title,
      dueAt: due ? dueInstant(due, ctx.zone) : defaultDue(ctx.now, ctx.zone),
      assigneeId: assignee?.id,
    }),
  answer: taskAnswer,
});
