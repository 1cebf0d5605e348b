/** The answer to a question about numbers: the sentence first, then the table and its chart, then other ways to look at it. */
import type { Reader } from '../chat/reader.ts';
import { type Button, buttons, hint, type Table, table, text, type View, view } from '../chat/view.ts';
import type { Answer, Figures } from '../crm/stats/answer.ts';
import { type By, bysOf } from '../crm/stats/question.ts';
import { type Period, previousPeriod } from '../values/period.ts';
import { shareButton } from './confirmation.ts';
import { csvButton } from './csv-button.ts';
import { statsChart } from './stats-chart.ts';
import { periodText, sayPeriod } from './stats-period.ts';
import { answerSentence } from './stats-sentence.ts';
import { sayCount, sayGroup, sayMoney, sumsCell } from './stats-words.ts';

/** Ways to split offered beside an answer. */
const OFFERED = 3;

export function statsView(r: Reader, answer: Answer): View {
  const { asked, total, nearest } = answer;
  const empty = total.count === 0;
  const next = empty ? emptyButtons(r, answer) : waysOn(r, answer);
  return view(
    text(answerSentence(r, answer)),
    empty &&
      hint(nearest ? r.t('stats.nearest', { period: sayPeriod(r, nearest) }) : r.t(`stats.begin.${asked.metric}`)),
    !empty && statsTable(r, answer),
    !empty && statsChart(r, answer),
    next.length > 0 && buttons(...next),
  );
}

/** Groups with their sums; one line a currency where nothing is split but there are several. */
export function statsTable(r: Reader, { asked: { by, metric }, groups, others, total }: Answer): Table | undefined {
  const money = metric === 'sales' || metric === 'pipeline';
  if (by === undefined) return money && total.sums.length > 1 ? currencyTable(r, total) : undefined;
  const columns = [
    { label: r.t(`stats.bys.${by}`) },
    { label: r.t(money ? 'stats.deals' : 'stats.count'), align: 'end' as const },
    ...(money ? (['stats.sum', 'stats.average'] as const) : []).map((key) => ({
      label: r.t(key),
      align: 'end' as const,
    })),
    ...(metric === 'followUps' ? [{ label: r.t('stats.late'), align: 'end' as const }] : []),
  ];
  const row = (label: string, figures: Figures) => [
    label,
    sayCount(r, figures.count),
    ...(money ? [sumsCell(r, figures, 'total'), sumsCell(r, figures, 'average')] : []),
    ...(metric === 'followUps' ? [sayCount(r, figures.late)] : []),
  ];
  const rows = groups.map((group) => row(sayGroup(r, by, group), group.figures));
  if (others) rows.push(row(r.t('stats.others'), others));
  return table(columns, rows, row(r.t('stats.total'), total));
}

function currencyTable(r: Reader, { sums }: Figures): Table {
  const columns = [
    { label: r.t('stats.currency') },
    ...(['stats.deals', 'stats.sum', 'stats.average'] as const).map((key) => ({
      label: r.t(key),
      align: 'end' as const,
    })),
  ];
  return table(
    columns,
    sums.map(({ total, average, count }) => [
      total.currency,
      sayCount(r, count),
      sayMoney(r, total),
      sayMoney(r, average),
    ]),
  );
}

function waysOn(r: Reader, answer: Answer): Button[] {
  const { metric, by, period } = answer.asked;
  const before = period && previousPeriod(period);
  return [
    ...bysOf(metric)
      .filter((each) => each !== by)
      .slice(0, OFFERED)
      .map((each) => ask(r.t(`stats.byButton.${each}`), answer, period, each)),
    ...(before ? [ask(r.t('stats.previous', { period: sayPeriod(r, before) }), answer, before, by)] : []),
    ...(statsTable(r, answer) ? [csvButton(r, 'stats', inputOf(answer.asked, period, by))] : []),
    shareButton(r),
  ];
}

function emptyButtons(r: Reader, answer: Answer): Button[] {
  const { nearest } = answer;
  return nearest ? [ask(r.t('stats.show', { period: sayPeriod(r, nearest) }), answer, nearest, answer.asked.by)] : [];
}

/** A button that answers the same question otherwise, in the place of this answer. */
function ask(label: string, { asked }: Answer, period: Period | undefined, by: By | undefined): Button {
  return { label, action: { do: 'run', path: 'stats show', input: inputOf(asked, period, by), placing: 'replace' } };
}

function inputOf({ metric }: Answer['asked'], period: Period | undefined, by: By | undefined) {
  return { metric, ...(by ? { by } : {}), ...(period ? { period: periodText(period) } : {}) };
}
