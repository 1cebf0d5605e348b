/** The names of members, for what stores their ids. */
import type { Context } from '../command.ts';

/** By id; those without access any more are left out. */
export async function memberNames(ctx: Context): Promise<ReadonlyMap<number, string>> {
  const members = await ctx.crm.members.list(ctx.org.id);
  return new Map(members.map(({ id, name }) => [id, name]));
}
