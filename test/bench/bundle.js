/**
 * Bundles `npm run bench` to dist/bench/ as the program is: what is measured are the functions that are shipped, and not
 * those that a loader wraps to keep their names.
 */
import { copyFile } from 'node:fs/promises';
import { build } from 'esbuild';

const outdir = 'dist/bench';
await build({
  entryPoints: ['test/bench/bench.ts'],
  outdir,
  bundle: true,
  sourcemap: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
await copyFile('src/data/long-read-worker.js', `${outdir}/long-read-worker.js`);
