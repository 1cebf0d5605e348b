/**
 * The beat: what is due by the clock is done, and what was erased deleted, once a minute and at start; reminders and the
 * outbox every second; search indexes are put together once a day.
 */
import cron, { type ScheduledTask } from 'node-cron';
import type { Logger } from 'pino';
import type { Digests } from '../crm/digests/digests.ts';
import type { Erasing } from '../crm/erasing/erasing.ts';
import type { Search } from '../crm/search/search.ts';
import type { Tasks } from '../crm/tasks/tasks.ts';
import type { Database } from '../data/database.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { Clock } from '../values/clock.ts';
import { claimDueDigests } from './due-digests.ts';
import { claimDueReminders } from './due-reminders.ts';
import { tidyUp } from './nightly.ts';

export interface SchedulerDeps {
  readonly db: Database;
  readonly crm: {
    readonly digests: Digests;
    readonly tasks: Pick<Tasks, 'dueReminders' | 'claimReminder'>;
    readonly erasing: Pick<Erasing, 'sweep'>;
    readonly search: Pick<Search, 'compact'>;
  };
  readonly delivery: Delivery;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface Scheduler {
  /** Does what is due at `now`, and resolves when it is sent or put off. Never runs beside itself. */
  tick(now: Date): Promise<void>;
  /** Ticks at once, then every minute on the minute; looks for reminders and drains the outbox every second. */
  start(): void;
  /** Takes no new beat, stops the delivery and resolves when what is under way is over. */
  stop(): Promise<void>;
}

const BEAT_MS = 1_000;
const DAY_MS = 86_400_000;

export function createScheduler({ db, crm, delivery, clock, log }: SchedulerDeps): Scheduler {
  const { digests, tasks, erasing, search } = crm;
  let turn: Promise<unknown> = Promise.resolve();
  const underWay = new Set<Promise<unknown>>();
  let lastTick: Date | undefined;
  let lastTidy: Date | undefined;
  let minutes: ScheduledTask | undefined;
  let seconds: NodeJS.Timeout | undefined;
  let beating = false;
  let lastCompaction: Date | undefined;
  let cleaning = false;
  const stopping = new AbortController();

  /** One after the other, since two would compose the same digests. */
  function inTurn(job: () => Promise<void>): Promise<void> {
    const mine = turn.then(job);
    turn = mine.catch(() => {});
    return mine;
  }

  async function claim(now: Date): Promise<void> {
    const wentBack = lastTick !== undefined && minuteOf(now) < minuteOf(lastTick);
    lastTick = now;
    if (!lastTidy || wentBack || now.getTime() - lastTidy.getTime() >= DAY_MS) {
      lastTidy = now;
      await tidyUp({ db, runs: digests.runs, log }, now);
    }
    await claimDueDigests({ digests, log }, now);
    await claimDueReminders({ tasks, log }, now);
  }

  async function tick(now: Date): Promise<void> {
    if (stopping.signal.aborted) return;
    await inTurn(() => claim(now));
    await delivery.drain(now);
  }

  /** node-cron waits by the machine's clock; a beat that finds another minute than the last tick's makes up for it. */
  async function beat(): Promise<void> {
    const now = clock.now();
    const isTick = lastTick !== undefined && minuteOf(now) !== minuteOf(lastTick);
    await inTurn(() => (isTick ? claim(now) : claimDueReminders({ tasks, log }, now)));
  }

  /** A failure of the moment (a full disk, a locked file) is tried again at the next beat. */
  function launch(job: () => Promise<void>): Promise<void> {
    const run = job()
      .catch((error: unknown) => log.error({ err: error }, 'the schedule failed and tries again'))
      .finally(() => underWay.delete(run));
    underWay.add(run);
    return run;
  }

  /** Nobody waits for it, so that a place that is slow to answer holds up no beat. */
  function drainAside(): void {
    if (!stopping.signal.aborted) void launch(() => delivery.drain(clock.now()));
  }

  /** Nor for what an erased org left, or what a day's writes made of the search indexes: either may take long. */
  function cleanAside(): void {
    if (cleaning) return;
    cleaning = true;
    void launch(clean).finally(() => {
      cleaning = false;
    });
  }

  async function clean(): Promise<void> {
    const rows = await erasing.sweep(stopping.signal);
    if (rows > 0) log.info({ rows }, 'deleted what was erased');
    const now = clock.now();
    if (lastCompaction && now.getTime() - lastCompaction.getTime() < DAY_MS) return;
    lastCompaction = now;
    const steps = await search.compact(stopping.signal);
    log.debug({ steps }, 'joined the parts of the search indexes');
  }

  return {
    tick,
    start() {
      const everyMinute = () => {
        void launch(() => tick(clock.now()));
        cleanAside();
      };
      everyMinute();
      minutes = cron.schedule('* * * * *', everyMinute, { suppressMissedWarning: true });
      seconds = setInterval(() => {
        drainAside();
        if (beating) return;
        beating = true;
        void launch(beat).finally(() => {
          beating = false;
          drainAside();
        });
      }, BEAT_MS);
    },
    async stop() {
      stopping.abort();
      clearInterval(seconds);
      await minutes?.destroy();
      await delivery.stop(); // first, so that a tick under way does not begin to send
      await Promise.allSettled([turn, ...underWay]);
    },
  };
}

const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000);
