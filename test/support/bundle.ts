/** The program as it is bundled to be installed; what lies in dist/ may be older than the sources. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root, temporaryFolder } from './temp-database.ts';

let bundled: Promise<string> | undefined;

/** The folder it was bundled to: by the first test of a worker that asks, for all of them to read. */
export function bundle(): Promise<string> {
  bundled ??= make();
  return bundled;
}

async function make(): Promise<string> {
  const dist = join(await temporaryFolder(), 'dist');
  await promisify(execFile)(process.execPath, ['esbuild.config.js', dist], { cwd: root });
  return dist;
}
