/** What was typed: a command's words, a ref or a customer, a sentence; else the nearest thing that works. */

import { shortened } from '../../values/shortened.ts';
import type { Context } from '../context.ts';
import { foundOnce } from '../found-once.ts';
import { type KnownBy, parseLine } from '../grammar.ts';
import type { Reply, Values } from '../interaction.ts';
import type { Machine } from '../machine.ts';
import { perform } from '../perform.ts';
import { proposal } from '../proposal.ts';
import { readInput } from '../read-input.ts';
import { contactNamed, dealTitled, isRefBeside, recordNamed } from '../record-named.ts';
import { subjectOf, withSubject } from '../subject.ts';
import { courtesyOf } from '../understand/courtesy.ts';
import { closest, isPolite, type Understood, understand } from '../understand/index.ts';
import { misheard } from '../understand/misheard.ts';
import { pastedList } from '../understand/pasted-list.ts';
import { hint, text, view } from '../view.ts';

/** Longest line that is read; a paste of many lines belongs to `import`. */
export const LINE_LIMIT = 4000;

/** Answers a typed line. @throws Refusal */
export async function say<S>(machine: Machine<S>, ctx: Context<S>, line: string): Promise<Reply> {
  return (await answerLine(machine, ctx, line)) ?? notUnderstood(machine, ctx, line.trim());
}

/** Undefined for a line that nothing is made of. @throws Refusal */
export async function answerLine<S>(wide: Machine<S>, ctx: Context<S>, line: string): Promise<Reply | undefined> {
  const machine = foundOnce(wide);
  const typed = line.trim();
  if (typed === '') return nothingTyped(machine, ctx);
  const named = machine.registry.resolve(typed);
  const mayBeList = !named && ctx.place.direct && machine.registry.get('import') !== undefined;
  const list = mayBeList ? pastedList(typed, ctx) : undefined;
  if (list !== undefined && !(await understand(machine.registry, firstLine(typed), ctx)))
    return offerImport(machine, ctx, list);
  const several = typed.includes('\n') || typed.length > LINE_LIMIT;
  if (typed.length > LINE_LIMIT && named?.command.path !== 'import') return tooLong(ctx, typed);

  const env = readEnv(machine, ctx);
  if (named) {
    const { command, rest } = named;
    const beside = isRefBeside(command, rest) ? await recordNamed(machine, ctx, rest) : undefined;
    if (beside) return perform(machine, ctx, beside);
    const { values, unplaced, doubtful } = await parseLine(command, rest, env);
    if (!several) {
      const sentence = await betterSentence(machine, ctx, typed, { path: command.path, values, unplaced });
      // `undo that`: its own words, so it is done at once.
      const meant = sentence?.command === command ? sentence.values : undefined;
      if (meant && unplaced !== undefined) return perform(machine, ctx, { path: command.path, values: meant });
      if (sentence) return answerSentence(machine, ctx, sentence);
    }
    const all = unplaced === undefined || isPolite(unplaced);
    if (all && doubtful) return answerSentence(machine, ctx, { command, values });
    if (all) return perform(machine, ctx, { path: command.path, values });
    return leftOut(ctx, unplaced, await answerSentence(machine, ctx, { command, values }));
  }

  const record = await recordNamed(machine, ctx, typed);
  if (record) return perform(machine, ctx, record);
  const sentence = await understand(machine.registry, typed, env);
  if (sentence) return answerSentence(machine, ctx, sentence);
  const deal = await dealTitled(machine, ctx, typed);
  const found = deal ?? (await contactNamed(machine, ctx, typed));
  return found ? perform(machine, ctx, found) : answerMisheard(machine, ctx, typed);
}

