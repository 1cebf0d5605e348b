/** Long reads in a worker thread, so that a report over a million rows does not hold up anybody's acknowledgement. */

import { Worker } from 'node:worker_threads';
import { DatabaseClosed } from './errors.ts';

/** What can be bound. */
export type SqlValue = string | number | bigint | Date | null;

export interface LongReader {
  /** Runs one statement; rows in the order SQLite gives them. */
  read<T>(sql: string, params?: readonly SqlValue[]): Promise<T[]>;
  close(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly rows?: readonly unknown[];
  readonly error?: string;
}

interface Asked {
  readonly resolve: (rows: unknown[]) => void;
  readonly reject: (error: unknown) => void;
}

/** The thread starts with the first read and starts anew if it should die. */
export function createLongReader(file: string): LongReader {
  const asked = new Map<number, Asked>();
  let worker: Worker | undefined;
  let last = 0;
  let closed = false;

  function start(): Worker {
    const started = new Worker(new URL('./long-read-worker.js', import.meta.url), { workerData: { file } });
    started.unref(); // it alone keeps no process alive
    started.on('message', ({ id, rows, error }: Answer) => {
      const question = asked.get(id);
      asked.delete(id);
      if (asked.size === 0) started.unref();
      if (error === undefined) question?.resolve([...(rows ?? [])]);
      else question?.reject(new Error(error));
    });
    const gone = (error: unknown) => {
      if (worker === started) worker = undefined;
      for (const question of asked.values()) question.reject(error);
      asked.clear();
    };
    started.on('error', gone);
    started.on('exit', () => gone(new DatabaseClosed()));
    return started;
  }

  return {
    read: <T>(sql: string, params: readonly SqlValue[] = []) => {
      if (closed) return Promise.reject(new DatabaseClosed());
      worker ??= start();
      last += 1;
      const id = last;
      const thread = worker;
      return new Promise<T[]>((resolve, reject) => {
        asked.set(id, { resolve: resolve as (rows: unknown[]) => void, reject });
        thread.ref();
        thread.postMessage({
          id,
          sql,
          params: params.map((value) => (value instanceof Date ? value.getTime() : value)),
        });
      });
    },
    async close() {
      closed = true;
      const thread = worker;
      if (!thread) return;
      const exited = new Promise((resolve) => thread.once('exit', resolve));
      thread.ref();
      thread.postMessage('close');
      await exited;
    },
  };
}
