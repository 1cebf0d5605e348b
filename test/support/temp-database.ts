/** A migrated database in a file of its own, for one test. */

import type { Database } from '../../src/data/database.ts';
import type { TestClock } from './test-clock.ts';

export interface TestDatabase {
  readonly db: Database;
  readonly clock: TestClock;
  /** The file. */
  readonly path: string;
  /** Closes the database and removes the file. */
  close(): Promise<void>;
}

export declare function openTestDatabase(): Promise<TestDatabase>;
