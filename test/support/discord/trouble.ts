/** Trouble on demand: what the next requests of a route meet instead of, or after, being done. */

export type Trouble =
  /** HTTP 429; `retryAfter` in seconds. */
  | { readonly kind: 'limited'; readonly retryAfter: number; readonly scope?: 'user' | 'shared' | 'global' }
  /** Done, and the last that the route's bucket had: the next one has to wait that many seconds. */
  | { readonly kind: 'spent'; readonly resetAfter: number }
  | { readonly kind: 'error'; readonly code: number }
  | { readonly kind: 'http'; readonly status: number }
  /** The connection breaks; `done` says whether the request took effect before. */
  | { readonly kind: 'cut'; readonly done: boolean }
  | { readonly kind: 'slow'; readonly ms: number };

export interface Troubles {
  /** The next `times` requests of a route, as `POST /channels/:channel/messages`, meet it. */
  bring(route: string, trouble: Trouble, times?: number): void;
  meet(route: string): Trouble | undefined;
}

export function createTroubles(): Troubles {
  const waiting = new Map<string, Trouble[]>();
  return {
    bring(route, trouble, times = 1) {
      const queue = waiting.get(route) ?? [];
      waiting.set(route, queue);
      for (let n = 0; n < times; n += 1) queue.push(trouble);
    },
    meet: (route) => waiting.get(route)?.shift(),
  };
}
