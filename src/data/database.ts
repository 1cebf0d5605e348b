/** Opens what Parley keeps: a reader, the one road for writes, and long reads beside the event loop. */

import type { Logger } from 'pino';
import type { Clock } from '../values/clock.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import type { AdapterWrap } from './sqlite.ts';
import type { Work } from './work.ts';

type ReadMethod =
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findMany'
  | 'count'
  | 'aggregate'
  | 'groupBy';

/** Prisma on a read-only connection of its own: it sees what is committed, and cannot write. */
export type Reader = {
  readonly [M in Uncapitalize<Prisma.ModelName>]: Pick<PrismaClient[M], ReadMethod & keyof PrismaClient[M]>;
} & Pick<PrismaClient, '$queryRaw'>;

/** What can be bound in a long read. */
export type SqlValue = string | number | bigint | Date | null;

export interface Database {
  readonly reader: Reader;
  readonly work: Work;
  /**
   * Runs one SELECT in a worker thread on a read-only handle, for what may take longer than a few milliseconds.
   * Dates are bound and given as milliseconds; whole numbers beyond 2^53 come as bigint.
   */
  longRead<T>(sql: string, params?: readonly SqlValue[]): Promise<T[]>;
  /** Takes no new work, finishes what is queued, closes every connection. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** `file:<path>`; a relative path counts from `root`. */
  readonly url: string;
  readonly root: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Wraps the writer's driver-adapter factory: tests count statements and kill the process between any two. */
  readonly adapter?: AdapterWrap;
}

export declare function openDatabase(options: DatabaseOptions): Promise<Database>;
