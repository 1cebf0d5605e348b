/** The pipeline as a list: what each stage holds, and one page of its deals. */
import type { Database } from '../../data/database.ts';
import { sumByCurrency } from '../../values/money.ts';
import type { Who } from '../who.ts';
import { type Deal, OPEN_STAGES, STAGES, type Stage } from './deal.ts';
import type { DealFilter, Pipeline, StageSum } from './deals.ts';
import { dealsAmong, dealsOfStage } from './store.ts';
import { type StageTotal, stageTotals } from './totals.ts';

export const PIPELINE_PAGE = 8;

/** Nearest to winning first. */
const LISTED: readonly Stage[] = ['negotiation', 'proposal', 'qualified', 'lead', 'won', 'lost'];

/** Reads a page (from 1; one beyond the last is the last). */
export async function readPipeline(db: Database, who: Who, filter: DealFilter, page: number): Promise<Pipeline> {
  const wanted = {
    orgId: who.org.id,
    stages: filter.stage ? [filter.stage] : OPEN_STAGES,
    ownerId: filter.ownerId,
    customerIds: filter.customerId === undefined ? filter.titled?.customerIds : [filter.customerId],
    titles: filter.titled?.titles,
  };
  const stages = summed(await stageTotals(db, wanted));
  const count = stages.reduce((sum, stage) => sum + stage.count, 0);
  const pages = Math.max(1, Math.ceil(count / PIPELINE_PAGE));
  const shown = Math.min(Math.max(page, 1), pages);
  const skip = (shown - 1) * PIPELINE_PAGE;

  const { customerIds, titles, ...ofAll } = wanted;
  const deals =
    customerIds || titles
      ? await dealsAmong(db.reader, wanted, skip, PIPELINE_PAGE)
      : await Promise.all(
          slices(stages, skip, PIPELINE_PAGE).map((slice) =>
            dealsOfStage(db.reader, { ...ofAll, stage: slice.stage }, slice.skip, slice.take),
          ),
        );
  return { stages, count, deals: deals.flat() as readonly Deal[], page: shown, pages };
}

function summed(totals: readonly StageTotal[]): StageSum[] {
  return STAGES.flatMap((stage) => {
    const of = totals.filter((total) => total.stage === stage);
    const count = of.reduce((sum, total) => sum + total.count, 0);
    return count === 0 ? [] : [{ stage, count, sums: sumByCurrency(of) }];
  });
}

interface Slice {
  readonly stage: Stage;
  readonly skip: number;
  readonly take: number;
}

/** Which deals of which stages a page shows, when the stages stand one after another. */
function slices(stages: readonly StageSum[], skip: number, take: number): Slice[] {
  const found: Slice[] = [];
  let [passed, left] = [skip, take];
  for (const stage of LISTED) {
    const count = stages.find((each) => each.stage === stage)?.count ?? 0;
    if (passed < count && left > 0) {
      found.push({ stage, skip: passed, take: Math.min(left, count - passed) });
      left -= Math.min(left, count - passed);
    }
    passed = Math.max(0, passed - count);
  }
  return found;
}
