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
    customer: lookup({
      of: 'customer',
      label: 'field.customer',
      hint: 'field.customerHint',
      optional: true,
      orDeal: true,
    }),
    title: text({ label: 'task.fieldTitle', placeholder: 'task.fieldTitlePlaceholder', max: 300 }),
    due: dueField,
    assignee: assigneeField,
    deal: lookup({ of: 'deal', label: 'deal.fieldDeal', optional: true, hidden: true }),
  },
  phrases: {
    en: [
      'remind me to {title} [on|by|at] {due}',
      'remind me to {title}',
      'remind me [on|at|in] {due} to {title}',
      'remind me [on|at] {due}[:|,] {title}',
      'remind me to call {customer} [on|by|at] {due} => title=call',
      'remind me to visit {customer} [on|by|at] {due} => title=visit',
      'remind me to (email|e-mail|write to) {customer} [on|by|at] {due} => title=e-mail',
      'remind me to follow up (with|on) {customer} [on|by|at] {due} => title=follow-up',
      'remind {assignee} to {title} [on|by|at] {due}',
      'remind {assignee} to {title}',
      "(don't|dont) [let me] forget to {title} [on|by] {due}",
      '(add|create) [a] [new] (task|follow-up|reminder|to-do) [to] {title} [on|by|due] {due}',
      '(add|create) [a] [new] (task|follow-up|reminder|to-do) [to] {title}',
      '(add|create) [a] [new] (task|follow-up|reminder|to-do) for {customer}[:|,] {title} [on|by|due] {due}',
      'new (task|follow-up|reminder|to-do) {title} [on|by|due] {due}',
      'new (task|follow-up|reminder|to-do) {title}',
      '(todo|to-do) {title} [on|by|due] {due}',
      '(todo|to-do) {title}',
      'follow up (with|on) {customer} [on|by] {due} => title=follow-up',
      '(call|phone|ring) {customer} [back] [on|at|by] {due} => title=call',
    ],
    zh: [
      '提醒我{due}{title}',
      '{due}提醒我{title}',
      '提醒我{title}',
      '提醒我{due}(给{customer}打电话|联系{customer}) => title=打电话',
      '{due}提醒我(给{customer}打电话|联系{customer}) => title=打电话',
      '提醒我{due}跟进{customer} => title=跟进',
      '{due}提醒我跟进{customer} => title=跟进',
      '提醒{assignee}{due}{title}',
      '(新增|添加|加)[一条|条|一个|个]待办[：]{due}{title}',
      '(新增|添加|加)[一条|条|一个|个]待办[：]{title}',
      '{due}(别忘|记得)[要]{title}',
      '(别忘|记得){due}{title}',
      '{due}[要]给{customer}打[个]电话 => title=打电话',
      '{due}[要]拜访{customer} => title=拜访',
      '{due}[要]回访{customer} => title=回访',
      '{due}[要]跟进{customer} => title=跟进',
    ],
  },
  examples: {
    en: ['task add acme send the quote fri', 'remind me to call Bob tomorrow 15:00'],
    zh: ['待办 新增 华为 周五发报价', '提醒我明天下午3点给王总打电话'],
  },

  run: (ctx, { customer, title, due, assignee, deal }) =>
    ctx.crm.tasks.add(ctx, {
      customerId: customer?.id,
      dealId: (deal ?? customer?.deal)?.id,
      title,
      dueAt: due ? dueInstant(due, ctx.zone) : defaultDue(ctx.now, ctx.zone),
      assigneeId: assignee?.id,
    }),
  answer: taskAnswer,
});
