/** A deal and its rules: the stages it passes, when it is open, what closing and reopening do to it. */
import type { RowOf } from '../../data/entities.ts';
import type { Day } from '../../values/day.ts';
import type { Money } from '../../values/money.ts';

export const OPEN_STAGES = ['lead', 'qualified', 'proposal', 'negotiation'] as const;
export const STAGES = [...OPEN_STAGES, 'won', 'lost'] as const;

export type OpenStage = (typeof OPEN_STAGES)[number];
export type Stage = (typeof STAGES)[number];

/** As it is stored, and as a change keeps it. */
export type DealRow = RowOf<'deal'>;

/** A deal with the names of what it refers to. */
export interface Deal {
  readonly id: number;
  /** D34 */
  readonly number: number;
  /** Empty where neither title nor product was given. */
  readonly title: string;
  readonly amount: Money;
  readonly stage: Stage;
  readonly expectedOn: Day | null;
  /** The day it was won or lost, in the org's zone; null while it is open. */
  readonly closedOn: Day | null;
  readonly lostReason: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly archivedAt: Date | null;
  readonly customer: { readonly id: number; readonly number: number; readonly name: string };
  readonly product: { readonly id: number; readonly name: string } | null;
  readonly owner: { readonly id: number; readonly name: string } | null;
}

export function isOpen(stage: Stage): stage is OpenStage {
  return stage !== 'won' && stage !== 'lost';
}

/** The columns that follow from a stage. */
export interface Closing {
  readonly stage: Stage;
  readonly closedOn: Day | null;
  readonly lostReason: string | null;
}

/** Closing sets the day (and for a loss the reason); reopening clears both. */
export function closing(stage: Stage, on: Day, reason: string | null): Closing {
  switch (stage) {
    case 'won':
      return { stage, closedOn: on, lostReason: null };
    case 'lost':
      return { stage, closedOn: on, lostReason: reason };
    case 'lead':
    case 'qualified':
    case 'proposal':
    case 'negotiation':
      return { stage, closedOn: null, lostReason: null };
    default:
      return stage satisfies never;
  }
}
