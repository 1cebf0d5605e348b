/** `my day`: what waits for me, what is due, my open deals and this month's figures on one page; Slack shows it as the Home. */
import { addDays, dayOf, startOfDay } from '../../values/day.ts';
import { dayView } from '../../views/day.ts';
import { command } from '../command.ts';

export default command({
  path: 'my day',
  summary: 'day.summary',
  effect: 'read',
  access: 'member',
  fields: {},
  phrases: {
    en: ['[show me] my (dashboard|agenda)'],
    zh: ['[看看]我的(看板|日程)'],
  },
  examples: { en: ['my day'], zh: ['我的 一天'] },

  async run(ctx) {
    const { me, now, zone } = ctx;
    const tomorrow = startOfDay(addDays(dayOf(now, zone), 1), zone);
    const [waiting, due, overdue, pipeline, sales, customers] = await Promise.all([
      ctx.waiting(),
      ctx.crm.tasks.list(ctx, { assigneeId: me.id, before: tomorrow }),
      ctx.crm.tasks.countDue(ctx, me.id, now),
      ctx.crm.deals.pipeline(ctx, { ownerId: me.id }),
      ctx.crm.stats.answer(ctx, { metric: 'sales' }),
      ctx.crm.stats.answer(ctx, { metric: 'newCustomers' }),
    ]);
    return dayView(ctx, { waiting, due, overdue, pipeline, month: [sales, customers] });
  },
});
