/** The table of an answer as a chart: of one currency, of the groups that stand first, of months without a gap. */
import type { Reader } from '../chat/reader.ts';
import type { Chart } from '../chat/view.ts';
import type { Answer, Figures, Sum } from '../crm/stats/answer.ts';
import type { By } from '../crm/stats/question.ts';
import { monthStart } from '../values/calendar.ts';
import { toMajor } from '../values/money.ts';
import { shortNumber } from '../values/short-number.ts';
import { sayMonth, sayPeriod, sayShortMonth } from './stats-period.ts';
import { sayCount, sayGroup, sayMoney } from './stats-words.ts';

/** What is drawn: the table tells the rest. */
const MOST_BARS = 12;
const MOST_MONTHS = 60;

interface Point {
  readonly label: string;
  /** Where the label is short. */
  readonly name: string;
  readonly value: number;
  /** In full, for the words. */
  readonly said: string;
}

/** Undefined where there is nothing to compare. */
export function statsChart(r: Reader, answer: Omit<Answer, 'nearest'>): Chart | undefined {
  const { asked, total, others } = answer;
  const { metric, by } = asked;
  if (by === undefined) return undefined;
  const currency = currencyOf(answer);
  const all = by === 'month' ? months(r, answer, currency) : groups(r, by, answer, currency);
  const points = by === 'month' ? all.slice(-MOST_MONTHS) : all.slice(0, MOST_BARS);
  if (points.length < 2 || points.every(({ value }) => value === 0)) return undefined;

  const isCut = points.length < all.length || (others && figureOf(r, others, currency) !== undefined);
  const cut = by === 'month' ? 'latest' : 'first';
  const title = [
    titleOf(r, asked, by),
    ...(currency ? [total.sums.length > 1 ? r.t('stats.chart.only', { currency }) : currency] : []),
    ...(isCut ? [r.t(`stats.chart.${cut}`, { count: points.length })] : []),
  ].join(r.t('stats.chart.between'));
  const said = points.map(({ name, said }) => r.t('stats.chart.point', { label: name, figure: said }));
  return {
    type: 'chart',
    kind: by === 'month' ? 'columns' : 'bars',
    title,
    unit: currency ?? r.t(metric === 'sales' || metric === 'pipeline' ? 'stats.deals' : 'stats.count'),
    points: points.map(({ label, value }) => ({ label, value, figure: shortNumber(value, r.locale) })),
    alt: r.t('stats.chart.alt', { title, points: said.join(r.t('stats.chart.betweenPoints')) }),
  };
}

/** The org's own currency where two groups have it, else the next; sums of two are never in one chart. */
function currencyOf({ total, groups }: Pick<Answer, 'total' | 'groups'>): string | undefined {
  const [own, ...more] = total.sums.map((sum) => sum.total.currency);
  const having = (currency: string) => groups.filter(({ figures }) => sumIn(figures, currency)).length;
  return more.find((currency) => own !== undefined && having(own) < 2 && having(currency) >= 2) ?? own;
}

const sumIn = ({ sums }: Figures, currency: string): Sum | undefined =>
  sums.find(({ total }) => total.currency === currency);

/** Of a group that has none of the currency, undefined. */
function figureOf(
  r: Reader,
  figures: Figures,
  currency: string | undefined,
): Omit<Point, 'label' | 'name'> | undefined {
  if (currency === undefined) return { value: figures.count, said: sayCount(r, figures.count) };
  const sum = sumIn(figures, currency);
  return sum && { value: Number(toMajor(sum.total)), said: sayMoney(r, sum.total) };
}

function groups(r: Reader, by: By, answer: Pick<Answer, 'groups'>, currency: string | undefined): readonly Point[] {
  return answer.groups.flatMap((group) => {
    const figure = figureOf(r, group.figures, currency);
    const name = sayGroup(r, by, group);
    return figure ? [{ label: name, name, ...figure }] : [];
  });
}

/** A month in which nothing was is not told in the table, but in a row of months it would be missed. */
function months(r: Reader, answer: Pick<Answer, 'groups'>, currency: string | undefined): readonly Point[] {
  const told = new Map(answer.groups.map(({ key, figures }) => [String(key), figureOf(r, figures, currency)]));
  const [first, last] = [[...told.keys()].at(0), [...told.keys()].at(-1)];
  const points: Point[] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = nextMonth(month)) {
    const { value, said } = told.get(month) ?? { value: 0, said: sayCount(r, 0) };
    points.push({ label: sayShortMonth(r, month), name: sayMonth(r, month), value, said });
  }
  return points;
}

const nextMonth = (month: string): string => monthStart(`${month}-01`, 1).slice(0, 7);

function titleOf(r: Reader, { metric, period }: Answer['asked'], by: By): string {
  const said = { metric: r.t(`stats.metrics.${metric}`), by: r.t(`stats.bys.${by}`).toLowerCase() };
  return period
    ? r.t('stats.chart.titleIn', { ...said, period: sayPeriod(r, period) })
    : r.t('stats.chart.title', said);
}
