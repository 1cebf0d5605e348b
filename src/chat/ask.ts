/** What is asked when a command cannot run yet: the form, which one, or to add what is not there. Nothing typed is lost. */
import { wordProblem } from '../language/problem.ts';
import { sayPath } from '../language/words.ts';
import type { Problem } from '../values/errors.ts';
import { readRef } from '../values/ref.ts';
import { askAgain, openAgain } from './ask-again.ts';
import { buildForm } from './build-form.ts';
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import type { Reply, Values } from './interaction.ts';
import type { Machine } from './machine.ts';
import { nearest } from './nearest.ts';
import type { Reading } from './read-input.ts';
import {
  type Block,
  type Button,
  type Buttons,
  buttons,
  hint,
  type List,
  list,
  type Option,
  text,
  view,
} from './view.ts';

export interface Asked<S> {
  readonly machine: Machine<S>;
  readonly ctx: Context<S>;
  readonly command: AnyCommand<S>;
  readonly values: Values;
}

type Problems = Pick<Extract<Reading, { kind: 'problems' }>, 'missing' | 'problems'> & { readonly problem?: Problem };

/** Opens the form with what was typed; where no form can be opened, says what is missing and offers it. */
export async function askMissing<S>(asked: Asked<S>, { missing, problems, problem }: Problems): Promise<Reply> {
  const { machine, ctx, command, values } = asked;
  const wrong = Object.entries(problems);
  if (ctx.canOpenForm) {
    const intro = problem && wrong.length === 0 ? wordProblem(ctx.t, problem) : undefined;
    const state = { values, problems, ...(intro === undefined ? {} : { intro }) };
    return { kind: 'form', form: await buildForm(ctx, command, machine.lookups, state) };
  }
  const labels = missing.map((name) => command.fields[name]).map((field) => (field ? ctx.t(field.label) : ''));
  return {
    kind: 'view',
    view: view(
      // What the command itself refused is a whole sentence, and the line was a good one: no example of another.
      ...(problem
        ? [text(wordProblem(ctx.t, problem), 'bad')]
        : wrong.map(([name, each]) => fieldLine(ctx, command, name, each))),
      labels.length > 0 && text(ctx.t('chat.missing', { fields: labels.join(ctx.t('chat.between')) })),
      buttons(await formButton(asked)),
      !problem && exampleHint(ctx, command),
    ),
  };
}

/** Several records fit: one button each. */
export async function askWhich<S>(
  asked: Asked<S>,
  { field, text: typed, options }: Extract<Reading, { kind: 'which' }>,
): Promise<Reply> {
  const { t } = asked.ctx;
  const choices = await toChoose(asked, field, options);
  const howTo = choices.type === 'list' && hint(t('chat.whichHint'));
  return { kind: 'view', view: view(text(t('chat.which', { text: typed })), choices, howTo), question: true };
}

/** A button for each, that puts it into the field and goes on. */
async function toChoose<S>(
  { ctx, command, values }: Asked<S>,
  field: string,
  options: readonly Option[],
): Promise<Buttons | List> {
  const chosen = options.slice(0, 10);
  const changes = chosen.map(({ value }) => ({ [field]: value }));
  const actions = await askAgain(ctx, command, without(values, field), changes, 'replace');
  // In a list the ref is enough to press; its line says the rest.
  const choices = actions.map((action, at): Button => {
    const { label = '', value = '' } = chosen[at] ?? {};
    return { label: readRef(value) ? value : label, action };
  });
  if (chosen.every(({ value }) => !readRef(value))) return buttons(...choices);
  const items = chosen.map(({ label, detail }, at) => ({
    text: label,
    ...(detail ? { detail } : {}),
    buttons: choices.slice(at, at + 1),
  }));
  return list(items);
}

