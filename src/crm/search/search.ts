/** Finds customers by what people type: in full (`customers`), to name one (`match`), while typing (`suggest`). */
import type { Database } from '../../data/database.ts';
import type { CustomerPage } from '../customers/list.ts';
import type { Who } from '../who.ts';

/** A customer to choose: structurally an Option of a view. */
export interface Suggestion {
  readonly label: string;
  /** Its ref: `C12`. */
  readonly value: string;
  /** `A · Li · Shanghai` */
  readonly detail?: string;
}

export type CustomerMatch =
  | { readonly kind: 'one'; readonly found: { readonly id: number; readonly ref: string; readonly name: string } }
  /** Best first, at most ten. */
  | { readonly kind: 'several'; readonly options: readonly Suggestion[] }
  | { readonly kind: 'none' };

export interface Search {
  /** Live customers with this in name, phone, e-mail or pinyin initials, best first. Page from 1. */
  customers(
    who: Who,
    text: string,
    options?: { readonly limit?: number; readonly page?: number },
  ): Promise<CustomerPage>;
  /** The customer that is named: by ref, exact name, or a unique prefix or word start, case and width folded. */
  match(who: Who, text: string): Promise<CustomerMatch>;
  /** At most 25: mine, recent, prefix, substring, pinyin initials. Nothing typed gives what I touched last. */
  suggest(who: Who, query: string): Promise<readonly Suggestion[]>;
}

export declare function createSearch(deps: { readonly db: Database }): Search;
