/** A company: whose records they are, and the defaults of its people. */
import type { Locale } from '../../language/locale.ts';

export interface OrgRow {
  readonly id: number;
  readonly name: string;
  /** ISO 4217 */
  readonly currency: string;
  /** IANA */
  readonly zone: string;
  readonly locale: Locale;
  /** ISO weekday, 1 = Monday */
  readonly weekStart: number;
  readonly version: number;
}

/** What a new org starts with. */
export type OrgDefaults = Pick<OrgRow, 'name' | 'currency' | 'zone' | 'locale'>;

/** What admins may change; a field left out stays. */
export type OrgPatch = Partial<Pick<OrgRow, 'name' | 'currency' | 'zone' | 'locale' | 'weekStart'>>;

export interface WorkspaceRow {
  readonly id: number;
  readonly orgId: number;
  readonly platform: string;
  /** As the platform names it. */
  readonly externalId: string;
  readonly name: string;
}