/** Nothing of that name: offers what may have been meant (deals), to add it (customers), or to fill in the form. */
export async function askNone<S>(
  asked: Asked<S>,
  { field, text: typed, of }: Extract<Reading, { kind: 'none' }>,
): Promise<Reply> {
  const { machine, ctx, command, values } = asked;
  const params = { what: ctx.t(`chat.lookup.${of}`), text: typed };
  const said = text(ctx.t('chat.none', params), 'bad');
  if (ctx.kind === 'submit') {
    const problems = { [field]: { key: 'chat.none', params } };
    return {
      kind: 'errors',
      form: await buildForm(ctx, command, machine.lookups, { values, problems, asTyped: true }),
    };
  }
  // `C999` is a number that is not there, `@gus` somebody in the team's chat: neither is the name of someone new.
  const isName = !readRef(typed) && !/^<?[@#]/.test(typed);
  const addable = of === 'customer' && isName && machine.registry.get('customer add');
  const add = addable ? await addButton(asked, typed) : undefined;
  const near = isHalfRead(asked, field, typed) ? [] : await nearest(machine.lookups, ctx, of, typed);
  return {
    kind: 'view',
    view: view(
      said,
      ...(near.length > 0 ? [text(ctx.t('chat.perhaps')), await toChoose(asked, field, near)] : []),
      buttons(add, await withoutButton(asked, field), await formButton(asked)),
      exampleHint(ctx, command),
    ),
  };
}

/** Of a name nobody knows one word was taken; the next ones may stand in a text that would be written. */
function isHalfRead<S>({ command, values }: Asked<S>, field: string, typed: string): boolean {
  const isText = (name: string) => ['text', 'longText'].includes(command.fields[name]?.kind ?? '');
  const isProduct = (name: string) => command.fields[name]?.lookup === 'product';
  const others = Object.keys(values).filter((name) => name !== field && values[name] !== '');
  // Chinese is written without spaces, and what was taken is all that stands before one.
  const isWord = !/[\s\p{Script=Han}]/u.test(typed);
  return command.effect !== 'read' && isWord && others.some((name) => isText(name) || isProduct(name));
}

/** Adds who is not there yet; what else was to be written is put aside, and gone on with once they are. */
async function addButton<S>({ ctx, command, values }: Asked<S>, name: string): Promise<Button> {
  const goOn = command.effect === 'read' ? undefined : await ctx.aside(command.path, values);
  const token = await ctx.aside('customer add', { name, ...(goOn === undefined ? {} : { goOn }) });
  const said = { name: name.slice(0, 40) };
  return {
    label: goOn === undefined ? ctx.t('chat.addIt', said) : ctx.t('chat.addItAndGoOn', said),
    style: 'primary',
    action: { do: 'resume', token, as: 'run', input: {} },
  };
}

/** A list that was to be only of what nobody knows: all of it instead. */
async function withoutButton<S>({ ctx, command, values }: Asked<S>, field: string): Promise<Button | undefined> {
  if (command.effect !== 'read' || !command.fields[field]?.optional) return undefined;
  const [action] = await askAgain(ctx, command, without(values, field), [{}], 'replace');
  return action && { label: ctx.t('chat.showAll'), action };
}

/** The button that opens the form as it was left. */
async function formButton<S>({ ctx, command, values }: Asked<S>): Promise<Button> {
  return { label: ctx.t('chat.fillIn'), action: await openAgain(ctx, command, values) };
}

function without(values: Values, field: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== field));
}

/** A line that would have worked. */
export function exampleHint<S>(ctx: Context<S>, command: AnyCommand<S>): Block {
  return hint(ctx.t('chat.example', { example: command.examples[ctx.locale][0] }));
}

function fieldLine<S>(ctx: Context<S>, command: AnyCommand<S>, name: string, wrong: Problem): Block {
  const label = command.fields[name]?.label;
  const said = wordProblem(ctx.t, wrong);
  return text(label ? [{ bold: ctx.t(label) }, ctx.locale === 'zh' ? '：' : ': ', said] : said, 'bad');
}

/** `customer add` as the reader says it. */
export function saidCommand<S>(ctx: Context<S>, path: string): string {
  return sayPath(path, ctx.locale);
}
