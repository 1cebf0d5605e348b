/** Live suggestions for a lookup, a tag, a zone: what fits what has been typed so far. */
import type { Context } from '../context.ts';
import type { Interaction, Reply } from '../interaction.ts';
import type { Machine } from '../machine.ts';

type Suggest = Extract<Interaction, { kind: 'suggest' }>;

/** Most suggestions a platform shows (Discord's limit). */
export const SUGGESTIONS = 25;

/** At most 25 options, best first; none where the person may not use the command. */
export async function suggest<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  { path, field, query }: Suggest,
): Promise<Reply> {
  const command = machine.registry.get(path);
  const lookup = command?.fields[field]?.lookup;
  const allowed = command && (command.access === 'member' || ctx.me.access === 'admin');
  if (!lookup || !allowed) return { kind: 'suggestions', options: [] };
  const options = await machine.lookups.suggest(ctx, lookup, query.slice(0, 100));
  return { kind: 'suggestions', options: options.slice(0, SUGGESTIONS) };
}
