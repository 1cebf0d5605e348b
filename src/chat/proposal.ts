/** What was understood of a sentence that writes: shown with Save, Edit and Cancel; nothing is written before Save. */
import { askMissing, askNone, askWhich } from './ask.ts';
import { authorise } from './authorise.ts';
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import { describeInput } from './describe-input.ts';
import type { Reply, Values } from './interaction.ts';
import type { Machine } from './machine.ts';
import { readInput } from './read-input.ts';
import type { Reader } from './reader.ts';
import { withSubject } from './subject.ts';
import { type Button, bold, buttons, facts, text, view } from './view.ts';

/** Asks whether it was understood right. @throws Refusal */
export async function proposal<S>(
  machine: Machine<S>,
  scene: Context<S>,
  command: AnyCommand<S>,
  said: Values,
): Promise<Reply> {
  const ctx = { ...scene, command: command.path };
  await authorise(machine.directory, ctx, command);
  const values = await withSubject(machine, ctx, command, said);
  const asked = { machine, ctx, command, values };
  const reading = await readInput(command, values, ctx, machine.lookups);
  switch (reading.kind) {
    case 'problems':
      return askMissing(asked, reading);
    case 'which':
      return askWhich(asked, reading);
    case 'none':
      return askNone(asked, reading);
    case 'ok': {
      if (command.confirm) return { kind: 'view', view: await command.confirm(ctx, reading.input) };
      const token = await ctx.aside(command.path, values, 'new');
      return {
        kind: 'view',
        view: view(
          text([bold(ctx.t(command.summary))]),
          facts(describeInput(ctx, command, command.complete?.(ctx, reading.input) ?? reading.input)),
          buttons(...proposalButtons(ctx, token)),
        ),
      };
    }
    default:
      return reading satisfies never;
  }
}

/** What can be done with a proposal, where it was made and wherever it is listed. */
export function proposalButtons(r: Reader, token: string): Button[] {
  const resume = (as: 'run' | 'form' | 'drop') => ({ do: 'resume', token, as, input: {} }) as const;
  return [
    { label: r.t('chat.save'), style: 'primary', action: resume('run') },
    { label: r.t('chat.edit'), action: resume('form') },
    { label: r.t('chat.cancel'), action: resume('drop') },
  ];
}
