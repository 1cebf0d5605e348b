/** What can be taken out as a file: lists of customers, deals, notes and tasks, with their filters. */
import type { Day } from '../../../values/day.ts';
import type { Money } from '../../../values/money.ts';
import type { CustomerFilter } from '../../customers/list.ts';
import type { Stage } from '../../deals/deal.ts';
import type { DealFilter } from '../../deals/deals.ts';

/** Most lines of a file. */
export const MOST_LINES = 10_000;

export interface Lines<L> {
  readonly lines: readonly L[];
  /** There are more than `MOST_LINES`: these are the first. */
  readonly cut: boolean;
}

export interface CustomerExport extends CustomerFilter {
  /** Only these, archived or not. */
  readonly among?: readonly number[] | undefined;
}

export interface DealExport extends Omit<DealFilter, 'stage'> {
  /** Every stage unless given. */
  readonly stage?: Stage | 'open' | undefined;
}

export interface NoteExport {
  readonly customerId?: number | undefined;
  readonly kind?: string | undefined;
  /** Half-open. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

export interface TaskExport {
  readonly assigneeId?: number | undefined;
  readonly customerId?: number | undefined;
  /** Open ones due before this instant. */
  readonly before?: Date | undefined;
  /** Those done as well. */
  readonly done?: boolean | undefined;
}

export interface CustomerOut {
  readonly number: number;
  readonly name: string;
  readonly kind: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly level: string | null;
  readonly status: string;
  readonly tags: readonly string[];
  readonly owner: string | null;
  readonly address: string | null;
  readonly source: string | null;
  readonly createdAt: Date;
  readonly touchedAt: Date;
}

export interface DealOut {
  readonly number: number;
  readonly customer: string;
  readonly customerNumber: number;
  readonly product: string | null;
  readonly title: string;
  readonly amount: Money;
  readonly stage: string;
  readonly owner: string | null;
  readonly expectedOn: Day | null;
  readonly closedOn: Day | null;
  readonly lostReason: string | null;
  readonly createdAt: Date;
}

export interface NoteOut {
  readonly number: number;
  readonly customer: string;
  readonly customerNumber: number;
  readonly kind: string;
  readonly text: string;
  readonly at: Date;
  readonly author: string | null;
}

export interface TaskOut {
  readonly number: number;
  readonly title: string;
  readonly customer: string | null;
  readonly customerNumber: number | null;
  readonly dueAt: Date;
  readonly assignee: string;
  readonly doneAt: Date | null;
}
