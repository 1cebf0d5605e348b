/** One lane a place: what goes there goes in order, while other places have lanes of their own, a few at a time. */

export interface Lanes {
  /** The work under way of a place, if there is any; it resolves with what the work gives. */
  busy(place: string): Promise<boolean> | undefined;
  /** Starts a place's work as soon as one of the few is free. */
  start(place: string, work: () => Promise<boolean>): Promise<boolean>;
  /** Resolves when nothing is under way; failures are their starters' to see. */
  idle(): Promise<void>;
}

export function createLanes(width: number): Lanes {
  const underWay = new Map<string, Promise<boolean>>();
  const waiting: (() => void)[] = [];
  let free = width;

  async function inTurn(work: () => Promise<boolean>): Promise<boolean> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  }

  return {
    busy: (place) => underWay.get(place),
    start(place, work) {
      const done = inTurn(work).finally(() => underWay.delete(place));
      underWay.set(place, done);
      return done;
    },
    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay.values());
    },
  };
}
