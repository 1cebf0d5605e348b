/** Work that outlives the request it came with: waited for so long and no longer, and finished before a stop. */
import type { Log } from './machine.ts';

export interface Background {
  /** Keeps it until it is over; what nobody waits for is logged when it fails. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Its value if it is there in time. A failure in time is thrown, a later one is logged. */
  within<T>(work: Promise<T>, ms: number): Promise<{ readonly value: T } | undefined>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function createBackground(log: Log): Background {
  const underWay = new Set<Promise<unknown>>();
  return {
    track(work) {
      const watched = work
        .catch((error: unknown) => log.error({ err: error }, 'an answer failed'))
        .finally(() => underWay.delete(watched));
      underWay.add(watched);
      return work;
    },
    async within(work, ms) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<undefined>((resolve) => {
        timer = setTimeout(() => resolve(undefined), ms);
      });
      try {
        return await Promise.race([work.then((value) => ({ value })), late]);
      } finally {
        clearTimeout(timer);
      }
    },
    async idle() {
      while (underWay.size > 0) await Promise.allSettled([...underWay]);
    },
  };
}
