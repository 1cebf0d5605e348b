/** Opens what Parley keeps: a reader, the one road for writes, and long reads beside the event loop. */

import type { SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Logger } from 'pino';
import type { Clock } from '../values/clock.ts';
import { backupTo } from './backup.ts';
import { type Prisma, PrismaClient } from './generated/client.ts';
import { createLongReader, type SqlValue } from './long-read.ts';
import { type RawQueries, rawQueries, withRawQueries } from './raw-queries.ts';
import { type AdapterWrap, databaseFile, setUp, sqliteFactory } from './sqlite.ts';
import { keepStatements } from './statement-cache.ts';
import { createWork, type Work } from './work.ts';
import { shareConnection } from './writer-connection.ts';
import { createWriterQueue } from './writer-queue.ts';

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
} & Pick<RawQueries, '$queryRaw'>;

export interface Database {
  readonly reader: Reader;
  readonly work: Work;
  /**
   * Runs one SELECT in a worker thread on a read-only handle, for what may take longer than a few milliseconds.
   * Dates are bound and given as milliseconds; whole numbers beyond 2^53 come as bigint.
   */
  longRead<T>(sql: string, params?: readonly SqlValue[]): Promise<T[]>;
  /** Writes a copy of the whole database, as it is at one moment, to a path. */
  backupTo(path: string): Promise<void>;
  /** Takes no new work, finishes what is queued, closes every connection; a second call waits for the first. */
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
  /** The same for the reader's: the bench runs what it reads beside the bare driver. */
  readonly readerAdapter?: AdapterWrap;
}

/** Page caches, in MiB; they fill only as far as they are used. */
const WRITER_CACHE_MIB = 16;
const READER_CACHE_MIB = 32;

/** Otherwise an error tells the whole call with its values, and so customers' data to the log. */
const ERROR_FORMAT = 'minimal';

const unwrapped: AdapterWrap = (factory) => factory;

/** Opens a database that is migrated and locked for this process (see `migrate.ts` and `lock.ts`). */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { clock, log, adapter: wrap = unwrapped, readerAdapter: wrapReader = unwrapped } = options;
  const file = databaseFile(options.url, options.root);

  const writing = { readonly: false, cacheMiB: WRITER_CACHE_MIB };
  const connection = shareConnection(
    await setUp(await wrap(keepStatements(sqliteFactory(file, writing))).connect(), writing),
  );
  const writer = new PrismaClient({ adapter: connection.factory, errorFormat: ERROR_FORMAT });
  const tx = withRawQueries(writer, connection.raw);

  const reading = { readonly: true, cacheMiB: READER_CACHE_MIB };
  const readConnection = await setUp(await wrapReader(keepStatements(sqliteFactory(file, reading))).connect(), reading);
  const readClient = new PrismaClient({ adapter: lent(readConnection), errorFormat: ERROR_FORMAT });
  const reader = withRawQueries(readClient, rawQueries(readConnection));

  const queue = createWriterQueue(connection, clock, log);
  const longReader = createLongReader(file);
  let closing: Promise<void> | undefined;

  return {
    reader,
    work: createWork({ queue, sql: connection.sql, writer: tx, reader }),
    longRead: longReader.read,
    backupTo: (path) => backupTo(longReader, path),
    close() {
      closing ??= closeAll();
      return closing;
    },
  };

  async function closeAll(): Promise<void> {
    await queue.drain();
    await longReader.close();
    await readClient.$disconnect();
    await readConnection.dispose();
    await writer.$disconnect();
    await connection.close(); // last, so that the write-ahead log is folded into the file
  }
}

/** Gives Prisma a connection that is closed elsewhere. */
function lent(connection: SqlDriverAdapter): SqlDriverAdapterFactory {
  const { provider, adapterName } = connection;
  const kept: SqlDriverAdapter = {
    provider,
    adapterName,
    queryRaw: (query) => connection.queryRaw(query),
    executeRaw: (query) => connection.executeRaw(query),
    executeScript: (script) => connection.executeScript(script),
    startTransaction: (level) => connection.startTransaction(level),
    dispose: async () => {},
  };
  return { provider, adapterName, connect: async () => kept };
}
