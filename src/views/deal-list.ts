/** The pipeline: what each stage holds, then its deals, a page at a time. */
import type { Reader } from '../chat/reader.ts';
import { type Button, buttons, heading, hint, type List, list, table, text, type View, view } from '../chat/view.ts';
import { type Deal, isOpen, type Stage } from '../crm/deals/deal.ts';
import type { Pipeline } from '../crm/deals/deals.ts';
import { stageName } from '../crm/deals/wording.ts';
import { dayOf, formatDay } from '../values/day.ts';
import { formatMoney, type Money, sumByCurrency } from '../values/money.ts';
import { csvButton } from './csv-button.ts';
import { dealAmount, dealRef, dealWhat } from './deal-name.ts';

export interface PipelineAsked {
  readonly pipeline: Pipeline;
  readonly stage: Stage | undefined;
  /** Whose or with whom, for the heading. */
  readonly of: string | undefined;
  /** Whether it is the reader's own, and no one customer's. */
  readonly own: boolean;
  /** More titles have the words than were looked at. */
  readonly cut: boolean;
  /** The input that lists the same again. */
  readonly input: Readonly<Record<string, string>>;
}

export function pipelineView(r: Reader, { pipeline, stage, of, own, cut, input }: PipelineAsked): View {
  const { stages, count, deals } = pipeline;
  const title = heading(titleOf(r, stage, of, own));
  if (count === 0)
    return view(
      title,
      text(r.t(stage ? 'deal.pipelineEmpty' : 'deal.pipelineNoneOpen')),
      hint(r.t('deal.pipelineHint')),
    );
  const answer =
    stage && !isOpen(stage) ? r.t('deal.stageSum', { count, sums: sumOf(r, stages) }) : pipelineSum(r, pipeline);
  const columns = [
    { label: r.t('deal.columnStage') },
    { label: r.t('deal.columnCount'), align: 'end' as const },
    { label: r.t('deal.columnSum'), align: 'end' as const },
  ];
  const rows = stages.map((each) => [stageName(r.t, each.stage), String(each.count), sumsText(r, each.sums)]);
  return view(
    title,
    text(cut ? r.t('deal.atLeast', { sum: answer }) : answer),
    cut && hint(r.t('deal.moreTitles')),
    stages.length > 1 && table(columns, rows),
    list(deals.map((deal) => dealLine(r, deal))),
    ...pager(r, pipeline, input, csvButton(r, 'deals', { stage: 'open', ...input })),
  );
}

function titleOf(r: Reader, stage: Stage | undefined, of: string | undefined, own: boolean): string {
  const title = stage ? r.t('deal.stageList', { stage: stageName(r.t, stage) }) : undefined;
  if (own && !title) return r.t('deal.pipelineMine');
  if (of === undefined) return title ?? r.t('deal.pipeline');
  return title ? `${title} · ${of}` : r.t('deal.pipelineOf', { name: of });
}

export function dealLine(r: Reader, deal: Deal): List['items'][number] {
  const today = dayOf(r.now, r.zone);
  const detail = [
    stageName(r.t, deal.stage),
    dealAmount(r, deal),
    deal.owner?.name,
    deal.closedOn && formatDay(deal.closedOn, r.locale, { today }),
    deal.expectedOn &&
      isOpen(deal.stage) &&
      r.t('deal.expected', { day: formatDay(deal.expectedOn, r.locale, { today }) }),
  ];
  return {
    text: [{ bold: dealRef(deal) }, ` ${dealWhat(deal)}`],
    detail: detail.filter(Boolean).join(' · '),
    buttons: [
      { label: r.t('deal.openButton'), action: { do: 'run', path: 'deal show', input: { deal: dealRef(deal) } } },
    ],
  };
}

/** `3 open deals, $21,000`. */
export const pipelineSum = (r: Reader, { count, stages }: Pipeline): string =>
  r.t('deal.pipelineSum', { count, sums: sumOf(r, stages) });

const sumOf = (r: Reader, stages: Pipeline['stages']): string =>
  sumsText(
    r,
    stages.flatMap((each) => each.sums),
  );

const sumsText = (r: Reader, sums: readonly Money[]): string =>
  sumByCurrency(sums)
    .map((sum) => formatMoney(sum, r.locale))
    .join(' + ');

function pager(r: Reader, { page, pages }: Pipeline, input: PipelineAsked['input'], file: Button) {
  if (pages === 1) return [buttons(file)];
  const go = (label: string, to: number): Button => ({
    label,
    action: { do: 'run', path: 'deal list', input: { ...input, page: String(to) }, placing: 'replace' },
  });
  return [
    hint(r.t('deal.page', { page, pages })),
    buttons(page > 1 && go(r.t('chat.previous'), page - 1), page < pages && go(r.t('chat.next'), page + 1), file),
  ];
}
