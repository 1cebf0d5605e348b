/** A form sent in: run it, or show it again as it was typed with what is wrong at each field. */
import { wordProblem } from '../../language/problem.ts';
import { Conflict, InvalidInput, Refusal } from '../../values/errors.ts';
import { buildForm } from '../build-form.ts';
import type { AnyCommand } from '../command.ts';
import type { Context } from '../context.ts';
import type { Interaction, Reply, Values } from '../interaction.ts';
import type { Machine } from '../machine.ts';
import { perform } from '../perform.ts';
import type { Aside } from '../ports.ts';
import { refusalLines } from '../refusal.ts';
import { goingOn } from '../waiting.ts';
import { mine } from './press.ts';

type Submit = Extract<Interaction, { kind: 'submit' }>;

/**
 * Runs what a form was for. A form that stays open is sent again under its own token; where the platform has closed it
 * (`canOpenForm` is false) what was typed is put aside under a new one, for the form to be opened with again.
 *
 * @throws Refusal where the form itself is unknown, expired or another person's.
 */
export async function submit<S>(machine: Machine<S>, sent: Context<S>, { token, values }: Submit): Promise<Reply> {
  const aside = await mine(machine, sent, token);
  const scene = goingOn(sent, aside);
  const command = machine.registry.get(aside.path);
  if (!command) throw new RangeError(`No command “${aside.path}”`);
  const known = Object.keys(command.fields);
  const typed = Object.fromEntries(Object.entries(values).filter(([name]) => known.includes(name)));
  const all = { ...aside.values, ...typed };
  const ctx: Context<S> = { ...scene, command: command.path, canOpenForm: true };
  try {
    const reply = await perform(machine, ctx, { path: aside.path, values: all });
    if (reply.kind !== 'form') return reply;
    return { kind: 'errors', form: scene.canOpenForm ? { ...reply.form, token } : reply.form };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const told = scene.canOpenForm ? aside.token : await ctx.aside(aside.path, all);
    return { kind: 'errors', form: await asItWas(machine, ctx, command, { ...aside, token: told }, all, error) };
  }
}

async function asItWas<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  command: AnyCommand<S>,
  aside: Aside,
  values: Values,
  refusal: Refusal,
) {
  const problems = refusal instanceof InvalidInput ? refusal.fields : {};
  const intro = Object.keys(problems).length > 0 ? undefined : introOf(ctx, refusal);
  if (refusal instanceof Conflict) {
    // Sent once more, the form means: yes, over what is there now. So it carries the version that was told, and what the
    // person had left alone is shown as it is now, not as it was.
    const now = (await command.prefill?.(ctx, values)) ?? {};
    const untouched = Object.entries(now).filter(([name]) => (values[name] ?? '') === (aside.values[name] ?? ''));
    const fresh = { ...values, ...Object.fromEntries(untouched) };
    return buildForm(ctx, command, machine.lookups, { values: fresh, asTyped: true, ...(intro ? { intro } : {}) });
  }
  const state = { values, problems, asTyped: true, token: aside.token };
  return buildForm(ctx, command, machine.lookups, intro === undefined ? state : { ...state, intro });
}

function introOf<S>(ctx: Context<S>, refusal: Refusal): string {
  const again = refusal instanceof Conflict ? [ctx.t('chat.saveAgain')] : [];
  return [wordProblem(ctx.t, refusal.problem), ...refusalLines(ctx, refusal), ...again].join('\n');
}
