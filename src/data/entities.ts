/** The records whose every change is kept: their tables, and which of their columns are not plain text or numbers. */

import {
  type AllowedRole,
  type CaptureReaction,
  type Contact,
  type Customer,
  type CustomerAccount,
  type Deal,
  type Digest,
  type Member,
  type Note,
  type Org,
  Prisma,
  type Task,
} from './generated/client.ts';

/** A customer's tags are part of it: names as the org's dictionary spells them, in the order of their folded keys. */
export type Tagged = {
  readonly tags: readonly string[];
};

interface Models {
  org: { row: Org; stored: Org; create: Prisma.OrgUncheckedCreateInput };
  member: { row: Member; stored: Member; create: Prisma.MemberUncheckedCreateInput };
  customer: { row: Customer & Tagged; stored: Customer; create: Prisma.CustomerUncheckedCreateInput };
  customerAccount: {
    row: CustomerAccount;
    stored: CustomerAccount;
    create: Prisma.CustomerAccountUncheckedCreateInput;
  };
  contact: { row: Contact; stored: Contact; create: Prisma.ContactUncheckedCreateInput };
  deal: { row: Deal; stored: Deal; create: Prisma.DealUncheckedCreateInput };
  note: { row: Note; stored: Note; create: Prisma.NoteUncheckedCreateInput };
  task: { row: Task; stored: Task; create: Prisma.TaskUncheckedCreateInput };
  allowedRole: { row: AllowedRole; stored: AllowedRole; create: Prisma.AllowedRoleUncheckedCreateInput };
  captureReaction: {
    row: CaptureReaction;
    stored: CaptureReaction;
    create: Prisma.CaptureReactionUncheckedCreateInput;
  };
  digest: { row: Digest; stored: Digest; create: Prisma.DigestUncheckedCreateInput };
}

export type Entity = keyof Models;
/** A whole row of an entity, as Prisma gives it (a customer with its tags). */
export type RowOf<E extends Entity> = Models[E]['row'];
export type AnyRow = RowOf<Entity>;

/** What the unit of work fills in itself. */
export type ManagedColumn = 'id' | 'orgId' | 'version' | 'createdAt' | 'updatedAt';

type OptionalKeys<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? K : never }[keyof T];
type Required_<E extends Entity> = Exclude<keyof RowOf<E>, ManagedColumn | OptionalKeys<Models[E]['create']>>;
type Optional_<E extends Entity> = Exclude<keyof RowOf<E>, ManagedColumn | Required_<E>>;

/** A row to be written: without what the unit fills in; columns with a default or that may be null can be left out. */
export type NewRow<E extends Entity> = { readonly [K in Required_<E> & keyof RowOf<E>]: RowOf<E>[K] } & {
  readonly [K in Optional_<E> & keyof RowOf<E>]?: RowOf<E>[K] | undefined;
};

/** Columns to be changed; undefined leaves a column as it is, and the managed columns are left to the unit. */
export type Patch<E extends Entity> = { readonly [K in keyof RowOf<E>]?: RowOf<E>[K] | undefined };

export type ColumnKind = 'date' | 'bigint' | 'boolean';
type KindOf<V> =
  NonNullable<V> extends Date
    ? 'date'
    : NonNullable<V> extends bigint
      ? 'bigint'
      : NonNullable<V> extends boolean
        ? 'boolean'
        : never;

export interface EntityTable {
  readonly table: Prisma.ModelName;
  /** Every column of the table: the only names that reach SQL. */
  readonly columns: readonly string[];
  /** The columns that need more than JSON and SQLite give back. */
  readonly kinds: Readonly<Record<string, ColumnKind>>;
  /** Where the org stands: an org's own row is found by its id. */
  readonly orgColumn: 'orgId' | 'id';
  readonly tagged: boolean;
}

type Declared = {
  readonly [E in Entity]: Omit<EntityTable, 'kinds'> & {
    /** Complete by construction: a date, bigint or boolean column left out here does not compile. */
    readonly kinds: {
      readonly [K in keyof Models[E]['stored'] as KindOf<Models[E]['stored'][K]> extends never ? never : K]-?: KindOf<
        Models[E]['stored'][K]
      >;
    };
  };
};

const columns = (fields: Readonly<Record<string, string>>): readonly string[] => Object.values(fields);
const dated = { createdAt: 'date', updatedAt: 'date' } as const;
const kept = { ...dated, archivedAt: 'date' } as const;
const ofOrg = { orgColumn: 'orgId', tagged: false } as const;

export const entities: Declared = {
  org: {
    table: 'Org',
    columns: columns(Prisma.OrgScalarFieldEnum),
    kinds: { ...dated, erasedAt: 'date' },
    orgColumn: 'id',
    tagged: false,
  },
  member: { table: 'Member', columns: columns(Prisma.MemberScalarFieldEnum), kinds: kept, ...ofOrg },
  customer: {
    table: 'Customer',
    columns: columns(Prisma.CustomerScalarFieldEnum),
    kinds: { ...kept, touchedAt: 'date' },
    orgColumn: 'orgId',
    tagged: true,
  },
  customerAccount: {
    table: 'CustomerAccount',
    columns: columns(Prisma.CustomerAccountScalarFieldEnum),
    kinds: kept,
    ...ofOrg,
  },
  contact: { table: 'Contact', columns: columns(Prisma.ContactScalarFieldEnum), kinds: kept, ...ofOrg },
  deal: { table: 'Deal', columns: columns(Prisma.DealScalarFieldEnum), kinds: { ...kept, amount: 'bigint' }, ...ofOrg },
  note: { table: 'Note', columns: columns(Prisma.NoteScalarFieldEnum), kinds: { ...kept, at: 'date' }, ...ofOrg },
  task: {
    table: 'Task',
    columns: columns(Prisma.TaskScalarFieldEnum),
    kinds: { ...kept, dueAt: 'date', remindAt: 'date', doneAt: 'date' },
    ...ofOrg,
  },
  allowedRole: {
    table: 'AllowedRole',
    columns: columns(Prisma.AllowedRoleScalarFieldEnum),
    kinds: kept,
    ...ofOrg,
  },
  captureReaction: {
    table: 'CaptureReaction',
    columns: columns(Prisma.CaptureReactionScalarFieldEnum),
    kinds: kept,
    ...ofOrg,
  },
  digest: {
    table: 'Digest',
    columns: columns(Prisma.DigestScalarFieldEnum),
    kinds: { ...kept, pausedAt: 'date', nextRunAt: 'date' },
    ...ofOrg,
  },
};

/** The table of an entity, its kinds by any column name. */
export const tableOf = (entity: Entity): EntityTable => entities[entity];

/** Whether a word names an entity (what is stored in `Change.entity`). */
export const isEntity = (word: string): word is Entity => Object.hasOwn(entities, word);
