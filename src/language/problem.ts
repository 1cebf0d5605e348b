/** Makes the Problem that a refusal carries, with its key and parameters checked, and words it for a reader. */
import type { MessageKey, ParamsArgument } from './catalogue.ts';
import type { Translate } from './translate.ts';

interface Wordable {
  readonly key: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** `new NotFound(problem('lookup.noCustomer', { text }))` */
export function problem<K extends MessageKey>(key: K, ...params: ParamsArgument<K>): Wordable {
  return { key, params: params[0] ?? {} };
}

/** The sentence of a problem in the reader's language. */
export function wordProblem(t: Translate, { key, params }: Wordable): string {
  return (t as (key: string, params: object) => string)(key, params);
}
