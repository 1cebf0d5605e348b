/** A clock that stands still until a test moves it. */

import type { Clock } from '../../src/values/clock.ts';

export interface TestClock extends Clock {
  /** Moves forward (or back) by milliseconds. */
  advance(ms: number): void;
  set(instant: Date): void;
}

export function createTestClock(start = new Date('2026-03-02T09:00:00Z')): TestClock {
  let present = start.getTime();
  return {
    now: () => new Date(present),
    advance(ms) {
      present += ms;
    },
    set(instant) {
      present = instant.getTime();
    },
  };
}
