/** Proposals that were neither saved nor cancelled, in the words they would be saved with now. */
import type { Context } from './context.ts';
import { describeInput } from './describe-input.ts';
import type { Machine } from './machine.ts';
import type { Aside } from './ports.ts';
import { readInput } from './read-input.ts';

export interface Waiting {
  readonly token: string;
  /** What it would do: the command's summary. */
  readonly what: string;
  /** What of, value by value. */
  readonly words: readonly string[];
}

/** More would push the rest of a page away. */
const MOST = 3;

export async function waiting<S>(machine: Machine<S>, ctx: Context<S>): Promise<readonly Waiting[]> {
  const asides = await machine.asides.waiting({ orgId: ctx.org.id, memberId: ctx.me.id }, ctx.now, MOST);
  const each = asides.map((aside) => worded(machine, ctx, aside));
  return (await Promise.all(each)).filter((one) => one !== undefined);
}

async function worded<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  { token, path, values }: Pick<Aside, 'token' | 'path' | 'values'>,
): Promise<Waiting | undefined> {
  const command = machine.registry.get(path);
  if (!command) return undefined;
  const what = ctx.t(command.summary);
  const scene = { ...ctx, command: path };
  const reading = await readInput(command, values, scene, machine.lookups);
  // What it names may have changed since: then it is shown as it was typed, and Save asks.
  if (reading.kind !== 'ok') return { token, what, words: Object.values(values).filter((value) => value !== '') };
  const input = command.complete?.(scene, reading.input) ?? reading.input;
  return { token, what, words: describeInput(scene, command, input).map(([, value]) => value) };
}

/**
 * Where what was put aside is gone on with: under one key for all buttons and forms of a proposal. So whoever presses
 * twice, on two screens, or Save where the form was saved before, is answered from the one receipt. What another command
 * does on the way (a customer that is added first) is not the proposal's.
 */
export function goingOn<S>(ctx: Context<S>, { token, path, proposal }: Aside): Context<S> {
  if (proposal === null) return { ...ctx, key: `aside:${token}` };
  const aside: Context<S>['aside'] = (next, values) =>
    ctx.aside(next, values, next === path ? { token: proposal } : undefined);
  return { ...ctx, key: `aside:${proposal}`, aside };
}
