/** What only the person who asks may see: what is said or pressed in a channel may be answered there. */
import { problem } from '../language/problem.ts';
import { sayPath } from '../language/words.ts';
import { InvalidInput } from '../values/errors.ts';
import type { Context } from './command.ts';

/** @throws InvalidInput where others might see the answer too; `why` says so, and how to ask so that they do not */
export function requirePrivate(ctx: Context, path: string, why: 'link.onlyToYou' | 'erasing.onlyToYou'): void {
  if (ctx.place.direct || ctx.kind === 'invoke' || ctx.kind === 'command') return;
  throw new InvalidInput(problem(why, { line: sayPath(path, ctx.locale) }));
}
