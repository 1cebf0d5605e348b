/** Trouble on demand: what the next calls of a method meet instead of, or after, being done. */

export type Trouble =
  /** HTTP 429. */
  | { readonly kind: 'limited'; readonly retryAfter: number }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'http'; readonly status: number }
  /** The connection breaks; `done` says whether the call took effect before. */
  | { readonly kind: 'cut'; readonly done: boolean }
  | { readonly kind: 'slow'; readonly ms: number };

export interface Troubles {
  /** The next `times` calls of a method (or `response_url`) meet it. */
  bring(method: string, trouble: Trouble, times?: number): void;
  meet(method: string): Trouble | undefined;
}

export function createTroubles(): Troubles {
  const waiting = new Map<string, Trouble[]>();
  return {
    bring(method, trouble, times = 1) {
      const queue = waiting.get(method) ?? [];
      waiting.set(method, queue);
      for (let n = 0; n < times; n += 1) queue.push(trouble);
    },
    meet: (method) => waiting.get(method)?.shift(),
  };
}
