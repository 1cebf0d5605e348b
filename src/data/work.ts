/** The one road for writes: a unit is a receipt, rows, their changes and outbox rows, stored whole or not at all. */

import { problem } from '../language/problem.ts';
import { NotFound } from '../values/errors.ts';
import type { Entity, NewRow, Patch, RowOf } from './entities.ts';
import type { Prisma } from './generated/client.ts';
import { lease } from './lease.ts';
import { findWritten, insertReceipt } from './receipts.ts';
import type { Sql } from './sql.ts';
import { createUnit } from './unit.ts';
import type { WriterQueue } from './writer-queue.ts';

/** Prisma inside a unit: model calls and raw SQL on the writer's connection, part of the unit's transaction. */
export type Tx = Prisma.TransactionClient;

/** Who does what, where and by which interaction. */
export interface Cause {
  readonly orgId: number;
  /** Null where no person caused it (an import at start, the schedule). */
  readonly memberId: number | null;
  /** The interaction's key: a second unit of the same org and key runs nothing. */
  readonly key: string;
  /** The command's path, as `customer add`. */
  readonly command: string;
  readonly place?: string;
  readonly at: Date;
}

/** Something to be said unasked, stored with the unit and sent afterwards, once by its `dedupeKey`. */
export interface NewPost {
  readonly workspaceId: number;
  readonly place: string;
  readonly topic: string;
  readonly ref: string;
  /** Unique in the org; a post whose key is there already is left out silently. */
  readonly dedupeKey: string;
  /** When it may be sent; the cause's instant unless given. */
  readonly dueAt?: Date;
}

export interface Unit {
  readonly tx: Tx;
  readonly cause: Cause;
  /** The next number of a noun in this org, from 1; the first of `count` in a row. Taken back with the unit. */
  nextNumber(noun: string, count?: number): Promise<number>;
  /** The row as it stands in this org, inside the unit; undefined where there is none. */
  find<E extends Entity>(entity: E, id: number): Promise<RowOf<E> | undefined>;
  /** Writes a row of this org (version 1, createdAt and updatedAt the cause's instant) and its Change. */
  insert<E extends Exclude<Entity, 'org'>>(entity: E, row: NewRow<E>): Promise<RowOf<E>>;
  /**
   * Changes a row that must still be `before.version`, and keeps the Change. Where the patch changes nothing,
   * nothing is written and `before` comes back.
   * @throws Stale where the row is another version by now, or not in this org.
   */
  update<E extends Entity>(entity: E, before: RowOf<E>, patch: Patch<E>): Promise<RowOf<E>>;
  /** Stores a post for the outbox. */
  say(post: NewPost): Promise<void>;
  /** Names whose deed it is, where they become a member of the org in this very unit; and which org, where it makes one. */
  by(memberId: number, orgId?: number): Promise<void>;
  /**
   * Notes that this unit takes back an earlier receipt of the org (what that one had taken back stands again).
   * @throws AlreadyUndone
   */
  undoes(receiptId: number): Promise<void>;
}

/** What a unit did to one record: null before where it was made. Dates and bigints are alive again. */
export type ChangeRow = {
  readonly [E in Entity]: {
    readonly id: number;
    readonly entity: E;
    readonly entityId: number;
    readonly before: RowOf<E> | null;
    readonly after: RowOf<E> | null;
  };
}[Entity];

/** A stored unit. */
export interface Written {
  readonly receiptId: number;
  readonly orgId: number;
  readonly key: string;
  readonly command: string;
  readonly place: string | null;
  readonly at: Date;
  readonly memberId: number | null;
  /** The receipt this one takes back, and the one that took this one back. */
  readonly undoesId: number | null;
  readonly undoneId: number | null;
  /** True where the key had been stored before and nothing ran. */
  readonly replayed: boolean;
  readonly changes: readonly ChangeRow[];
}

/**
 * Never wait for a unit inside a unit: the inner one stands behind the outer one in the queue.
 * A statement that fails ends its unit, even where the error is caught (as PostgreSQL has it).
 */
export interface Work {
  /**
   * Runs `write` as one unit, stored (on disk) when the promise resolves. A key that is there already runs nothing and
   * gives the stored unit with `replayed: true`. Whatever `write` throws rolls the unit back whole and rejects.
   * @throws NotFound where the org was erased meanwhile
   */
  commit(cause: Cause, write: (unit: Unit) => Promise<void>): Promise<Written>;
  /** The unit stored under a key, read outside any transaction. */
  find(orgId: number, key: string): Promise<Written | undefined>;
  receipt(orgId: number, receiptId: number): Promise<Written | undefined>;
  /** A transaction without receipt or history: the schedule, outbox states, the local chat's messages, pending rows. */
  background<T>(job: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * The same, for deleting an org for good. Who refers to a row is not looked up: each would cost a walk through whole
   * tables, whose indexes lead with the org; the job answers for that. What is deleted is overwritten in the file.
   */
  purge<T>(job: (tx: Tx) => Promise<T>): Promise<T>;
}

export interface WorkParts {
  readonly queue: WriterQueue;
  /** Statements of the unit under way. */
  readonly sql: Sql;
  /** Prisma on the writer's connection. */
  readonly writer: Tx;
  /** Prisma outside it. */
  readonly reader: Pick<Tx, 'receipt' | '$queryRaw'>;
}

export function createWork({ queue, sql, writer, reader }: WorkParts): Work {
  const leased = async <T>(holder: string, job: (tx: Tx) => Promise<T>): Promise<T> => {
    const { tx, end } = lease(writer, holder);
    const result = await job(tx);
    end();
    return result;
  };
  return {
    commit: (cause, write) =>
      queue.run(async () => {
        const receiptId = await insertReceipt(sql, cause);
        if (receiptId === undefined) {
          const stored = await findWritten(writer, { orgId: cause.orgId, key: cause.key });
          if (!stored) throw new NotFound(problem('chat.erased'));
          return stored;
        }
        const { unit, finish } = createUnit(sql, writer, cause, receiptId);
        await write(unit);
        return finish();
      }),
    async find(orgId, key) {
      // Nearly always there is none: that much every write asks first, past Prisma's own machinery.
      const known = await reader.$queryRaw<
        unknown[]
      >`SELECT 1 FROM "Receipt" WHERE "orgId" = ${orgId} AND "key" = ${key}`;
      return known.length > 0 ? findWritten(reader, { orgId, key }) : undefined;
    },
    receipt: (orgId, id) => findWritten(reader, { orgId, id }),
    background: (job) => queue.run(() => leased('a background job', job)),
    purge: (job) => queue.purge(() => leased('a purge', job)),
  };
}
