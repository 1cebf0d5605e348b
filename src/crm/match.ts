/** What a name or ref a person typed leads to; the lookups of chat take it as it is. */

export type Match =
  | { readonly kind: 'one'; readonly found: Found }
  /** Several fit, best first, at most ten: the person is asked. */
  | { readonly kind: 'several'; readonly options: readonly Suggestion[] }
  | { readonly kind: 'none' };

/** A record by its id here and its ref for people. */
export interface Found {
  readonly id: number;
  readonly ref: string;
  readonly name: string;
  /** Of a deal: whom it is with. */
  readonly customer?: Found;
}

/** One line to choose; `value` is the ref. */
export interface Suggestion {
  readonly label: string;
  readonly value: string;
  readonly detail?: string;
}
