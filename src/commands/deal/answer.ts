/** The confirmation of every write of a deal, from what was written. */
import type { Written } from '../../chat/ports.ts';
import { text, type View, view } from '../../chat/view.ts';
import { dayOf } from '../../values/day.ts';
import { type DealNews, dealConfirmation } from '../../views/deal-confirmation.ts';
import { changed } from '../changed.ts';
import type { Context } from '../command.ts';

export async function dealAnswer(ctx: Context, written: Written): Promise<View> {
  const change = changed(written, 'deal');
  if (!change) return view(text(ctx.t('deal.nothingChanged')));
  const note = changed(written, 'note')?.after;
  const deal = await ctx.crm.deals.describe(ctx, change.after);
  const news: DealNews = {
    deal,
    before: change.before ? await ctx.crm.deals.describe(ctx, change.before) : null,
    ...(await soldThisMonth(ctx, deal, change.id)),
    ...(note ? { note } : {}),
    activated: changed(written, 'customer')?.after.status === 'active',
  };
  return dealConfirmation(ctx, written, news);
}

/** How many the seller won so far this month: only told of what was won in it. */
async function soldThisMonth(ctx: Context, deal: DealNews['deal'], upTo: number): Promise<Pick<DealNews, 'month'>> {
  const { stage, closedOn, owner } = deal;
  const thisMonth = dayOf(ctx.now, ctx.org.zone).slice(0, 7);
  if (stage !== 'won' || !owner || closedOn?.slice(0, 7) !== thisMonth) return {};
  const count = await ctx.crm.deals.wonInMonth(ctx, owner.id, closedOn, upTo);
  return { month: { count, name: owner.id === ctx.me.id ? null : owner.name } };
}
