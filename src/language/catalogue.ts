/** The types that make a missing or extra translation, a wrong key or a forgotten parameter fail to compile. */
import type { en } from './en/index.ts';

/** The shape a translation must have: every key of the English one; plural forms only where the language has them. */
export type Translated<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Translated<T[K]>;
};

type Catalogue = typeof en;

type WithoutPlural<K extends string> = K extends `${infer Stem}_one`
  ? Stem
  : K extends `${infer Stem}_other`
    ? Stem
    : K;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** A key of the catalogue: `customer.added`. */
export type MessageKey = Paths<Catalogue>;

type Lookup<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? Lookup<T[Head], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : `${P}_other` extends keyof T
      ? T[`${P}_other`]
      : never;

type Names<S> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never;

/** The parameters a message asks for, read from its `{{placeholders}}`. */
export type MessageParams<K extends MessageKey> = { readonly [N in Names<Lookup<Catalogue, K>>]: string | number };

/** Nothing for a message without placeholders, one object for the others. */
export type ParamsArgument<K extends MessageKey> = [Names<Lookup<Catalogue, K>>] extends [never]
  ? []
  : [params: MessageParams<K>];

/** A key whose sentence needs no parameters: labels, hints, summaries. */
export type PlainKey = {
  [K in MessageKey]: [Names<Lookup<Catalogue, K>>] extends [never] ? K : never;
}[MessageKey];
