/** Card, find, list and type-ahead, one under way, beside the same statements on the bare driver. */
import { openRaw, type Raw } from '../fixture/raw.ts';
import { figuresOf, round } from '../measure/figures.ts';
import type { Product } from '../measure/product.ts';
import { replay } from '../measure/replay.ts';
import type { Line, Report } from '../measure/report.ts';
import { cards, knownOf, LISTS, type Question, textQuestions, textsOf, words } from './questions.ts';

const WARM = 12;
const TIMES = 120;
/** Of any read at any size, ms. */
const P99 = 10;

export async function benchReads(product: Product, file: string, size: number, report: Report): Promise<void> {
  const raw = openRaw(file, { readonly: true });
  const orgs = raw.run(
    'SELECT o."id", w."externalId" FROM "Org" o JOIN "Workspace" w ON w."orgId" = o."id" ORDER BY o."id"',
  );
  for (const [orgId, external] of orgs) {
    const workspace = String(external);
    const known = knownOf(raw, Number(orgId));
    const within = workspace === 'big' ? '' : ` (org of 100)`;
    const measure = async (task: string, questions: readonly Question[], ask: (text: string) => Promise<string>) => {
      for (const { what, asked } of questions) {
        report.add(await measureOne(product, raw, { task, what: what + within, size }, asked, ask));
      }
    };
    await measure('card', cards(known), (line) => product.types(line, { workspace }));
    await measure('find', words(known), (text) => product.types(`customer find ${text}`, { workspace }));
    await measure('list', LISTS, (line) => product.types(line, { workspace }));
    const typed = [{ what: 'nothing typed', asked: [''] }, ...words(known)];
    await measure('suggest', typed, (text) => product.suggests('customer show', 'customer', text, workspace));
    const titles = textQuestions(textsOf(raw, Number(orgId), 'deal'));
    await measure('deal by title', titles, (title) => product.types(`deal show ${title}`, { workspace }));
    await measure('suggest deals', titles, (title) => product.suggests('deal show', 'deal', title, workspace));
    const names = textQuestions(textsOf(raw, Number(orgId), 'contact'));
    await measure('contact', names, (name) => product.types(`contact show ${name}`, { workspace }));
  }
  raw.handle.close();
}

async function measureOne(
  product: Product,
  raw: Raw,
  line: Pick<Line, 'task' | 'what' | 'size'>,
  asked: readonly string[],
  ask: (text: string) => Promise<string>,
): Promise<Line> {
  const times: number[] = [];
  const rawTimes: number[] = [];
  for (let index = -WARM; index < TIMES; index += 1) {
    const text = asked[(index + WARM) % asked.length] as string;
    product.read.take();
    const started = performance.now();
    await ask(text);
    const ms = performance.now() - started;
    const rawMs = replay(raw, product.read.take());
    if (index < 0) continue;
    times.push(ms);
    rawTimes.push(rawMs);
  }
  const { p50, p95, p99 } = figuresOf(times);
  const bare = figuresOf(rawTimes);
  const figures = { p50, p95, p99, 'raw p50': bare.p50, 'raw p99': bare.p99, 'x raw': round(p50 / bare.p50) };
  return { ...line, figures, target: `p99 <= ${P99} ms`, met: p99 <= P99 };
}
