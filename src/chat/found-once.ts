/** Looks each name up once for an interaction: to read a line it is asked for, to weigh the line as a sentence, and to run it. */
import type { Machine } from './machine.ts';
import type { Lookups, Match } from './ports.ts';

export function foundOnce<S>(machine: Machine<S>): Machine<S> {
  const asked = new Map<string, Promise<Match>>();
  const find: Lookups<S>['find'] = (ctx, of, text) => {
    const name = `${of} ${text}`;
    const match = asked.get(name) ?? machine.lookups.find(ctx, of, text);
    asked.set(name, match);
    return match;
  };
  return { ...machine, lookups: { ...machine.lookups, find } };
}
