/** Sends what the outbox holds: each post once, in order per place, with patience where a platform asks for it. */
import type { Logger } from 'pino';
import type { Platform } from '../chat/platform.ts';
import type { Database } from '../data/database.ts';
import type { Clock } from '../values/clock.ts';
import { createAttempt } from './attempt.ts';
import { choose } from './choose.ts';
import { createLanes } from './lanes.ts';
import type { Afterwards, Render } from './outbox-row.ts';
import { type Unsettled, unsettled } from './store.ts';

export interface DeliveryDeps {
  readonly db: Database;
  readonly platforms: () => readonly Platform[];
  readonly render: Render;
  readonly clock: Clock;
  readonly log: Logger;
  readonly afterwards: Afterwards;
  /** In [0, 1), for the jitter of the back-off. */
  readonly random: () => number;
  /** For how long, in ms, another process may be at work on a row. 0 (the default): this is the only process. */
  readonly leaseMs?: number;
}

export interface Delivery {
  /** Sends what is due at `now`, places side by side; resolves when that is done or put off. */
  drain(now: Date): Promise<void>;
  /** Begins no further post and resolves when those under way are settled. */
  stop(): Promise<void>;
}

/** Places served at the same time. */
const LANES = 8;

export function createDelivery(deps: DeliveryDeps): Delivery {
  const { db, leaseMs = 0 } = deps;
  const attempt = createAttempt(deps);
  const lanes = createLanes(LANES);
  let stopping = false;

  /** In order; what is put off holds up what comes after it. True where anything was attempted. */
  async function serve(rows: readonly Unsettled[]): Promise<boolean> {
    let attempted = false;
    for (const row of rows) {
      if (stopping) break;
      const outcome = await attempt(row);
      if (outcome !== 'left alone') attempted = true;
      if (outcome !== 'settled') break;
    }
    return attempted;
  }

  /** Serves each place that has something due, or waits for its lane; false where nothing came of it. */
  async function pass(now: Date): Promise<boolean> {
    const due = choose(await unsettled(db, now), now, leaseMs);
    const work = [...due].map(([place, rows]) => lanes.busy(place) ?? lanes.start(place, () => serve(rows)));
    return (await Promise.all(work)).includes(true);
  }

  return {
    async drain(now) {
      while (!stopping && (await pass(now)));
    },
    async stop() {
      stopping = true;
      await lanes.idle();
    },
  };
}
