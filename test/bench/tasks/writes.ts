/** Writes: how many commands a second with ten under way, and what the database costs beside the same statements on the bare driver. */
import { OPEN_STAGES } from '../../../src/crm/deals/deal.ts';
import { copyOf } from '../fixture/fixture.ts';
import { createRandom, type Random } from '../fixture/random.ts';
import { openRaw, type Raw } from '../fixture/raw.ts';
import { figuresOf, round } from '../measure/figures.ts';
import { openProduct, type Product } from '../measure/product.ts';
import { replay } from '../measure/replay.ts';
import type { Line, Report } from '../measure/report.ts';

const UNDER_WAY = 10;
const WARM = 100;
const AT_ONCE = 1_500;
const ONE_BY_ONE = 300;
const A_SECOND = 400;
const TIMES_RAW = 4;

/** A command that writes, another one each time. */
interface Writing {
  readonly what: string;
  readonly line: (random: Random, index: number) => string;
  /** Whether its figures are held to a target. */
  readonly held: boolean;
}

const writings = (refs: readonly string[]): readonly Writing[] => [
  { what: 'customer add', line: newCustomer, held: true },
  {
    what: 'sale log',
    line: (random) => `sale ${random.pick(refs)} ${1 + random.whole(90)}k Annual plan`,
    held: false,
  },
  {
    what: 'note add with a follow-up',
    line: (random) => `note ${random.pick(refs)} called, send the quote on friday`,
    held: false,
  },
];

/** Customers whom a sale raises no question about: live, and without an open deal. */
function quietOnes(raw: Raw): string[] {
  const stages = OPEN_STAGES.map((stage) => `'${stage}'`).join(', ');
  const rows = raw.run(
    `SELECT c."number" FROM "Customer" c WHERE c."orgId" = 1 AND c."archivedAt" IS NULL AND NOT EXISTS (
       SELECT 1 FROM "Deal" d WHERE d."orgId" = 1 AND d."customerId" = c."id" AND d."stage" IN (${stages})
     ) AND c."number" % 7 = 0 LIMIT 5000`,
  );
  return rows.map(([number]) => `C${number}`);
}

/** Each command writes one outbox row too. The bare driver does the very same statements on a copy of its own. */
export async function benchWrites(file: string, size: number, report: Report): Promise<void> {
  const ours = await copyOf(file, 'product');
  const bare = await copyOf(file, 'raw');
  const product = await openProduct(ours.path, { posts: true });
  const raw = openRaw(bare.path);
  product.written.take(); // how the connection was set up
  try {
    for (const writing of writings(quietOnes(raw))) {
      for (const line of await measure(product, raw, size, writing)) report.add(line);
    }
  } finally {
    raw.handle.close();
    await product.close();
    await ours.drop();
    await bare.drop();
  }
}

async function measure(product: Product, raw: Raw, size: number, { what, line, held }: Writing): Promise<Line[]> {
  const random = createRandom(size + what.length);
  let index = 0;
  const command = async () => {
    index += 1;
    const started = performance.now();
    await product.types(line(random, index), { channel: 'sales' });
    return performance.now() - started;
  };
  const catchUp = () => replay(raw, product.written.take());

  await many(WARM, command);
  catchUp();
  product.commitTimes();

  const started = performance.now();
  const times = await many(AT_ONCE, command);
  const seconds = (performance.now() - started) / 1000;
  const committed = product.commitTimes().length;
  if (committed !== AT_ONCE)
    throw new Error(`${AT_ONCE} times ${what} wrote ${committed} units: ${line(random, index)}`);
  const rawSeconds = catchUp() / 1000;

  const parts: number[] = [];
  const rawParts: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < ONE_BY_ONE; round += 1) {
    alone.push(await command());
    parts.push(...product.commitTimes());
    rawParts.push(catchUp());
  }
  const perSecond = Math.round(AT_ONCE / seconds);
  const { p50, p99 } = figuresOf(times);
  const part = figuresOf(parts);
  const rawPart = figuresOf(rawParts);
  const ratio = round(part.p50 / rawPart.p50);
  return [
    {
      ...{ task: 'write, ten under way', what, size },
      figures: { 'per s': perSecond, p50, p99, 'raw per s': Math.round(AT_ONCE / rawSeconds) },
      ...(held ? { target: `>= ${A_SECOND}/s`, met: perSecond >= A_SECOND } : {}),
    },
    {
      ...{ task: 'write, database part, one under way', what, size },
      figures: {
        p50: part.p50,
        p99: part.p99,
        'raw p50': rawPart.p50,
        'x raw': ratio,
        'whole p50': figuresOf(alone).p50,
      },
      ...(held ? { target: `<= ${TIMES_RAW} x raw`, met: ratio <= TIMES_RAW } : {}),
    },
  ];
}

/** Runs so many, ten at a time; gives the time of each. */
async function many(count: number, command: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  let left = count;
  const person = async () => {
    while (left > 0) {
      left -= 1;
      times.push(await command());
    }
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, person));
  return times;
}

/** Of a name that nobody else has, nor nearly. */
function newCustomer(random: Random, index: number): string {
  const word = (length: number) => Array.from({ length }, () => String.fromCharCode(97 + random.whole(26))).join('');
  const name = `${word(8)} ${word(7)} Trading`;
  return `customer add ${name}, phone +49 171 ${String(1_000_000 + index)}, email ${word(9)}@${word(6)}.example, level B`;
}
