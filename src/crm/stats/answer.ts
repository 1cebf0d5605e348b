/** The answer to a question: figures of all and of each group, still to be worded. */
import type { Money } from '../../values/money.ts';
import type { Period } from '../../values/period.ts';
import type { Asked } from './question.ts';

export interface Answer {
  readonly asked: Asked;
  readonly total: Figures;
  /** Months and words in their own order, everything else the biggest first. */
  readonly groups: readonly Group[];
  /** What the groups left out come to. */
  readonly others: Figures | undefined;
  /** Where the period holds nothing: the nearest one of its shape that does, earlier ones first. */
  readonly nearest: Period | undefined;
}

export interface Figures {
  readonly count: number;
  /** One for each currency, the org's first; none where nothing is counted in money. */
  readonly sums: readonly Sum[];
  /** Of follow-ups: how many are overdue. */
  readonly late: number;
}

/** All money of one currency. */
export interface Sum {
  readonly total: Money;
  readonly average: Money;
  readonly count: number;
}

export interface Group {
  /** A word (`won`, `A`), a month (`2026-05`) or an id; null for what has none (no owner, no product). */
  readonly key: string | number | null;
  /** The name of a person, customer or product; null for words and months, which are worded by who shows them. */
  readonly name: string | null;
  /** The number of a customer's ref. */
  readonly number: number | null;
  readonly figures: Figures;
}
