/** The question before a button counts: what would be done and to which record, with the button once more as its answer. */
import { authorise } from './authorise.ts';
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import { describeInput } from './describe-input.ts';
import type { Reply, Values } from './interaction.ts';
import type { Machine } from './machine.ts';
import { readInput } from './read-input.ts';
import type { Action } from './route.ts';
import { bold, buttons, facts, text, view } from './view.ts';

/** Undefined where the input cannot be read: then running it says why. @throws Refusal */
export async function askSure<S>(
  machine: Machine<S>,
  scene: Context<S>,
  command: AnyCommand<S>,
  { values, action, label }: { readonly values: Values; readonly action: Action; readonly label: string },
): Promise<Reply | undefined> {
  const ctx = { ...scene, command: command.path };
  await authorise(machine.directory, ctx, command);
  const reading = await readInput(command, values, ctx, machine.lookups);
  if (reading.kind !== 'ok') return undefined;
  const asked = view(
    text([bold(label), ' · ', ctx.t(command.summary)]),
    facts(describeInput(ctx, command, reading.input)),
    text(ctx.t('chat.sure')),
    buttons({ label, style: 'danger', action }),
  );
  return { kind: 'view', view: asked, question: true };
}
