/** A line that is nothing but a record's ref or a customer's name means: show it. */
import { readRef } from '../values/ref.ts';
import type { AnyCommand } from './command.ts';
import type { Context } from './context.ts';
import type { Machine } from './machine.ts';
import type { Errand } from './perform.ts';
import { couldBeCalled, couldName } from './understand/could-name.ts';

/** Longer lines are sentences. */
const NAME_LIMIT = 80;

/** `task F7`, `note N56`: a first word and a ref its default verb has no use for mean that record. */
export function isRefBeside<S>({ default: isDefault, fields }: AnyCommand<S>, rest: string): boolean {
  const noun = readRef(rest)?.noun;
  if (!isDefault || noun === undefined) return false;
  return Object.values(fields).every(({ lookup, hidden }) => hidden || (lookup !== noun && lookup !== 'record'));
}

/** Fewer letters are no title, whichever begins with them. */
const TITLE_LETTERS = /\p{Script=Han}.*\p{Script=Han}|[^\s]{4}/u;

/** What no sentence is may be the title of a deal. */
export async function dealTitled<S>(machine: Machine<S>, ctx: Context<S>, typed: string): Promise<Errand | undefined> {
  const said = typed.replace(/[?!.,？！。，\s]+$/u, '');
  // `D34 Acme · annual plan`, as it stands in a list.
  const [, ref = said, name = said] = /^#?(d\d{1,12})[\s:：·-]+(.+)$/iu.exec(said) ?? [];
  const isTitle = TITLE_LETTERS.test(name) && couldName('deal', name.replaceAll(' · ', ' '), true);
  if (!isTitle || !machine.registry.get('deal show')) return undefined;
  const match = await machine.lookups.find(ctx, 'deal', name);
  return match.kind === 'none' ? undefined : { path: 'deal show', values: { deal: ref } };
}

/** Nor a first name alone is a word of two letters. */
const NAME_LETTERS = /\p{Script=Han}.*\p{Script=Han}|\p{L}{3}/u;

/** What is no title either may be somebody at a customer: `Tom at Globex`. */
export async function contactNamed<S>(
  machine: Machine<S>,
  ctx: Context<S>,
  typed: string,
): Promise<Errand | undefined> {
  const said = typed.replace(/[?!.,？！。，\s]+$/u, '');
  const isName = NAME_LETTERS.test(said) && couldBeCalled(said, true);
  if (!isName || !machine.registry.get('contact show')) return undefined;
  const match = await machine.lookups.find(ctx, 'contact', said);
  return match.kind === 'none' ? undefined : { path: 'contact show', values: { name: said } };
}

/** The errand that shows it, or undefined where the line names nothing. */
export async function recordNamed<S>(machine: Machine<S>, ctx: Context<S>, typed: string): Promise<Errand | undefined> {
  const ref = readRef(typed);
  if (ref) {
    const shows = machine.registry.get(`${ref.noun} show`);
    return shows ? { path: shows.path, values: { [ref.noun]: typed } } : { path: 'history', values: { record: typed } };
  }
  if (typed.length > NAME_LIMIT || typed.includes('\n')) return undefined;
  const match = await machine.lookups.find(ctx, 'customer', typed);
  return match.kind === 'none' ? undefined : { path: 'customer show', values: { customer: typed } };
}
