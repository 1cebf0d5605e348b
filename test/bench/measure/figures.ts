/** What a series of times comes to. */

export interface Figures {
  readonly count: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

/** @throws RangeError for an empty series */
export function figuresOf(times: readonly number[]): Figures {
  if (times.length === 0) throw new RangeError('nothing was measured');
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] as number);
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), p999: at(0.999), max: at(1) };
}

/** To a thousandth, which is more than the machine holds still for. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;
