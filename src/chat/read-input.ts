/** Reads what was typed into a command's fields to the values its `run` is given, or tells what is missing or wrong. */
import { problem } from '../language/problem.ts';
import type { Problem } from '../values/errors.ts';
import { clean } from '../values/fold.ts';
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import type { Field, Fields, Found, InputOf, LookupName } from './field.ts';
import { mayBeTitle } from './grammar/head.ts';
import type { Values } from './interaction.ts';
import type { Lookups } from './ports.ts';
import { readValue } from './read-value.ts';
import type { Option } from './view.ts';

export type Reading =
  | { readonly kind: 'ok'; readonly input: InputOf<Fields> }
  /** `missing` are required fields not given; `problems` what is wrong with those that were. */
  | {
      readonly kind: 'problems';
      readonly missing: readonly string[];
      readonly problems: Readonly<Record<string, Problem>>;
    }
  /** One field may mean several things: each option's value, put into that field, reads to just one. */
  | { readonly kind: 'which'; readonly field: string; readonly text: string; readonly options: readonly Option[] }
  /** Nothing of that name. */
  | { readonly kind: 'none'; readonly field: string; readonly text: string; readonly of: LookupName };

type One =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'absent' | 'missing' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | (Extract<Reading, { kind: 'which' | 'none' }> & { readonly problem: Problem });

/**
 * Reads every field, so that a form can show all that is wrong at once. A question (`which`, `none`) is asked only when
 * nothing else is in the way; until then it is a problem at its field like any other.
 *
 * An empty text means not given; at a `clearable` field it, and `-`, read to null.
 */
export async function readInput<S>(
  command: AnyCommand<S>,
  values: Values,
  ctx: Context<S>,
  lookups: Lookups<S>,
): Promise<Reading> {
  const read: [name: string, One][] = [];
  for (const [name, field] of Object.entries(command.fields)) {
    const one = await readField(name, field, values[name], ctx, lookups);
    const byDeal = one.kind === 'none' && field.orDeal && (command.effect === 'read' || mayBeTitle(one.text));
    read.push([name, byDeal ? await findByDeal(one, ctx, lookups) : one]);
  }
  const missing = read.flatMap(([name, one]) => (one.kind === 'missing' ? [name] : []));
  const refused = read.flatMap(([name, one]) => ('problem' in one ? [[name, one.problem] as const] : []));
  const questions = read.flatMap(([, one]) => (one.kind === 'which' || one.kind === 'none' ? [one] : []));
  const [question] = questions;
  if (missing.length > 0 || refused.length > questions.length) {
    return { kind: 'problems', missing, problems: Object.fromEntries(refused) };
  }
  if (question) {
    const { problem: _, ...asked } = question;
    return asked;
  }
  const input = read.flatMap(([name, one]) => (one.kind === 'value' ? [[name, one.value] as const] : []));
  return { kind: 'ok', input: Object.fromEntries(input) as InputOf<Fields> };
}

async function readField<S>(
  name: string,
  field: Field,
  given: string | undefined,
  ctx: Context<S>,
  lookups: Lookups<S>,
): Promise<One> {
  const text = clean(given ?? '');
  if (field.clearable && given !== undefined && /^[-－—–]?$/.test(text)) return { kind: 'value', value: null };
  if (text === '') return { kind: field.optional ? 'absent' : 'missing' };
  if (field.kind === 'lookup' && field.lookup) return find(name, field.lookup, text, ctx, lookups);
  if (field.kind === 'place') return findPlace(text, ctx, lookups);
  if (field.kind === 'role') return findRole(text, ctx, lookups);
  const reading = readValue(field, given ?? '', ctx);
  switch (reading.kind) {
    case 'value':
      return check(field, reading.value);
    case 'which': {
      const amounts = reading.options.map((option) => option.label).join(' / ');
      const why = problem('reading.severalAmounts', { amounts });
      return { kind: 'which', field: name, text, options: reading.options, problem: why };
    }
    case 'bad':
    case 'no':
      return { kind: 'problem', problem: reading.problem };
    default:
      return reading satisfies never;
  }
}

