/** The names that changes are told with. */
import type { Written } from '../chat/ports.ts';
import { type Names, toldChanges } from '../views/history.ts';
import type { Context } from './command.ts';

export async function memberNames(ctx: Context): Promise<ReadonlyMap<number, string>> {
  const members = await ctx.crm.members.list(ctx.org.id);
  return new Map(members.map(({ id, name }) => [id, name]));
}

/** All members’, and those of the customers whose deals were written. */
export async function namesOf(ctx: Context, all: readonly Written[]): Promise<Names> {
  const told = all.flatMap((written) => toldChanges(written).told);
  const deals = told.flatMap(({ entity, before, after }) => (entity === 'deal' ? [after ?? before] : []));
  const ids = [...new Set(deals.map((deal) => Number(deal?.customerId)))];
  const customers = await Promise.all(ids.map((id) => ctx.crm.customers.get(ctx.org.id, id)));
  const named = customers.flatMap((customer) => (customer ? [[customer.id, customer.name] as const] : []));
  return { members: await memberNames(ctx), customers: new Map(named) };
}
