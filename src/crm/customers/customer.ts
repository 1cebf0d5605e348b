/** What a customer is: its words, and the rules that need no database. */
import type { NewRow, RowOf } from '../../data/entities.ts';
import { clean, initials, nameKey } from '../../values/fold.ts';
import type { Account } from '../accounts/account.ts';

export const KINDS = ['company', 'person'] as const;
export const LEVELS = ['A', 'B', 'C', 'D'] as const;
export const STATUSES = ['lead', 'prospect', 'active', 'dormant', 'lost'] as const;

export type CustomerKind = (typeof KINDS)[number];
export type CustomerLevel = (typeof LEVELS)[number];
export type CustomerStatus = (typeof STATUSES)[number];

export type CustomerRow = RowOf<'customer'>;

/** What a person says of a new customer; phone and e-mail as their fields read them. */
export interface NewCustomer {
  readonly name: string;
  readonly kind?: CustomerKind | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
  readonly source?: string | undefined;
  readonly level?: CustomerLevel | undefined;
  readonly status?: CustomerStatus | undefined;
  readonly tags?: readonly string[] | undefined;
  /** The adder unless given. */
  readonly ownerId?: number | undefined;
  /** Who they are on the platform where they are added. */
  readonly account?: Account | undefined;
}

/** What an edit changes: undefined leaves a value as it is, null empties it. */
export interface CustomerPatch {
  readonly name?: string | undefined;
  readonly kind?: CustomerKind | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly level?: CustomerLevel | null | undefined;
  readonly status?: CustomerStatus | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly ownerId?: number | null | undefined;
}

/** The name as it is kept, with what it is found by. */
export function named(name: string): Pick<CustomerRow, 'name' | 'nameKey' | 'initials'> {
  const kept = clean(name);
  return { name: kept, nameKey: nameKey(kept), initials: initials(kept) };
}

/** The row of a new customer, but for its number. */
export function toRow(input: NewCustomer, adderId: number, now: Date): Omit<NewRow<'customer'>, 'number'> {
  return {
    ...named(input.name),
    kind: input.kind ?? 'company',
    phone: input.phone ?? null,
    email: input.email ?? null,
    address: kept(input.address),
    source: kept(input.source),
    level: input.level ?? null,
    status: input.status ?? 'lead',
    tags: input.tags ?? [],
    ownerId: input.ownerId ?? adderId,
    touchedAt: now,
  };
}

/** Text fit to keep, null for nothing. */
export function kept(text: string | null | undefined): string | null {
  return text == null ? null : clean(text) || null;
}
