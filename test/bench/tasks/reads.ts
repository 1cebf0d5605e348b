/** Card, find, list and type-ahead, one under way, beside the same statements on the bare driver. */
import { openRaw, type Raw } from '../fixture/raw.ts';
import { figuresOf, round } from '../measure/figures.ts';
import type { Product } from '../measure/product.ts';
import { replay } from '../measure/replay.ts';
import type { Line, Report } from '../measure/report.ts';
import { cards, knownOf, LISTS, type Question, textQuestions, textsOf, words } from './questions.ts';

const WARM = 12;
/** The 99th percentile of fewer would be the worst of all. */
const TIMES = 300;
/** Of any read at any size, ms. */
const P99 = 10;

/** A database of one size, and the product on it. */
export interface Shelf {
  readonly product: Product;
  readonly file: string;
  readonly size: number;
}

interface Asked extends Question {
  readonly task: string;
  ask(text: string): Promise<string>;
}

/** Every question is asked of all sizes in turn: how a read grows is told from times of the same moments of the machine. */
export async function benchReads(shelves: readonly Shelf[], report: Report): Promise<void> {
  const raws = shelves.map(({ file }) => openRaw(file, { readonly: true }));
  const questions = shelves.map(({ product }, index) => questionsOf(product, raws[index] as Raw));
  const places = questions[0]?.length ?? 0;
  for (let place = 0; place < places; place += 1) {
    const series = shelves.map(({ product, size }, index) => {
      const { task, what, asked, ask } = (questions[index] as Asked[])[place] as Asked;
      return { product, raw: raws[index] as Raw, line: { task, what, size }, asked, ask, times: [], rawTimes: [] };
    });
    for (let index = -WARM; index < TIMES; index += 1) for (const each of series) await askOnce(each, index);
    for (const each of series) report.add(lineOf(each));
  }
  for (const raw of raws) raw.handle.close();
}

/** The same ones in the same order for every size, each with names that are there. */
function questionsOf(product: Product, raw: Raw): Asked[] {
  const orgs = raw.run(
    'SELECT o."id", w."externalId" FROM "Org" o JOIN "Workspace" w ON w."orgId" = o."id" ORDER BY o."id"',
  );
  return orgs.flatMap(([orgId, external]) => {
    const workspace = String(external);
    const known = knownOf(raw, Number(orgId));
    const titles = textQuestions(textsOf(raw, Number(orgId), 'deal'));
    const names = textQuestions(textsOf(raw, Number(orgId), 'contact'));
    const within = workspace === 'big' ? '' : ` (org of 100)`;
    const of = (task: string, questions: readonly Question[], ask: Asked['ask']): Asked[] =>
      questions.map(({ what, asked }) => ({ task, what: what + within, asked, ask }));
    return [
      ...of('card', cards(known), (line) => product.types(line, { workspace })),
      ...of('find', words(known), (text) => product.types(`customer find ${text}`, { workspace })),
      ...of('list', LISTS, (line) => product.types(line, { workspace })),
      ...of('suggest', [{ what: 'nothing typed', asked: [''] }, ...words(known)], (text) =>
        product.suggests('customer show', 'customer', text, workspace),
      ),
      ...of('deal by title', titles, (title) => product.types(`deal show ${title}`, { workspace })),
      ...of('suggest deals', titles, (title) => product.suggests('deal show', 'deal', title, workspace)),
      ...of('contact', names, (name) => product.types(`contact show ${name}`, { workspace })),
    ];
  });
}

interface Series extends Pick<Asked, 'asked' | 'ask'> {
  readonly product: Product;
  readonly raw: Raw;
  readonly line: Pick<Line, 'task' | 'what' | 'size'>;
  readonly times: number[];
  readonly rawTimes: number[];
}

/** Those before the first are not counted. */
async function askOnce({ product, raw, asked, ask, times, rawTimes }: Series, index: number): Promise<void> {
  const text = asked[(index + WARM) % asked.length] as string;
  product.read.take();
  const started = performance.now();
  await ask(text);
  const ms = performance.now() - started;
  const rawMs = replay(raw, product.read.take());
  if (index < 0) return;
  times.push(ms);
  rawTimes.push(rawMs);
}

function lineOf({ line, times, rawTimes }: Series): Line {
  const { p50, p95, p99 } = figuresOf(times);
  const bare = figuresOf(rawTimes);
  const figures = { p50, p95, p99, 'raw p50': bare.p50, 'raw p99': bare.p99, 'x raw': round(p50 / bare.p50) };
  return { ...line, figures, target: `p99 <= ${P99} ms`, met: p99 <= P99 };
}
