/** How figures grow with the file: reads must not, or hardly. */
import { round } from './figures.ts';
import type { Line } from './report.ts';

const TIMES = 2;
/** Below it, ms, a ratio tells of the machine's noise rather than of the product. */
const NOISE = 1;

/** One line for each read that was measured at the smallest and the largest size. */
export function growthOf(lines: readonly Line[], tasks: readonly string[]): Line[] {
  const reads = lines.filter(({ task }) => tasks.includes(task));
  const sizes = reads.map(({ size }) => size);
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  if (reads.length === 0 || smallest === largest) return [];
  return reads
    .filter(({ size }) => size === largest)
    .flatMap((line) => {
      const small = reads.find(({ task, what, size }) => task === line.task && what === line.what && size === smallest);
      const [before, after] = [small?.figures.p95, line.figures.p95];
      if (before === undefined || after === undefined) return [];
      const growth = round(after / Math.max(before, NOISE));
      return [
        {
          ...{ task: 'growth of p95', what: `${line.task}: ${line.what}`, size: largest },
          figures: { before, after, times: growth },
          ...{ target: `<= ${TIMES} x at ${smallest.toLocaleString('en')}`, met: growth <= TIMES },
        },
      ];
    });
}
