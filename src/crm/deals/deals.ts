/** What can be done with deals and sales. */
import type { Written } from '../../data/work.ts';
import type { Day } from '../../values/day.ts';
import type { Money } from '../../values/money.ts';
import type { Match, Suggestion } from '../match.ts';
import type { OfOrg, Who } from '../who.ts';
import type { Deal, DealRow, OpenStage, Stage } from './deal.ts';
import type { Titled } from './titled.ts';

export { createDeals } from './create-deals.ts';

export interface NewDeal {
  readonly customerId: number;
  readonly amount: Money;
  /** A product's name: a new one becomes part of the org's list. */
  readonly product?: string | undefined;
  /** The product's name unless given. */
  readonly title?: string | undefined;
  /** `lead` unless given. */
  readonly stage?: OpenStage | undefined;
  /** Me unless given. */
  readonly ownerId?: number | undefined;
  readonly expectedOn?: Day | undefined;
}

export interface NewSale {
  readonly customerId: number;
  readonly amount: Money;
  readonly product?: string | undefined;
  readonly ownerId?: number | undefined;
  /** The day it was sold; today in the org's zone unless given. */
  readonly on?: Day | undefined;
  /** What was said of it: a note on the deal, written and taken back together with it. */
  readonly note?: SaleNote | undefined;
}

export interface SaleNote {
  readonly text: string;
  /** Link to the message it was taken from. */
  readonly link?: string | undefined;
}

/** Undefined leaves a value as it is, null takes it away. */
export interface DealEdit {
  readonly id: number;
  /** The version the person saw. */
  readonly version?: number | undefined;
  readonly title?: string | null | undefined;
  readonly product?: string | null | undefined;
  readonly amount?: Money | undefined;
  readonly ownerId?: number | null | undefined;
  readonly expectedOn?: Day | null | undefined;
  /** Of a closed deal only. */
  readonly closedOn?: Day | undefined;
}

export interface DealMove {
  readonly id: number;
  readonly version?: number | undefined;
  readonly stage: Stage;
  /** Why it was lost: required for `lost`. */
  readonly reason?: string | undefined;
  /** The day it closed; today in the org's zone unless given. */
  readonly on?: Day | undefined;
}

export interface DealFilter {
  readonly ownerId?: number | undefined;
  readonly customerId?: number | undefined;
  readonly titled?: Titled | undefined;
  /** All open stages unless given. */
  readonly stage?: Stage | undefined;
}

export interface StageSum {
  readonly stage: Stage;
  readonly count: number;
  /** One sum a currency. */
  readonly sums: readonly Money[];
}

export interface Pipeline {
  /** In the order of the pipeline; stages without deals are left out. */
  readonly stages: readonly StageSum[];
  readonly count: number;
  /** Nearest to winning first, then the latest change first. */
  readonly deals: readonly Deal[];
  readonly page: number;
  readonly pages: number;
}

export interface Deals {
  /** @throws NotFound InvalidInput */
  add(who: Who, deal: NewDeal): Promise<Written>;
  /** A won deal in one step. @throws NotFound InvalidInput */
  logSale(who: Who, sale: NewSale): Promise<Written>;
  /** Wins an open deal with what was sold. @throws NotFound Conflict InvalidInput */
  closeWith(who: Who, dealId: number, sale: Omit<NewSale, 'customerId'>): Promise<Written>;
  /** @throws NotFound Conflict InvalidInput */
  move(who: Who, move: DealMove): Promise<Written>;
  /** @throws NotFound Conflict InvalidInput */
  edit(who: Who, edit: DealEdit): Promise<Written>;

  /** @throws NotFound */
  get(who: OfOrg, id: number): Promise<Deal>;
  byNumber(who: OfOrg, number: number): Promise<Deal | undefined>;
  /** A customer's open deals, the latest change first, at most 25. */
  openOf(who: OfOrg, customerId: number): Promise<readonly Deal[]>;
  /** The open deals a sale may be the end of: those of its product, the only one there is, or any where no product was said. */
  closedBy(
    who: Who,
    sale: { readonly customerId: number; readonly product?: string | undefined },
  ): Promise<readonly Deal[]>;
  pipeline(who: Who, filter: DealFilter, page?: number): Promise<Pipeline>;
  /**
   * How many deals a member won in the month of a day (won deals only, archived ones apart); without those won after
   * the change `upTo`, so that an answer that is given again says the same.
   */
  wonInMonth(who: OfOrg, ownerId: number, day: Day, upTo?: number): Promise<number>;
  /** A snapshot with the names of what it refers to. */
  describe(who: OfOrg, row: DealRow): Promise<Deal>;
  /** Those called so: each word that was asked begins one of the title, or of it and the customer's name. */
  titled(who: Who, text: string): Promise<Titled | undefined>;
  /** By ref, by the name of a customer with open deals, or by title. */
  match(who: Who, text: string): Promise<Match>;
  /** At most 25. */
  suggest(who: Who, query: string): Promise<readonly Suggestion[]>;
  /** Products by the beginning of a word; at most 25. */
  suggestProducts(who: OfOrg, query: string): Promise<readonly Suggestion[]>;
}
