/** Draws charts in a thread of their own, and keeps the last pictures: the same answer is often looked at again. */
import { type Charts, chartSize } from '../chat/charts.ts';
import type { Log } from '../chat/machine.ts';
import { createDrawingThread, type Drawing, type ThreadOptions } from './drawing-thread.ts';
import { optionOf } from './option.ts';

export interface ClosableCharts extends Charts {
  close(): Promise<void>;
}

export interface ChartsOptions extends ThreadOptions {
  readonly log: Log;
  /** How long an answer waits for the picture it is sent with, in ms. */
  readonly lateMs?: number;
}

/** Pictures kept: some 20 KB each. */
const KEPT = 60;

export function createCharts({ log, lateMs = 1_500, ...threadOptions }: ChartsOptions): ClosableCharts {
  const thread = createDrawingThread(threadOptions);
  /** The one looked at longest ago stands first. */
  const kept = new Map<string, Promise<string | Uint8Array | undefined>>();

  function draw(drawing: Drawing): Promise<string | Uint8Array | undefined> {
    const key = JSON.stringify(drawing);
    const known = kept.get(key);
    kept.delete(key);
    const picture =
      known ??
      thread.draw(drawing).catch((error: unknown) => {
        log.warn({ err: error }, 'a chart could not be drawn: what it belongs to is told without it');
        kept.delete(key);
        return undefined;
      });
    kept.set(key, picture);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return picture;
  }

  return {
    async svg(chart, ground) {
      const picture = await draw({ ...chartSize(chart), option: optionOf(chart, ground), png: false });
      return typeof picture === 'string' ? picture : undefined;
    },
    async png(chart) {
      const drawn = draw({ ...chartSize(chart), option: optionOf(chart, 'light'), png: true });
      const picture = await inTime(drawn, lateMs);
      return typeof picture === 'string' ? undefined : picture;
    },
    close: () => thread.close(),
  };
}

/** What comes too late is kept for whoever asks next. */
async function inTime<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
