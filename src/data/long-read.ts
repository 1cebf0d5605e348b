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
  readonly resolve: (rows: readonly unknown[]) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it has not answered yet, by the number of the question. */
  readonly asked: Map<number, Asked>;
}

/** The thread starts with the first read, and anew with the next one if it should die. */
export function createLongReader(file: string): LongReader {
  let thread: Thread | undefined;
  let last = 0;
  let closed = false;

  function start(): Thread {
    const worker = new Worker(new URL('./long-read-worker.js', import.meta.url), { workerData: { file } });
    const started: Thread = { worker, asked: new Map() };
    const { asked } = started;
    worker.on('message', ({ id, rows = [], error }: Answer) => {
      const question = asked.get(id);
      asked.delete(id);
      if (asked.size === 0) worker.unref(); // idle, it keeps no process alive
      if (error === undefined) question?.resolve(rows);
      else question?.reject(new Error(error));
    });
    const gone = (error: unknown) => {
      if (thread === started) thread = undefined;
      for (const question of asked.values()) question.reject(error);
      asked.clear();
    };
    worker.on('error', gone);
    worker.on('exit', () => gone(new DatabaseClosed()));
    return started;
  }

  return {
    read: <T>(sql: string, params: readonly SqlValue[] = []) => {
      if (closed) return Promise.reject(new DatabaseClosed());
      thread ??= start();
      const { worker, asked } = thread;
      last += 1;
      const id = last;
      return new Promise<T[]>((resolve, reject) => {
        asked.set(id, { resolve: (rows) => resolve(rows as T[]), reject });
        worker.ref();
        worker.postMessage({
          id,
          sql,
          params: params.map((value) => (value instanceof Date ? value.getTime() : value)),
        });
      });
    },
    async close() {
      closed = true;
      if (!thread) return;
      const { worker } = thread;
      const exited = new Promise((resolve) => worker.once('exit', resolve));
      worker.ref();
      worker.postMessage('close');
      await exited;
    },
  };
}
