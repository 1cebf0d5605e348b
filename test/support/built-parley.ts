/** The product as it is installed: built into a root of its own, and started as `node dist/main.js`. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { root as project, temporaryFolder } from './temp-database.ts';

export type Settings = Readonly<Record<string, string>>;

export interface Built {
  /** The root it was installed to: `.env`, `data/` and `prisma/migrations` lie there. */
  readonly root: string;
  /** Starts it with these settings over free ports, a database at `data/parley.db` and no others. */
  start(settings?: Settings): Running;
  /** Ends what still runs and removes the root. */
  close(): Promise<void>;
}

export interface Running {
  readonly process: ChildProcess;
  /** Everything on standard output, and on standard error, so far. */
  out(): string;
  err(): string;
  /** The lines of the log. */
  log(): Readonly<Record<string, unknown>>[];
  /** Resolves with the printed URL. @throws Error with what was said where it ends before */
  url(): Promise<string>;
  /** Resolves when it has ended. */
  ended(): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

export async function buildParley(): Promise<Built> {
  const root = await temporaryFolder();
  // A copy: the program takes the folder above its own for its root.
  await cp(await bundle(), join(root, 'dist'), { recursive: true });
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'));
  await mkdir(join(root, 'prisma'));
  await cp(join(project, 'prisma/migrations'), join(root, 'prisma/migrations'), { recursive: true });
  await cp(join(project, 'package.json'), join(root, 'package.json'));
  const started: Running[] = [];
  return {
    root,
    start(settings = {}) {
      const env = { PATH: process.env.PATH ?? '', LOCAL_PORT: '0', HTTP_PORT: '0', ...settings };
      const running = watch(spawn(process.execPath, ['dist/main.js'], { cwd: root, env }));
      started.push(running);
      return running;
    },
    async close() {
      for (const { process: child } of started) child.kill('SIGKILL');
      await Promise.all(started.map((running) => running.ended()));
      await rm(root, { recursive: true, force: true });
    },
  };
}

function watch(child: ChildProcess): Running {
  let out = '';
  let err = '';
  let heard = () => {};
  child.stdout?.on('data', (chunk) => {
    out += chunk;
    heard();
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const address = () => /^\s*(http:\S+)$/m.exec(out)?.[1];
  return {
    process: child,
    out: () => out,
    err: () => err,
    log: () =>
      out
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line)),
    async url() {
      await Promise.race([
        closed,
        new Promise<void>((resolve) => {
          heard = () => (address() ? resolve() : undefined);
          heard();
        }),
      ]);
      const url = address();
      if (!url) throw new Error(`Parley did not start:\n${out}${err}`);
      return url;
    },
    async ended() {
      const [code, signal] = await closed;
      return { code, signal };
    },
  };
}
