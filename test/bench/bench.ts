/**
 * Measures speed beside the bare driver in the same run: `npm run bench -- [sizes…] [--only reads,writes,statistics,start] [--fresh]`.
 * The table goes to standard error, the JSON to standard output; fixtures stay in the system's temporary folder.
 */
import { parseArgs } from 'node:util';
import { copyOf, fixtureOf, removeFixtures } from './fixture/fixture.ts';
import { growthOf } from './measure/growth.ts';
import { openProduct } from './measure/product.ts';
import { createReport, type Report, toJson } from './measure/report.ts';
import { benchReads, type Shelf } from './tasks/reads.ts';
import { benchStart } from './tasks/start.ts';
import { benchStatistics } from './tasks/statistics.ts';
import { benchWrites } from './tasks/writes.ts';

const TASKS = ['reads', 'writes', 'statistics', 'start'];
const SIZES = ['10000', '100000', '1000000'];
const READS = ['card', 'find', 'list', 'suggest', 'deal by title', 'suggest deals', 'contact'];

async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' }, fresh: { type: 'boolean' } },
  });
  const only = values.only?.split(',') ?? TASKS;
  const unknown = only.filter((task) => !TASKS.includes(task));
  const sizes = (positionals.length > 0 ? positionals : SIZES).map((size) => Number(size.replaceAll(/[,_]/g, '')));
  if (unknown.length > 0) throw new RangeError(`not measured: ${unknown.join(', ')} (only ${TASKS.join(', ')})`);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1_000)) {
    throw new RangeError('sizes are numbers of customers, from 1000');
  }

  if (values.fresh) await removeFixtures();
  const report = createReport(tell);
  for (const size of sizes) {
    const file = await fixtureOf(size, tell);
    if (only.includes('writes')) await benchWrites(file, size, report);
    if (only.includes('start')) await benchStart(file, size, report);
    tell(`\nmeasured with ${size.toLocaleString('en')} customers`);
  }
  if (only.includes('reads') || only.includes('statistics')) await benchQuestions(sizes, only, report);
  for (const line of growthOf(report.lines, READS)) report.add(line);
  const missed = report.lines.filter(({ met }) => met === false).length;
  tell(missed === 0 ? '\nEvery target is met.' : `\n${missed} targets are missed.`);
  process.stdout.write(`${toJson(report.lines, new Date())}\n`);
}

async function benchQuestions(sizes: readonly number[], only: readonly string[], report: Report): Promise<void> {
  const shelves: (Shelf & { drop(): Promise<void> })[] = [];
  try {
    for (const size of sizes) {
      const { path: file, drop } = await copyOf(await fixtureOf(size, tell), `questions-${size}`);
      shelves.push({ product: await openProduct(file), file, size, drop });
    }
    if (only.includes('reads')) await benchReads(shelves, report);
    for (const { product, file, size } of only.includes('statistics') ? shelves : []) {
      await benchStatistics(product, file, size, report);
    }
  } finally {
    for (const { product, drop } of shelves) {
      await product.close();
      await drop();
    }
  }
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

await bench();
