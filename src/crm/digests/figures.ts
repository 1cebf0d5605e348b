/** The numbers a digest tells: read when its slot is claimed, worded by `views/digest.ts`. */
import type { Day } from '../../values/day.ts';
import type { Money } from '../../values/money.ts';

/** Deals won in a span of days. */
export interface WonFigures {
  readonly count: number;
  /** One sum a currency. */
  readonly sums: readonly Money[];
}

/** What happened from the day `from` to the day before `to`, and what stands at the planned instant. */
export interface DigestFigures {
  readonly plannedAt: Date;
  readonly from: Day;
  readonly to: Day;
  readonly won?: {
    readonly since: WonFigures;
    /** Of the month of the planned day, up to it. */
    readonly month: WonFigures;
    /** The biggest wins of the span, at most three. */
    readonly top: readonly { readonly ref: string; readonly customer: string; readonly amount: Money }[];
  };
  readonly fresh?: { readonly count: number; readonly names: readonly string[] };
  readonly pipeline?: {
    readonly stages: readonly { readonly stage: string; readonly count: number; readonly sums: readonly Money[] }[];
    /** Open deals that nobody touched for two weeks. */
    readonly stale: number;
  };
  readonly followups?: readonly { readonly name: string; readonly count: number }[];
  readonly service?: readonly { readonly kind: string; readonly count: number }[];
}
