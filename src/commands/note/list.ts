/** `note list acme`: what happened with a customer, newest first. */
import { timelineView } from '../../views/note-list.ts';
import { command } from '../command.ts';
import { customerField, pageField } from '../deal/fields.ts';

export default command({
  path: 'note list',
  summary: 'note.listSummary',
  effect: 'read',
  access: 'member',
  fields: { customer: customerField, page: pageField },
  phrases: {
    en: [
      '(show|list) [me] [the|all] notes (of|for|on|about) {customer}',
      '[show] [me] [the] timeline (of|for) {customer}',
      'what happened (with|at) {customer}',
    ],
    zh: ['[查看|看看|看一下]{customer}的(备注|记录|动态|跟进记录)', '{customer}最近怎么样'],
  },
  examples: { en: ['note list acme', 'what happened with Acme'], zh: ['备注 列表 华为', '看看华为的动态'] },

  async run(ctx, { customer, page = 1 }) {
    const timeline = await ctx.crm.customers.timeline(ctx, customer.id, { page });
    return timelineView(ctx, { customer, timeline });
  },
});
