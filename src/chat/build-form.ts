/** The form a command's fields make, at most five questions, with what is known already filled in. */
import { wordProblem } from '../language/problem.ts';
import type { Problem } from '../values/errors.ts';
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import type { Field } from './field.ts';
import { FORM_FIELDS, type Form, type FormField } from './form.ts';
import type { Values } from './interaction.ts';
import type { Lookups } from './ports.ts';
import type { Rich } from './view.ts';

export interface FormState {
  readonly values: Values;
  readonly problems?: Readonly<Record<string, Problem>>;
  readonly intro?: Rich;
  /** Show what was typed as it is, rather than the record's present values behind it. */
  readonly asTyped?: boolean;
  /** The token to go on with; a new one is put aside unless given. */
  readonly token?: string;
}

/** Builds the form; what it does not show is put aside under its token and comes back with the submit. */
export async function buildForm<S>(
  ctx: Context<S>,
  command: AnyCommand<S>,
  lookups: Lookups<S>,
  { values: typed, problems = {}, intro, asTyped = false, token }: FormState,
): Promise<Form> {
  const known = asTyped ? {} : await command.prefill?.(ctx, typed);
  const values = { ...known, ...typed };
  const asked = askedFields(command, [...Object.keys(problems), ...unanswered(command, values)]);
  const fields = await Promise.all(
    asked.map(([name, field]) => formField(ctx, lookups, name, field, values[name], problems[name])),
  );
  return {
    path: command.path,
    title: ctx.t(command.summary),
    ...(intro === undefined ? {} : { intro }),
    fields,
    submit: ctx.t(command.submit ?? (command.effect === 'read' ? 'chat.show' : 'chat.submit')),
    token: token ?? (await ctx.aside(command.path, values)),
  };
}

/** Required fields without a value: asked even where a form leaves them out, as an edit form its record. */
function unanswered<S>(command: AnyCommand<S>, values: Values): string[] {
  const required = Object.entries(command.fields).filter(([, field]) => !field.optional && !field.hidden);
  return required.flatMap(([name]) => (values[name] ? [] : [name]));
}

/** Names of the fields a form asks: what is wrong first of all, then required ones, then the first optional ones. */
export function askedFields<S>(command: AnyCommand<S>, wrong: readonly string[] = []): [string, Field][] {
  const shown = Object.entries(command.fields).filter(([, field]) => !field.hidden);
  const rank = ([name, field]: [string, Field]) => {
    if (wrong.includes(name)) return 0;
    if (field.inForm === false) return 3;
    return field.optional && field.inForm === undefined ? 2 : 1;
  };
  const chosen = new Set([...shown].sort((a, b) => rank(a) - rank(b)).slice(0, FORM_FIELDS));
  return shown.filter((entry) => chosen.has(entry) && (rank(entry) < 3 || wrong.includes(entry[0])));
}

async function formField<S>(
  ctx: Context<S>,
  lookups: Lookups<S>,
  name: string,
  field: Field,
  value: string | undefined,
  wrong: Problem | undefined,
): Promise<FormField> {
  const valueLabel = field.lookup && value ? await labelOf(ctx, lookups, field, value) : undefined;
  return {
    name,
    label: ctx.t(field.label),
    kind: field.kind,
    required: !field.optional,
    ...(field.hint ? { hint: wordProblem(ctx.t, { key: field.hint, params: {} }) } : {}),
    ...(field.placeholder ? { placeholder: wordProblem(ctx.t, { key: field.placeholder, params: {} }) } : {}),
    ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
    ...(field.fromFile ? { fromFile: true } : {}),
    ...(value === undefined ? {} : { value }),
    ...(valueLabel === undefined ? {} : { valueLabel }),
    ...(field.lookup ? { lookup: field.lookup } : {}),
    ...optionsOf(ctx, field),
    ...(wrong ? { error: wordProblem(ctx.t, wrong) } : {}),
  };
}

function optionsOf<S>(ctx: Context<S>, field: Field): Pick<FormField, 'options'> {
  const label = (key: Parameters<typeof wordProblem>[1]['key']) => wordProblem(ctx.t, { key, params: {} });
  if (field.choices) return { options: field.choices.map((each) => ({ value: each.value, label: label(each.label) })) };
  if (field.kind === 'yesNo') {
    return {
      options: [
        { value: 'yes', label: ctx.t('chat.yes') },
        { value: 'no', label: ctx.t('chat.no') },
      ],
    };
  }
  return {};
}

/** `Acme · C12` for a value that names one record already. */
async function labelOf<S>(ctx: Context<S>, lookups: Lookups<S>, field: Field, value: string) {
  if (!field.lookup) return undefined;
  const match = await lookups.find(ctx, field.lookup, value);
  return match.kind === 'one' ? match.found.name : undefined;
}
