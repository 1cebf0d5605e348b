/** What the machine needs from outside; filled by `app.ts` from crm and data. */
import type { Locale } from '../language/locale.ts';
import type { Context } from './context.ts';
import type { Found, FoundRole, LookupName, PlaceAnswer, PlaceUse } from './field.ts';
import type { Actor, Place, Values } from './interaction.ts';
import type { Option } from './view.ts';

export interface Org {
  readonly id: number;
  readonly name: string;
  /** ISO 4217 */
  readonly currency: string;
  /** IANA */
  readonly zone: string;
  readonly locale: Locale;
  /** ISO weekday, 1 = Monday */
  readonly weekStart: number;
}

export interface Member {
  readonly id: number;
  readonly name: string;
  readonly access: 'admin' | 'member';
  /** The person's own choice; null follows the platform, then the org. */
  readonly locale: Locale | null;
  readonly zone: string | null;
}

/** Who an account is: one indexed read of our own database, never a network call. */
export interface Directory {
  /** @throws NotAllowed when the account has no access. */
  identify(actor: Actor): Promise<Identified>;
  /** The names of the org's admins, for a refusal that says whom to ask. */
  admins(orgId: number): Promise<readonly string[]>;
}

export interface Identified {
  readonly org: Org;
  readonly me: Member;
  readonly workspaceId: number;
  /** When the workspace came to this org, where it was of another before. */
  readonly since?: Date;
  /** What the platform reports of the person. */
  readonly locale?: Locale;
  readonly zone?: string;
}

/** One write as it was stored: what its answer is rendered from, now and when it is delivered again. */
export interface Written {
  readonly receiptId: number;
  readonly command: string;
  readonly at: Date;
  readonly memberId: number | null;
  /** Whether the receipt was there before: nothing was written this time. */
  readonly replayed: boolean;
  /** The receipt that took this one back. */
  readonly undoneId: number | null;
  readonly undoesId: number | null;
  readonly changes: readonly Change[];
}

export interface Change {
  readonly id: number;
  readonly entity: string;
  readonly entityId: number;
  /** Snapshots of the row, Dates and bigints revived; null where it did not exist. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

export interface Journal {
  find(orgId: number, key: string): Promise<Written | undefined>;
}

/** Input put aside behind a button or form, for one person, until it is used or expires. */
export interface Aside {
  readonly token: string;
  readonly memberId: number;
  readonly memberName: string;
  readonly path: string;
  readonly values: Values;
  /** Whether its time is over. */
  readonly expired: boolean;
  /** The token of the proposal it is or goes on with. */
  readonly proposal: string | null;
}

/** Whether what is put aside is a proposal, or which one it goes on with. */
export type OfProposal = 'new' | { readonly token: string };

export interface Asides {
  /** `key` makes it repeatable: the same org and key give the same token. */
  put(entry: {
    readonly orgId: number;
    readonly memberId: number;
    readonly key: string;
    readonly path: string;
    readonly values: Values;
    readonly now: Date;
    readonly proposal?: OfProposal | undefined;
  }): Promise<string>;
  take(orgId: number, token: string, now: Date): Promise<Aside | undefined>;
  /** Cancels it, and the proposal it goes on with. */
  drop(orgId: number, aside: Aside, now: Date): Promise<void>;
  /** A member's proposals that were neither saved nor cancelled nor expired, newest first. */
  waiting(
    whose: { readonly orgId: number; readonly memberId: number },
    now: Date,
    most: number,
  ): Promise<readonly Pick<Aside, 'token' | 'path' | 'values'>[]>;
}

/** How records are found by what people type. Each org sees its own. */
export interface Lookups<Services> {
  find(ctx: Context<Services>, of: LookupName, text: string): Promise<Match>;
  /** At most 25, best first. */
  suggest(ctx: Context<Services>, of: LookupName, query: string): Promise<readonly Option[]>;
  place(ctx: Context<Services>, text: string, use?: PlaceUse): Promise<PlaceAnswer>;
  /** A role of the server; undefined also where the platform has none. */
  role(ctx: Context<Services>, text: string): Promise<FoundRole | undefined>;
}

export type Match =
  | { readonly kind: 'one'; readonly found: Found }
  /** Several fit: the person is asked, best first, at most ten. */
  | { readonly kind: 'several'; readonly options: readonly Option[] }
  | { readonly kind: 'none' };

/** The customer a thread or direct message is about, for 24 hours. */
export interface Subjects {
  get(orgId: number, workspaceId: number, memberId: number, place: Place, now: Date): Promise<Found | undefined>;
  /** Read back from now on, on disk soon after. */
  set(orgId: number, workspaceId: number, memberId: number, place: Place, customerId: number, now: Date): void;
}
