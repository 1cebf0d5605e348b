/** Statistics over a million deals: how long they take, and how long anybody else waits meanwhile. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { openRaw } from '../fixture/raw.ts';
import { figuresOf, round } from '../measure/figures.ts';
import type { Product } from '../measure/product.ts';
import { replay } from '../measure/replay.ts';
import type { Report } from '../measure/report.ts';

const TIMES = 20;
/** For each question: a slow one that nobody holds to a target is asked less often. */
const MOST_MS = 10_000;
const P95 = 250;
/** What the event loop may stand still for meanwhile, ms. */
const STALL = 20;

const QUESTIONS: readonly (readonly [what: string, line: string, held: boolean])[] = [
  ['sales by month', 'stats sales all by month', true],
  ['sales by owner', 'stats sales all by owner', true],
  ['sales by owner, this year', 'stats sales this year by owner', true],
  ['sales by month, last 12 months', 'stats sales last 365 days by month', true],
  ['sales this month', 'stats sales this month', true],
  ['pipeline by stage', 'stats pipeline by stage', false],
  ['sales by product', 'stats sales all by product', false],
  ['sales by customer', 'stats sales all by customer', false],
  ['customers by status', 'stats customers by status', false],
  ['new customers by month', 'stats new customers this year by month', false],
  ['service by kind, this year', 'stats service this year by kind', false],
];

export async function benchStatistics(product: Product, file: string, size: number, report: Report): Promise<void> {
  const raw = openRaw(file, { readonly: true });
  for (const [what, line, held] of QUESTIONS) {
    const times: number[] = [];
    const rawTimes: number[] = [];
    const stalls: number[] = [];
    await product.types(line);
    const until = performance.now() + MOST_MS;
    for (let index = 0; index < TIMES && (held || performance.now() < until); index += 1) {
      product.read.take();
      const stall = monitorEventLoopDelay({ resolution: 1 });
      stall.enable();
      const started = performance.now();
      await product.types(line);
      times.push(performance.now() - started);
      await pause(3);
      stall.disable();
      stalls.push(stall.max / 1e6);
      rawTimes.push(replay(raw, product.read.take()));
    }
    const { p50, p95 } = figuresOf(times);
    const bare = figuresOf(rawTimes);
    const stalled = figuresOf(stalls).p95;
    report.add({
      ...{ task: 'statistics', what, size },
      figures: { p50, p95, 'raw p50': bare.p50, 'x raw': round(p50 / bare.p50), stall: stalled },
      ...(held ? { target: `p95 <= ${P95} ms, stall <= ${STALL} ms`, met: p95 <= P95 && stalled <= STALL } : {}),
    });
  }
  raw.handle.close();
}
