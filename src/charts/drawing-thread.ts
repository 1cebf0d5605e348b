/** The thread that draws: started with the first chart, ended when none was asked for a while, anew after it died. */
import { Worker } from 'node:worker_threads';
import type { Size } from '../chat/charts.ts';
import type { Option } from './option.ts';

export interface Drawing extends Size {
  readonly option: Option;
  /** PNG instead of SVG. */
  readonly png: boolean;
}

export interface DrawingThread {
  /** @throws Error where the thread refused, died or hung. */
  draw(drawing: Drawing): Promise<string | Uint8Array>;
  close(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly picture?: string | Uint8Array;
  readonly error?: string;
}

interface Asked {
  readonly resolve: (picture: string | Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

interface Running {
  readonly worker: Worker;
  /** What it has not answered yet, by number. */
  readonly asked: Map<number, Asked>;
  /** Ends it: idle for long, or hung. */
  timer: NodeJS.Timeout;
}

export interface ThreadOptions {
  readonly file?: URL;
  /** How long it may be idle, in ms. */
  readonly idleMs?: number;
  /** How long it may be silent while something is asked of it, in ms. */
  readonly hungMs?: number;
}

const FILE = new URL('./chart-worker.js', import.meta.url);

export function createDrawingThread({ file = FILE, idleMs = 60_000, hungMs = 30_000 }: ThreadOptions): DrawingThread {
  let running: Running | undefined;
  let last = 0;

  function start(): Running {
    const worker = new Worker(file);
    const asked: Running['asked'] = new Map();
    const started: Running = { worker, asked, timer: setTimeout(() => {}, 0) };
    worker.on('message', ({ id, picture, error = 'nothing was drawn' }: Answer) => {
      const question = asked.get(id);
      asked.delete(id);
      wait(started);
      if (picture === undefined) question?.reject(new Error(error));
      else question?.resolve(picture);
    });
    const gone = (error: Error) => {
      if (running === started) running = undefined;
      clearTimeout(started.timer);
      for (const question of asked.values()) question.reject(error);
      asked.clear();
    };
    worker.on('error', gone);
    worker.on('exit', () => gone(new Error('the thread that draws ended')));
    worker.unref();
    return started;
  }

  function wait(thread: Running): void {
    clearTimeout(thread.timer);
    const ms = thread.asked.size === 0 ? idleMs : hungMs;
    thread.timer = setTimeout(() => end(thread), ms).unref();
  }

  async function end(thread: Running): Promise<void> {
    if (running === thread) running = undefined;
    await thread.worker.terminate();
  }

  return {
    draw(drawing) {
      running ??= start();
      const thread = running;
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        thread.asked.set(id, { resolve, reject });
        wait(thread);
        thread.worker.postMessage({ ...drawing, id });
      });
    },
    async close() {
      if (running) await end(running);
    },
  };
}
