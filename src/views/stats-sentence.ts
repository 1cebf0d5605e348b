/** The answer to a question about numbers, as a sentence. */
import type { Reader } from '../chat/reader.ts';
import type { Answer } from '../crm/stats/answer.ts';
import { addDays } from '../values/day.ts';
import type { Period } from '../values/period.ts';
import { sayDay, sayDuring, sayPeriod } from './stats-period.ts';
import { sayCount, sayGroup, sayMoney, saySums } from './stats-words.ts';

/** `In May you sold $182,400 in 14 deals, $13,028 on average.` */
export function answerSentence(r: Reader, answer: Answer): string {
  const { total, asked } = answer;
  const { metric, period } = asked;
  const during = period ? sayDuring(r, period) : '';
  const count = sayCount(r, total.count);
  const one = total.count === 1;
  switch (metric) {
    case 'sales':
      return total.count === 0 ? r.t('stats.none.sales', { during }) : `${sold(r, answer, during)}${most(r, answer)}`;
    case 'pipeline': {
      if (total.count === 0) return r.t('stats.nothing.pipeline');
      const sum = saySums(r, total);
      return one ? r.t('stats.openOne', { sum }) : r.t('stats.openMany', { count, sum });
    }
    case 'customers':
      if (total.count === 0) return r.t('stats.nothing.customers');
      return one ? r.t('stats.customersOne') : r.t('stats.customersMany', { count });
    case 'newCustomers':
    case 'service':
      if (total.count === 0) return r.t(`stats.none.${metric}`, { during });
      return one ? r.t(`stats.${metric}One`, { during }) : r.t(`stats.${metric}Many`, { during, count });
    case 'followUps': {
      if (total.count === 0) return r.t('stats.nothing.followUps');
      const day = period ? lastDay(r, period) : '';
      const due = one ? r.t('stats.dueOne', { day }) : r.t('stats.dueMany', { day, count });
      return `${due}${late(r, total.late)}`;
    }
    default:
      return metric satisfies never;
  }
}

function sold(r: Reader, { total }: Answer, during: string): string {
  const count = sayCount(r, total.count);
  const [only, ...more] = total.sums;
  if (only && more.length === 0) {
    const sum = sayMoney(r, only.total);
    if (total.count === 1) return r.t('stats.soldOne', { during, sum });
    return r.t('stats.soldMany', { during, sum, count, average: sayMoney(r, only.average) });
  }
  const parts = total.sums.map((each) => {
    const sum = sayMoney(r, each.total);
    if (each.count === 1) return r.t('stats.soldPartOne', { sum });
    return r.t('stats.soldPartMany', { sum, count: sayCount(r, each.count), average: sayMoney(r, each.average) });
  });
  return r.t('stats.soldSeveral', { during, count, sums: parts.join(r.t('stats.between')) });
}

/** Who or what comes first, where that was asked. */
function most(r: Reader, { asked: { by }, groups }: Answer): string {
  const [first, second] = groups;
  if (!first || !second || first.key === null) return '';
  if (by !== 'owner' && by !== 'customer' && by !== 'product') return '';
  const sentence = r.t(`stats.soldMost.${by}`, { name: sayGroup(r, by, first), sum: saySums(r, first.figures) });
  return `${r.t('stats.betweenSentences')}${sentence}`;
}

function late(r: Reader, count: number): string {
  if (count === 0) return '';
  const sentence = count === 1 ? r.t('stats.lateOne') : r.t('stats.lateMany', { count: sayCount(r, count) });
  return `${r.t('stats.betweenSentences')}${sentence}`;
}

/** The last day of a period: what is due by then. */
function lastDay(r: Reader, period: Period): string {
  return period.kind === 'today' ? sayPeriod(r, period) : sayDay(r, addDays(period.to, -1));
}
