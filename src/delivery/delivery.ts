/** Sends what the outbox holds: each post once, in order per place, with patience where a platform asks for it. */
import type { Logger } from 'pino';
import type { Platform } from '../chat/platform.ts';
import type { Database } from '../data/database.ts';
import type { Clock } from '../values/clock.ts';
import type { Afterwards, Render } from './outbox-row.ts';

export interface DeliveryDeps {
  readonly db: Database;
  readonly platforms: () => readonly Platform[];
  readonly render: Render;
  readonly clock: Clock;
  readonly log: Logger;
  readonly afterwards?: Afterwards;
  /** In [0, 1), for the jitter of the back-off. */
  readonly random?: () => number;
}

export interface Delivery {
  /** Sends what is due, places side by side; resolves when that is done. A second call meanwhile joins the first. */
  drain(now: Date): Promise<void>;
}

export function createDelivery(_deps: DeliveryDeps): Delivery {
  throw new Error('not yet');
}
