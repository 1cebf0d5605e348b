/** What `link workspace` and `link local` ask and answer alike. */
import type { Written } from '../../chat/ports.ts';
import type { View } from '../../chat/view.ts';
import { type Claim, type Holdings, MOST_BROUGHT, totalOf } from '../../crm/links/link.ts';
import { joinedView, joinQuestion } from '../../views/link.ts';
import type { Context } from '../command.ts';

/** What becomes of the records that the workspace has of its own. */
export async function askRecords(ctx: Context, given: Claim, held: Holdings): Promise<View> {
  const state = await ctx.crm.links.state(ctx.workspaceId);
  const token = await ctx.aside('link workspace', { claim: String(given.id) });
  const few = totalOf(held) <= MOST_BROUGHT;
  return joinQuestion(ctx, { state, currency: ctx.org.currency, given, held, few, token });
}

export async function joinedAnswer(ctx: Context, written: Written): Promise<View> {
  const state = await ctx.crm.links.state(ctx.workspaceId);
  return joinedView(ctx, written, state, await ctx.crm.links.twins(state.org.id, ctx.key));
}
