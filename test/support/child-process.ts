/** Processes of our own code that tests kill: bundled once as the product is, because a start from sources is slow. */

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';
import { cacheFolder, root } from './temp-database.ts';

export type Child = ChildProcessByStdio<null, Readable, null>;

/** Bundles a script of the tests (a path from the root); gives a function that starts it with arguments. */
export async function childOf(script: string): Promise<(...args: readonly (string | number)[]) => Child> {
  const name = basename(script, '.ts');
  const outdir = join(cacheFolder, `${name}-${process.pid}`);
  await mkdir(outdir, { recursive: true });
  await build({
    entryPoints: { [name]: join(root, script), 'long-read-worker': join(root, 'src/data/long-read-worker.js') },
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return (...args) =>
    spawn(process.execPath, [join(outdir, `${name}.js`), ...args.map(String)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
}
