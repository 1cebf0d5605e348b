/** Keeps the statements that the product sends to SQLite, so that the bare driver can run the very same. */
import type { SqlQuery } from '@prisma/driver-adapter-utils';
import type { AdapterWrap } from '../../../src/data/sqlite.ts';
import { tapStatements } from '../../support/statement-tap.ts';

export interface Statement {
  readonly sql: string;
  readonly args: readonly unknown[];
}

export interface Recorder {
  readonly tap: AdapterWrap;
  add(statement: Statement): void;
  /** What was sent since the last call. */
  take(): Statement[];
}

export function createRecorder(): Recorder {
  let kept: Statement[] = [];
  return {
    tap: tapStatements((sql, query) => {
      kept.push({ sql, args: query ? boundValues(query) : [] });
    }),
    add: (statement) => void kept.push(statement),
    take() {
      const taken = kept;
      kept = [];
      return taken;
    },
  };
}

/** Prisma hands instants on as text; the adapter binds milliseconds. */
function boundValues({ args, argTypes }: SqlQuery): readonly unknown[] {
  return args.map((value, index) => {
    const type = argTypes[index]?.scalarType;
    if (typeof value !== 'string') return value;
    if (type === 'datetime') return new Date(value);
    if (type === 'bigint') return BigInt(value);
    return value;
  });
}
