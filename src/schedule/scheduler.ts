/** The beat: what is due by the clock is done, once a minute and at start; the outbox is drained every second. */
import type { Logger } from 'pino';
import type { Crm } from '../crm/crm.ts';
import type { Database } from '../data/database.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { Clock } from '../values/clock.ts';

export interface SchedulerDeps {
  readonly db: Database;
  readonly crm: Crm;
  readonly delivery: Delivery;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface Scheduler {
  /** Does what is due at `now`, and resolves when it is done; never runs beside itself. */
  tick(now: Date): Promise<void>;
  /** Ticks at once, then every minute on the minute; drains the outbox every second. */
  start(): void;
  /** Takes no new beat and resolves when the one under way is over. */
  stop(): Promise<void>;
}

export function createScheduler(_deps: SchedulerDeps): Scheduler {
  throw new Error('not yet');
}
