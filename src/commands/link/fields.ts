/** What the commands of links ask, and where a code may be shown. */
import { text } from '../../chat/fields.ts';
import { problem } from '../../language/problem.ts';
import { sayPath } from '../../language/words.ts';
import { InvalidInput } from '../../values/errors.ts';
import type { Context } from '../command.ts';

export const code = text({ label: 'link.code', hint: 'link.codeHint', optional: true, max: 60 });

/** Whether only the reader sees the answer: what is said to Parley in a channel is answered there. */
export const isPrivate = (ctx: Context): boolean => ctx.place.direct || ctx.kind !== 'say';

/** @throws InvalidInput where others would see the code too */
export function requirePrivate(ctx: Context, path: string): void {
  if (isPrivate(ctx)) return;
  throw new InvalidInput(problem('link.onlyToYou', { line: sayPath(path, ctx.locale) }));
}
