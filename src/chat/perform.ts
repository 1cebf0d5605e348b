/** Does what was asked: authorise, answer a redelivery, read the input, run; or ask for what is missing, wrong or unclear. */
import { wordProblem } from '../language/problem.ts';
import { InvalidInput, Refusal } from '../values/errors.ts';
import { type Asked, askMissing, askNone, askWhich } from './ask.ts';
import { authorise } from './authorise.ts';
import { buildForm } from './build-form.ts';
import { type AnyCommand, isShown, isWritten } from './command.ts';
import type { Context } from './context.ts';
import type { Found } from './field.ts';
import type { Reply, Values } from './interaction.ts';
import type { Machine } from './machine.ts';
import type { Written } from './ports.ts';
import { readInput } from './read-input.ts';
import { withSubject } from './subject.ts';
import { text, type View, view } from './view.ts';
import { goingOn } from './waiting.ts';

export interface Errand {
  readonly path: string;
  readonly values: Values;
  /** Over the message that was pressed. */
  readonly replace?: boolean;
}

/** Runs a command with what was typed, and answers; asks where it cannot run yet. @throws Refusal */
export async function perform<S>(machine: Machine<S>, scene: Context<S>, errand: Errand): Promise<Reply> {
  const command = machine.registry.get(errand.path);
  if (!command) throw new RangeError(`No command “${errand.path}”`);
  const ctx: Context<S> = { ...scene, command: command.path };
  await authorise(machine.directory, ctx, command);
  const before = await storedAnswer(machine, ctx, command);
  if (before) return answered(await goOn(machine, ctx, errand.values.goOn, before), errand);

  const values = await withSubject(machine, ctx, command, errand.values);
  const asked: Asked<S> = { machine, ctx, command, values };
  const reading = await readInput(command, values, ctx, machine.lookups);
  switch (reading.kind) {
    case 'problems':
      return askMissing(asked, reading);
    case 'which':
      return askWhich(asked, reading);
    case 'none':
      return askNone(asked, reading);
    case 'ok':
      if (onlyNamesTheRecord(asked))
        return { kind: 'form', form: await buildForm(ctx, command, machine.lookups, { values }) };
      return answered(await runAndAnswer(asked, reading.input), errand);
    default:
      return reading satisfies never;
  }
}

/** `customer edit acme` says what to change but not how: it asks, with the record as it is. */
function onlyNamesTheRecord<S>({ ctx, command, values }: Asked<S>): boolean {
  if (!command.prefill || !ctx.canOpenForm || (ctx.kind !== 'invoke' && ctx.kind !== 'command')) return false;
  return Object.entries(values).every(([name, value]) => value === '' || command.fields[name]?.optional === false);
}

async function runAndAnswer<S>({ machine, ctx, command, values }: Asked<S>, input: object): Promise<View | Reply> {
  try {
    const result = await command.run(ctx, input as never);
    if (isShown(result)) {
      remember(machine, ctx, input, result.written);
      return result.view;
    }
    if (!isWritten(result)) {
      const meanwhile = await storedAnswer(machine, ctx, command);
      if (meanwhile) return meanwhile;
      remember(machine, ctx, input);
      return command.effect === 'read' ? result : { kind: 'view', view: result, question: true };
    }
    remember(machine, ctx, input, result);
    return await goOn(machine, ctx, values.goOn, await wordWritten(ctx, command, result));
  } catch (error) {
    // The same delivery, at the same time, may have written what this one is refused or asked about.
    const meanwhile = error instanceof Refusal ? await storedAnswer(machine, ctx, command) : undefined;
    if (meanwhile) return meanwhile;
    // A refusal at a field keeps what was typed: the form comes up with it where there can be one.
    if (error instanceof InvalidInput && Object.keys(error.fields).length > 0 && ctx.kind !== 'submit') {
      return askMissing(
        { machine, ctx, command, values },
        { missing: [], problems: error.fields, problem: error.problem },
      );
    }
    throw error;
  }
}

/**
 * What was asked for before this had to be done first, gone on with: under the key of its own question, so that a second
 * press, or one after a crash between the two, finds each done once.
 */
async function goOn<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  then: string | undefined,
  done: View,
): Promise<View | Reply> {
  const aside = then === undefined ? undefined : await machine.asides.take(ctx.org.id, then, ctx.now);
  if (!aside || aside.expired || aside.memberId !== ctx.me.id) return done;
  try {
    const { path, values } = aside;
    const reply = await perform(machine, goingOn(ctx, aside), { path, values });
    return reply.kind === 'view' ? view(...done.blocks.slice(0, 1), ...reply.view.blocks) : reply;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return view(...done.blocks, text(wordProblem(ctx.t, error.problem), 'bad'));
  }
}

/** The answer of a write that was stored under this key before, if there is one. */
async function storedAnswer<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  command: AnyCommand<S>,
): Promise<View | undefined> {
  if (command.effect === 'read') return undefined;
  const written = await machine.journal.find(ctx.org.id, ctx.key);
  return written && wordWritten(ctx, command, written);
}

async function wordWritten<S>(ctx: Context<S>, command: AnyCommand<S>, written: Written): Promise<View> {
  if (!command.answer) throw new RangeError(`“${command.path}” writes but has no answer`);
  return command.answer(ctx, written);
}

function answered(answer: View | Reply, { replace = false }: Errand): Reply {
  const reply: Reply = 'kind' in answer ? answer : { kind: 'view', view: answer };
  return replace && reply.kind === 'view' ? { ...reply, replace } : reply;
}

/** Makes the customer it was about the subject of the thread or direct message. */
function remember<S>(machine: Machine<S>, ctx: Context<S>, input: object, written?: Written): void {
  const customerId = (input as { customer?: Found }).customer?.id ?? customerOf(written);
  if (customerId === undefined || !(ctx.place.direct || ctx.place.thread)) return;
  machine.subjects.set(ctx.org.id, ctx.workspaceId, ctx.me.id, ctx.place, customerId, ctx.now);
}

/** The one customer that was written, or written about; none where there were several. */
function customerOf(written: Written | undefined): number | undefined {
  const ids = (written?.changes ?? []).flatMap(({ entity, entityId, after }) => {
    if (entity === 'customer') return [entityId];
    return typeof after?.customerId === 'number' ? [after.customerId] : [];
  });
  return new Set(ids).size === 1 ? ids[0] : undefined;
}
