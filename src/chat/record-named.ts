/** A line that is nothing but a record's ref or a customer's name means: show it. */
import { readRef } from '../values/ref.ts';
import type { Context } from './context.ts';
import type { Machine } from './machine.ts';
import type { Errand } from './perform.ts';

/** Longer lines are sentences. */
const NAME_LIMIT = 80;

/** The errand that shows it, or undefined where the line names nothing. */
export async function recordNamed<S>(machine: Machine<S>, ctx: Context<S>, typed: string): Promise<Errand | undefined> {
  const ref = readRef(typed);
  if (ref) {
    const shows = machine.registry.get(`${ref.noun} show`);
    return shows ? { path: shows.path, values: { [ref.noun]: typed } } : { path: 'history', values: { record: typed } };
  }
  if (typed.length > NAME_LIMIT || typed.includes('\n')) return undefined;
  const match = await machine.lookups.find(ctx, 'customer', typed);
  return match.kind === 'none' ? undefined : { path: 'customer show', values: { customer: typed } };
}
