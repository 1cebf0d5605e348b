/** What the commands of links ask, and where a code may be shown. */
import { text } from '../../chat/fields.ts';
import { problem } from '../../language/problem.ts';
import { sayPath } from '../../language/words.ts';
import { InvalidInput } from '../../values/errors.ts';
import type { Context } from '../command.ts';

export const code = text({ label: 'link.code', hint: 'link.codeHint', optional: true, max: 60 });

/** @throws InvalidInput where others might see the code too: what is said or pressed in a channel may be answered there */
export function requirePrivate(ctx: Context, path: string): void {
  if (ctx.place.direct || ctx.kind === 'invoke' || ctx.kind === 'command') return;
  throw new InvalidInput(problem('link.onlyToYou', { line: sayPath(path, ctx.locale) }));
}
