/** The small closed language of questions: what to count, over which days, split by what. */
import type { Period } from '../../values/period.ts';

/**
 * `sales` are won deals, `pipeline` open ones; `customers` are all there are now, `newCustomers` those added in a
 * period; `service` is every note; `followUps` are open tasks due by the end of the period.
 */
export const METRICS = ['sales', 'pipeline', 'customers', 'newCustomers', 'service', 'followUps'] as const;
export type Metric = (typeof METRICS)[number];

export const BYS = ['owner', 'customer', 'product', 'month', 'stage', 'status', 'level', 'kind'] as const;
export type By = (typeof BYS)[number];

export interface Question {
  readonly metric: Metric;
  readonly period?: Period | undefined;
  readonly by?: By | undefined;
  /** Most groups told one by one; the rest are summed up as others. */
  readonly top?: number | undefined;
}

/** A question with everything it left open filled in. */
export interface Asked {
  readonly metric: Metric;
  readonly by: By | undefined;
  /** Undefined where the metric is how things stand now. */
  readonly period: Period | undefined;
}

interface Kind {
  /** What it can be split by; the first is meant where none is asked and `splits` is set. */
  readonly bys: readonly By[];
  readonly splits: boolean;
  /** The period meant where none is asked; undefined for what has none. */
  readonly period: 'thisMonth' | 'today' | undefined;
}

const KINDS: Readonly<Record<Metric, Kind>> = {
  sales: { bys: ['owner', 'product', 'month', 'customer'], splits: false, period: 'thisMonth' },
  pipeline: { bys: ['stage', 'owner', 'product', 'customer'], splits: true, period: undefined },
  customers: { bys: ['status', 'level', 'owner'], splits: true, period: undefined },
  newCustomers: { bys: ['owner', 'month', 'status', 'level'], splits: false, period: 'thisMonth' },
  service: { bys: ['kind', 'owner', 'month'], splits: true, period: 'thisMonth' },
  followUps: { bys: ['owner'], splits: true, period: 'today' },
};

/** What a metric can be split by, the most asked for first. */
export const bysOf = (metric: Metric): readonly By[] => KINDS[metric].bys;

export const hasPeriod = (metric: Metric): boolean => KINDS[metric].period !== undefined;

/**
 * What people mean: customers in a period are the new ones, sales by stage are the pipeline. `periods` gives the
 * periods meant where none was said.
 */
export function meant(
  question: Question,
  periods: { readonly today: Period; readonly thisMonth: Period; readonly thisYear: Period },
): Asked {
  const metric = metricMeant(question);
  const { period, splits, bys } = KINDS[metric];
  const by = question.by ?? (splits ? bys[0] : undefined);
  if (period === undefined) return { metric, by, period: undefined };
  // One month split by month would be one line.
  return { metric, by, period: question.period ?? (by === 'month' ? periods.thisYear : periods[period]) };
}

function metricMeant({ metric, period, by }: Question): Metric {
  if (metric === 'sales' && by === 'stage') return 'pipeline';
  if (metric === 'customers' && ((period && period.kind !== 'all') || by === 'month')) return 'newCustomers';
  return metric;
}
