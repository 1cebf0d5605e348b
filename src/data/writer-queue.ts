/**
 * The queue in front of the writer. Jobs that wait together share one transaction, a savepoint each, because the
 * disk's flush is the dear part of a commit; a job is told of its success only after COMMIT, and one that fails rolls
 * back to its savepoint without touching its neighbours.
 */

import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import type { Logger } from 'pino';
import type { Clock } from '../values/clock.ts';
import { DatabaseClosed } from './errors.ts';
import type { WriterConnection } from './writer-connection.ts';

export interface WriterQueue {
  /** Runs a job in its turn; settles once its outcome is on disk, or rolled back. */
  run<T>(job: () => Promise<T>): Promise<T>;
  /** The same in a transaction of its own, the connection set up for purging (see `Work.purge`). */
  purge<T>(job: () => Promise<T>): Promise<T>;
  /** Takes no more and resolves when the last job is settled. */
  drain(): Promise<void>;
}

interface Waiting {
  readonly attempt: () => Promise<unknown>;
  readonly purges: boolean;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Enough to spare most flushes, few enough that nobody waits long behind a group. */
const GROUP = 16;
/** A group that holds the writer longer than this is worth a line in the log, ms. */
const SLOW_MS = 1_000;
/** Another process's lock is waited for off the event loop: so many tries, so far apart in ms. */
const LOCK_TRIES = 20;
const LOCK_PAUSE_MS = 25;

export function createWriterQueue(connection: WriterConnection, clock: Clock, log: Logger): WriterQueue {
  const { control } = connection;
  const waiting: Waiting[] = [];
  let draining: Promise<void> | undefined;
  let closed = false;

  async function begin(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await control.run('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error) || attempt === LOCK_TRIES) throw error;
        await sleep(LOCK_PAUSE_MS);
      }
    }
  }

  async function inSavepoint<T>(job: () => Promise<T>): Promise<T> {
    await control.run('SAVEPOINT unit');
    let value: T;
    connection.open();
    try {
      value = await job();
    } catch (error) {
      connection.shut();
      await takeBack();
      throw error;
    }
    const failed = connection.shut();
    if (failed) {
      await takeBack();
      throw failed.error;
    }
    try {
      await control.run('RELEASE unit');
    } catch (error) {
      await takeBack(); // otherwise the group would commit what its unit was told has failed
      throw error;
    }
    return value;
  }

  /** @throws TransactionLost where the savepoint is gone, as after a full disk. */
  async function takeBack(): Promise<void> {
    try {
      await control.run('ROLLBACK TO unit');
      await control.run('RELEASE unit');
    } catch (error) {
      throw new TransactionLost({ cause: error });
    }
  }

  async function runGroup(group: Waiting[]): Promise<void> {
    const done: { readonly job: Waiting; readonly value: unknown }[] = [];
    const started = clock.now().getTime();
    try {
      await setUpFor(group[0]?.purges === true);
      await begin();
      for (let job = group.shift(); job; job = group.shift()) {
        try {
          done.push({ job, value: await inSavepoint(job.attempt) });
        } catch (error) {
          job.reject(error);
          if (error instanceof TransactionLost) throw error;
        }
      }
      await control.run('COMMIT');
    } catch (error) {
      await control.run('ROLLBACK').catch(() => {}); // SQLite may have rolled back by itself
      for (const { job } of done) job.reject(error);
      // What had not begun is none the worse: it has its turn in the next group, unless the writer cannot begin at all.
      if (error instanceof TransactionLost) waiting.unshift(...group);
      else for (const job of group) job.reject(error);
      log.error({ err: error }, 'a group of writes was rolled back');
      return;
    }
    for (const { job, value } of done) job.resolve(value);
    const ms = clock.now().getTime() - started;
    if (ms > SLOW_MS) log.warn({ ms, units: done.length }, 'a group of writes held the writer for long');
  }

  /** What the connection is set up for; undefined where that failed, so that nothing is written before it is mended. */
  let purging: boolean | undefined = false;
  async function setUpFor(purges: boolean): Promise<void> {
    if (purging === purges) return;
    purging = undefined;
    await connection.purging(purges);
    purging = purges;
  }

  /** A purge goes alone. */
  function nextGroup(): Waiting[] {
    const purge = waiting.findIndex(({ purges }) => purges);
    if (purge === 0) return waiting.splice(0, 1);
    return waiting.splice(0, purge > 0 ? Math.min(purge, GROUP) : GROUP);
  }

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      await turn(); // so that units of all who wrote in this turn of the event loop share the flush
      await runGroup(nextGroup());
    }
    draining = undefined;
  }

  function enqueue<T>(job: () => Promise<T>, purges: boolean): Promise<T> {
    if (closed) return Promise.reject(new DatabaseClosed());
    return new Promise<T>((resolve, reject) => {
      waiting.push({ attempt: job, purges, resolve: resolve as (value: unknown) => void, reject });
      draining ??= work();
    });
  }

  return {
    run: (job) => enqueue(job, false),
    purge: (job) => enqueue(job, true),
    async drain() {
      closed = true;
      await draining;
    },
  };
}

const isBusy = (error: unknown): boolean => isDriverAdapterError(error) && error.cause.kind === 'SocketTimeout';

/** The whole transaction is gone, not only a unit of it. */
class TransactionLost extends Error {
  constructor(options: ErrorOptions) {
    super('the transaction was rolled back by the database', options);
    this.name = 'TransactionLost';
  }
}
