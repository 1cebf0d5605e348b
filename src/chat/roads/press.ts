/** A press: decode the button's route, look everything it names up again in the presser's org, and act. */
import { problem } from '../../language/problem.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../values/errors.ts';
import { saidCommand } from '../ask.ts';
import { authorise } from '../authorise.ts';
import { buildForm } from '../build-form.ts';
import type { AnyCommand } from '../command.ts';
import type { Context } from '../context.ts';
import type { Interaction, Reply, Values } from '../interaction.ts';
import type { Machine } from '../machine.ts';
import { perform } from '../perform.ts';
import type { Aside } from '../ports.ts';
import { refusalView } from '../refusal.ts';
import { type Action, decodeRoute, type Input } from '../route.ts';
import { askSure } from '../sure.ts';
import { type Block, buttons, text, view } from '../view.ts';
import { goingOn } from '../waiting.ts';

type Press = Extract<Interaction, { kind: 'press' }>;

/** Does what a button, menu or picker stands for. @throws Refusal */
export async function press<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  { route, value, asksFirst }: Press,
): Promise<Reply> {
  const action = decodeRoute(route);
  if (!action) throw forged();
  if (asksFirst !== undefined && action.do === 'run') {
    const command = machine.registry.get(action.path);
    if (!command) throw forged();
    const values = known(command, action.input);
    const asked = await askSure(machine, ctx, command, { values, action, label: asksFirst || ctx.t('chat.yes') });
    if (asked) return asked;
  }
  return act(machine, ctx, action, value);
}

async function act<S>(machine: Machine<S>, ctx: Context<S>, action: Action, picked?: string): Promise<Reply> {
  switch (action.do) {
    case 'share':
      return { kind: 'share', by: ctx.me.name };
    case 'run': {
      const command = machine.registry.get(action.path);
      if (!command) throw forged();
      const replace = action.placing ? action.placing === 'replace' : command.effect !== 'read';
      return overtaken(machine, ctx, action, () =>
        perform(machine, ctx, { path: action.path, values: known(command, withPicked(action.input, picked)), replace }),
      );
    }
    case 'form':
      return openForm(machine, ctx, action.path, withPicked(action.input, picked));
    case 'resume': {
      const aside = await mine(machine, ctx, action.token);
      const command = machine.registry.get(aside.path);
      if (!command) throw forged();
      const values = { ...aside.values, ...known(command, action.input) };
      const scene = goingOn(ctx, aside);
      // Edit or Cancel on a page that is older than the save tells of what was saved.
      const saved = action.as !== 'run' && (await machine.journal.find(ctx.org.id, scene.key));
      if (action.as === 'drop' && !saved) {
        await machine.asides.drop(ctx.org.id, aside, ctx.now);
        return { kind: 'view', view: view(text(ctx.t('chat.cancelled'))), replace: true };
      }
      if (action.as === 'form' && !saved) return openForm(machine, scene, aside.path, values, true);
      return perform(machine, scene, { path: aside.path, values, replace: action.placing !== 'add' });
    }
    default:
      return action satisfies never;
  }
}

/** Someone was faster than the card that was pressed: what differs, and the record as it is now a press away. */
async function overtaken<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  { path, input }: { readonly path: string; readonly input: Input },
  act: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return { kind: 'view', view: refusalView(ctx, error, showAgain(machine, ctx, path, input)) };
  }
}

function showAgain<S>(machine: Machine<S>, ctx: Context<S>, path: string, input: Input): Block[] {
  const [noun = ''] = path.split(' ');
  const [shows, ref] = [machine.registry.get(`${noun} show`), input[noun]];
  if (!shows || ref === undefined) return [];
  return [buttons({ label: ctx.t('chat.showNow'), action: { do: 'run', path: shows.path, input: { [noun]: ref } } })];
}

/** What a route holds are fields of its command, or it is none of ours. @throws NotFound */
function known<S>(command: AnyCommand<S>, input: Values): Values {
  if (Object.keys(input).every((name) => Object.hasOwn(command.fields, name))) return input;
  throw forged();
}

/** A picker's route ends in the name of the field that what was picked goes into. */
function withPicked(input: Values, picked: string | undefined): Values {
  if (picked === undefined) return input;
  const { pick, ...rest } = input;
  return { ...rest, [pick ?? 'value']: picked };
}

async function openForm<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  path: string,
  values: Values,
  asTyped = false,
): Promise<Reply> {
  const command = machine.registry.get(path);
  if (!command) throw forged();
  await authorise(machine.directory, ctx, command);
  if (!asTyped) known(command, values);
  const form = await buildForm({ ...ctx, command: path }, command, machine.lookups, { values, asTyped });
  return { kind: 'form', form };
}

/** What was put aside, for the person it was put aside for. @throws NotFound, NotAllowed, InvalidInput */
export async function mine<S>(machine: Machine<S>, ctx: Context<S>, token: string): Promise<Aside> {
  const aside = await machine.asides.take(ctx.org.id, token, ctx.now);
  if (!aside) throw forged();
  if (aside.memberId !== ctx.me.id) throw new NotAllowed(problem('chat.notYours', { name: aside.memberName }));
  if (aside.expired) {
    throw new InvalidInput(problem('chat.expired', { command: saidCommand(ctx, aside.path) }));
  }
  return aside;
}

function forged(): NotFound {
  return new NotFound(problem('chat.forgedButton'));
}
