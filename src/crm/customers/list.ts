/** Which customers a list shows, and one line of it. */
import type { CustomerLevel, CustomerStatus } from './customer.ts';

export interface CustomerFilter {
  readonly status?: CustomerStatus | undefined;
  readonly level?: CustomerLevel | undefined;
  readonly ownerId?: number | undefined;
  readonly tag?: string | undefined;
  /** Archived ones only; live ones only unless set. */
  readonly archived?: boolean | undefined;
}

/** A customer in a list: enough to tell it from its neighbours. */
export interface CustomerLine {
  readonly id: number;
  readonly number: number;
  readonly name: string;
  readonly status: string;
  readonly level: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly ownerId: number | null;
  readonly ownerName: string | null;
  readonly touchedAt: Date;
  readonly archivedAt: Date | null;
}

export interface CustomerPage {
  /** Last touched first. */
  readonly customers: readonly CustomerLine[];
  /** From 1. */
  readonly page: number;
  readonly hasMore: boolean;
}

export const LIST_PAGE = 10;
