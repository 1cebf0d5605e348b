/** `note list acme`: what happened with a customer, newest first. */
import { timelineView } from '../../views/note-list.ts';
import { command } from '../command.ts';
import { pageField } from '../deal/fields.ts';
import { aboutField } from './fields.ts';

export default command({
  path: 'note list',
  summary: 'note.listSummary',
  effect: 'read',
  access: 'member',
  fields: { customer: aboutField, page: pageField },
  phrases: {
    en: [
      '(show|list) [me] [the|all] notes (of|for|on|about) {customer}',
      '[show] [me] [the] timeline (of|for) {customer}',
      "(what happened|what is new|what's new|whats new) (with|at) {customer}",
      "[what is|what's] [the] latest (on|with|from) {customer}",
      'when did we last (talk to|talk with|speak to|see|contact) {customer}',
    ],
    zh: [
      '[查看|看看|看一下]{customer}的(备注|记录|动态|跟进记录)',
      '{customer}最近怎么样',
      '{customer}最近有什么(动态|进展|情况)',
      '[最近|上次](什么时候|哪天)联系[过]{customer}',
      '{customer}(最近|上)一次联系是(什么时候|哪天)',
    ],
  },
  examples: { en: ['note list acme', 'what happened with Acme'], zh: ['备注 列表 华为', '看看华为的动态'] },

  async run(ctx, { customer, page = 1 }) {
    const timeline = await ctx.crm.customers.timeline(ctx, customer.id, { page });
    return timelineView(ctx, { customer, timeline });
  },
});
