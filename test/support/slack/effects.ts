/** What people could have noticed, in order: the driver waits for it and tells it. */

export type Effect = { readonly teamId: string; readonly at: number } & (
  | { readonly kind: 'message' | 'edit' | 'removal'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'modal' | 'home'; readonly userId: string }
  /** Slack's own words to a person: a command that failed, a form that could not be sent. */
  | { readonly kind: 'notice'; readonly userId: string; readonly text: string }
);

type Noticed<E> = E extends unknown ? Omit<E, 'at'> : never;

export interface Effects {
  readonly all: readonly Effect[];
  add(effect: Noticed<Effect>): void;
  /** Resolves to true with the next effect, to false when `ms` have passed. */
  next(ms: number): Promise<boolean>;
}

export function createEffects(): Effects {
  const all: Effect[] = [];
  const waiting = new Set<() => void>();
  return {
    all,
    add(effect) {
      all.push({ ...effect, at: all.length } as Effect);
      for (const wake of waiting) wake();
    },
    next: (ms) =>
      new Promise((resolve) => {
        const done = (happened: boolean) => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve(happened);
        };
        const wake = () => done(true);
        const timer = setTimeout(() => done(false), ms);
        waiting.add(wake);
      }),
  };
}