const ME = new Set(['me', 'myself', 'mine', 'i', '我', '我的', '本人', '自己', '我自己']);

async function find<S>(name: string, of: LookupName, text: string, ctx: Context<S>, lookups: Lookups<S>): Promise<One> {
  if (of === 'member' && ME.has(text.toLowerCase())) {
    const me: Found = { id: ctx.me.id, ref: 'me', name: ctx.me.name };
    return { kind: 'value', value: me };
  }
  const match = await lookups.find(ctx, of, text.slice(0, 200));
  switch (match.kind) {
    case 'one':
      return { kind: 'value', value: match.found };
    case 'several': {
      const why = problem('reading.several', { text });
      return { kind: 'which', field: name, text, options: match.options, problem: why };
    }
    case 'none':
      return { kind: 'none', field: name, text, of, problem: problem('reading.unknown', { text }) };
    default:
      return match satisfies never;
  }
}

/** The customer of a deal that is named in their stead, with the deal; of several deals one is asked for. */
async function findByDeal<S>(none: Extract<One, { kind: 'none' }>, ctx: Context<S>, lookups: Lookups<S>): Promise<One> {
  const one = await find(none.field, 'deal', none.text, ctx, lookups);
  if (one.kind === 'none') return none;
  if (one.kind !== 'value') return one;
  const { customer, ...deal } = one.value as Found;
  return customer ? { kind: 'value', value: { ...customer, deal } satisfies Found } : none;
}

async function findPlace<S>(text: string, ctx: Context<S>, lookups: Lookups<S>): Promise<One> {
  const found = await lookups.place(ctx, text);
  if (!found) return { kind: 'problem', problem: problem('reading.place', { text: text.slice(0, 60) }) };
  return 'refused' in found ? { kind: 'problem', problem: found.refused } : { kind: 'value', value: found };
}

async function findRole<S>(text: string, ctx: Context<S>, lookups: Lookups<S>): Promise<One> {
  const found = await lookups.role(ctx, text);
  if (found) return { kind: 'value', value: found };
  return { kind: 'problem', problem: problem('access.noRole', { text: text.slice(0, 60) }) };
}

/** The schema has the last word: lengths and bounds. */
function check(field: Field, value: unknown): One {
  const result = field.schema.safeParse(value);
  if (result.success) return { kind: 'value', value: result.data };
  const [issue] = result.error.issues;
  return { kind: 'problem', problem: issue ? wordIssue(field, value, issue) : problem('reading.bad') };
}

type Issue = NonNullable<ReturnType<Field['schema']['safeParse']>['error']>['issues'][number];

function wordIssue(field: Field, value: unknown, issue: Issue): Problem {
  if (issue.code === 'too_big' && issue.origin === 'string' && issue.path.length > 0) {
    return problem('reading.tag', { max: Number(issue.maximum) });
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return problem('chat.tooLong', { max: Number(issue.maximum), length: String(value).length });
  }
  if (issue.code === 'too_big' && issue.origin === 'array') {
    return problem('reading.tooMany', { max: Number(issue.maximum) });
  }
  if (field.kind === 'whole' && (issue.code === 'too_big' || issue.code === 'too_small')) return wordBounds(field);
  return problem('reading.bad');
}

/** Both bounds, found by asking the schema, so that the person need not guess twice. */
function wordBounds(field: Field): Problem {
  const max = field.schema.safeParse(Number.MAX_SAFE_INTEGER).error?.issues[0];
  const min = field.schema.safeParse(Number.MIN_SAFE_INTEGER).error?.issues[0];
  return problem('reading.wholeBetween', {
    min: min?.code === 'too_small' ? String(min.minimum) : '0',
    max: max?.code === 'too_big' ? String(max.maximum) : '1000000000',
  });
}
