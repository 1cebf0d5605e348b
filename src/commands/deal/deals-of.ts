/** Whose deals are meant: a customer's, or those whose titles have the words. */
import type { Found } from '../../chat/field.ts';
import type { DealFilter } from '../../crm/deals/deals.ts';
import type { Context } from '../command.ts';
import { OF_NO_RECORD } from '../lookups.ts';

export async function dealsOf(
  ctx: Context,
  found: Found | undefined,
): Promise<Pick<DealFilter, 'customerId' | 'titled'>> {
  if (!found) return {};
  return found.id === OF_NO_RECORD ? { titled: await ctx.crm.deals.titled(ctx, found.name) } : { customerId: found.id };
}