/** What tells names from what is said of them. */
export function readEnv<S>(machine: Machine<S>, ctx: Context<S>) {
  return {
    ...ctx,
    knows: knows(machine, ctx),
    // A thread is about somebody; a direct message only happens to be.
    hasSubject: async () => ctx.place.thread !== undefined && (await subjectOf(machine, ctx)) !== undefined,
  };
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** A command's words in other signs of the same sound: said back, and a write is asked about. */
async function answerMisheard<S>(machine: Machine<S>, ctx: Context<S>, typed: string): Promise<Reply | undefined> {
  const meant = misheard(machine.registry, typed);
  const named = meant === undefined ? undefined : machine.registry.resolve(meant);
  if (meant === undefined || !named) return undefined;
  const { values } = await parseLine(named.command, named.rest, readEnv(machine, ctx));
  const reply = await answerSentence(machine, ctx, { command: named.command, values });
  return withHint(reply, ctx.t('chat.misheard', { line: shortened(meant, SHOWN) }));
}

/** What would happen is told before anything does. */
async function offerImport<S>(machine: Machine<S>, ctx: Context<S>, text: string): Promise<Reply> {
  const reply = await perform(machine, ctx, { path: 'import', values: { text } });
  return withHint(reply, ctx.t('chat.looksLikeList'));
}

/** A read answers; a write shows what was understood and asks. */
function answerSentence<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  { command, values }: Pick<Understood<S>, 'command' | 'values'>,
): Promise<Reply> {
  const errand = { path: command.path, values };
  return command.effect === 'read' ? perform(machine, ctx, errand) : proposal(machine, ctx, command, values);
}

/** Words that fit nowhere are told of, before what was made of the rest; a write is asked about, not done. */
function leftOut<S>(ctx: Context<S>, words: string, reply: Reply): Reply {
  return withHint(reply, ctx.t('chat.leftOut', { text: shortened(words, SHOWN) }));
}

/** Signs of what was typed that are shown again. */
export const SHOWN = 60;

/** The reply below a line about how what was said was read. */
export function withHint(reply: Reply, said: string): Reply {
  return reply.kind === 'view' ? { ...reply, view: view(hint(said), ...reply.view.blocks) } : reply;
}

/**
 * `customer Acme bought …` begins like a command but is a sentence: taken so only where the command cannot be read, or
 * where phrases place words that its fields could not (`export deals of Acme`, `todo: buy toner`).
 */
async function betterSentence<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  typed: string,
  { path, values, unplaced }: { path: string; values: Values; unplaced: string | undefined },
): Promise<Understood<S> | undefined> {
  const command = machine.registry.get(path);
  if (!command) return undefined;
  // A thread is about somebody, so a line that names nobody lacks nothing there.
  const whole = ctx.place.thread ? await withSubject(machine, ctx, command, values) : values;
  const reading = await readInput(command, whole, { ...ctx, command: path }, machine.lookups);
  const readable = reading.kind === 'ok' || (reading.kind === 'which' && command.effect !== 'read');
  if (readable && unplaced === undefined) return undefined;
  const sentence = await understand(machine.registry, typed, { ...ctx, knows: knows(machine, ctx) });
  // A list shows what it can of what was asked; a sentence that says all of it is the better reading.
  if (readable) return sentence?.command.path === path || command.effect === 'read' ? sentence : undefined;
  if (!sentence || reading.kind !== 'none') return sentence;
  // The line was all right but for a name nobody knows: a sentence about a name nobody knows is no better.
  const said = await readInput(sentence.command, sentence.values, ctx, machine.lookups);
  return said.kind === 'ok' ? sentence : undefined;
}

function knows<S>(machine: Machine<S>, ctx: Context<S>) {
  const finds = async (of: KnownBy, text: string) => (await machine.lookups.find(ctx, of, text)).kind !== 'none';
  return async (text: string, of: KnownBy) =>
    of === 'member' || of === 'contact'
      ? finds(of, text)
      : (await finds('customer', text)) || (of === 'deal' && finds(of, text));
}

function nothingTyped<S>(machine: Machine<S>, ctx: Context<S>): Promise<Reply> {
  if (machine.registry.get('help')) return perform(machine, ctx, { path: 'help', values: {} });
  return Promise.resolve({ kind: 'view', view: view(text(ctx.t('chat.nothingTyped'))) });
}

function tooLong<S>(ctx: Context<S>, typed: string): Reply {
  const said = ctx.t('chat.tooLongMessage', { length: typed.length, max: LINE_LIMIT });
  return { kind: 'view', view: view(text(said, 'bad')) };
}

function notUnderstood<S>(machine: Machine<S>, ctx: Context<S>, typed: string): Reply {
  const courtesy = courtesyOf(typed);
  if (courtesy) return { kind: 'view', view: view(text(ctx.t(`chat.courtesy.${courtesy}`))) };
  const command = closest(machine.registry, typed);
  const example = command.examples[ctx.locale][0];
  const summary = ctx.t(command.summary);
  return {
    kind: 'view',
    view: view(text(ctx.t('chat.notUnderstood', { summary, example })), hint(ctx.t('chat.tryHelp'))),
  };
}
