/**
 * Bundles the program to dist/main.js and the local chat's page to dist/page/; run by `npm ci` (prepare).
 * Another folder than dist/ may be named on the command line.
 */
import { copyFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const dist = process.argv[2] ?? 'dist';

const common = { bundle: true, sourcemap: true, logLevel: 'warning', legalComments: 'none' };

const chunks = (await readdir(dist).catch(() => [])).filter((name) => name.startsWith('chunk-'));
await Promise.all(chunks.map((name) => rm(join(dist, name), { force: true })));
await build({
  ...common,
  entryPoints: ['src/main.ts'],
  outdir: dist,
  // What only a configured platform needs is a file of its own, read when it is.
  splitting: true,
  chunkNames: 'chunk-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // What comes along needs not be looked for in hundreds of files at each start. Left out is what is loaded late, has files
  // of its own beside its code (an addon, WebAssembly, workers), or is started by name.
  external: ['better-sqlite3', '@prisma/*', 'pino', 'pinyin-pro', 'chrono-node', '@slack/*', 'discord.js'],
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
await build({
  ...common,
  entryPoints: ['src/app/print-slack-manifest.ts', 'src/app/print-discord.ts'],
  outdir: dist,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
});
await build({
  ...common,
  entryPoints: ['src/charts/chart-worker.js'],
  outdir: dist,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  // It has an addon beside its code.
  external: ['@resvg/resvg-js'],
});
// The worker thread of long reads is started from a file of its own.
await copyFile('src/data/long-read-worker.js', join(dist, 'long-read-worker.js'));

await build({
  ...common,
  entryPoints: ['src/platforms/local/page/main.tsx'],
  outdir: join(dist, 'page'),
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  minify: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
});
