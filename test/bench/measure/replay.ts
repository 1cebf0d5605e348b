/** Runs recorded statements on the bare driver. */
import type { Raw } from '../fixture/raw.ts';
import type { Statement } from './recorder.ts';

/** @returns the time it took, ms */
export function replay(raw: Raw, statements: readonly Statement[]): number {
  const started = performance.now();
  for (const { sql, args } of statements) raw.run(sql, args);
  return performance.now() - started;
}
