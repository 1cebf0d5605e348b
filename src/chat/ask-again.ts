/** What buttons ask a command again with: the same values and a change to them, one button each. */
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import type { Values } from './interaction.ts';
import { type Action, fitsRoute, type Placing } from './route.ts';

/** As long as every token is. */
const SOME_TOKEN = 'x'.repeat(16);

/**
 * An action for each change. A read stands in its buttons where it has room there, so that reading writes nothing; what
 * is longer, and every write, is put aside, so that a write is done once however often it is pressed.
 */
export async function askAgain<S>(
  ctx: Pick<Context<S>, 'aside'>,
  { path, effect }: Pick<AnyCommand<S>, 'path' | 'effect'>,
  values: Values,
  changes: readonly Values[],
  placing: Placing,
): Promise<readonly Action[]> {
  if (changes.length === 0) return [];
  const inButtons = changes.map((change): Action => ({ do: 'run', path, input: { ...values, ...change }, placing }));
  if (effect === 'read' && inButtons.every(fitsRoute)) return inButtons;
  const resume = (token: string, input: Values): Action => ({ do: 'resume', token, as: 'run', input, placing });
  if (changes.every((change) => fitsRoute(resume(SOME_TOKEN, change)))) {
    const token = await ctx.aside(path, values);
    return changes.map((change) => resume(token, change));
  }
  const actions: Action[] = [];
  for (const change of changes) actions.push(resume(await ctx.aside(path, { ...values, ...change }), {}));
  return actions;
}

/** An action that opens the command's form with what was typed. Of a write that was begun it is one form, however often it is opened. */
export async function openAgain<S>(
  ctx: Pick<Context<S>, 'aside'>,
  { path, effect }: Pick<AnyCommand<S>, 'path' | 'effect'>,
  values: Values,
): Promise<Action> {
  const inButton: Action = { do: 'form', path, input: values };
  if (effect === 'read' && fitsRoute(inButton)) return inButton;
  return { do: 'resume', token: await ctx.aside(path, values), as: 'form', input: {} };
}
