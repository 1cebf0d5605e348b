/** The worker thread of long reads: a read-only handle on the file, one statement a message. Plain JavaScript, because
 * a worker is started from a file, and from sources and bundle alike this is one. */

import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

const database = new Database(workerData.file, { readonly: true, timeout: 5_000 });
database.pragma('mmap_size = 0');
database.defaultSafeIntegers(true);

/** Whole numbers come as numbers where they are exact. */
const plain = (value) => (typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value);

function answer({ id, sql, params }) {
  try {
    const statement = database.prepare(sql).bind(...params);
    if (!statement.reader) {
      statement.run();
      return { id, rows: [] };
    }
    const names = statement.columns().map(({ name }) => name);
    const rows = statement.raw().all();
    return { id, rows: rows.map((row) => Object.fromEntries(names.map((name, index) => [name, plain(row[index])]))) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (message) => {
  if (message === 'close') {
    database.close();
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(answer(message));
});
