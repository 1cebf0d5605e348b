/** What people could have noticed, in order: the driver waits for it and tells it. */

export type Effect =
  | { readonly kind: 'message' | 'edit'; readonly channelId: string; readonly messageId: string }
  | { readonly kind: 'removal'; readonly channelId: string; readonly messageId: string; readonly onlyTo?: string }
  | { readonly kind: 'modal'; readonly userId: string }
  /** Discord's own words to a person: the app did not answer. */
  | { readonly kind: 'notice'; readonly userId: string; readonly text: string };

export interface Effects {
  readonly all: readonly Effect[];
  add(effect: Effect): void;
  /** Resolves to true with the next effect, to false when `ms` have passed. */
  next(ms: number): Promise<boolean>;
}

export function createEffects(): Effects {
  const all: Effect[] = [];
  const waiting = new Set<() => void>();
  return {
    all,
    add(effect) {
      all.push(effect);
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
