/** Processes that answer `/readyz`: the built program, and what it is compared with. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../support/temp-database.ts';

export interface Running {
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a command that listens on `HTTP_PORT`; resolves when its `/readyz` says so. */
export async function startAt(
  file: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const port = await freePort();
  const own = { DATABASE_URL: `file:${file}`, LOCAL_PORT: '0', HTTP_PORT: String(port), LOG_LEVEL: 'error' };
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...own, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`${command} ${args.join(' ')} ended with ${child.exitCode}`);
    await pause(5);
  }
  return { pid: Number(child.pid), port, stop: () => stop(child) };
}

/** Ticks a second of the kernel's accounts: the same on every Linux there is. */
const TICKS = 100;

/** What a process has used of the processor so far, in ms, its threads counted; undefined where the system does not tell. */
export async function cpuOf({ pid }: Pick<Running, 'pid'>): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const [user, system] =
    stat
      ?.slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number) ?? [];
  return user === undefined || system === undefined ? undefined : ((user + system) * 1_000) / TICKS;
}

/** Ends the whole group: npm has the program as its child. */
async function stop(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  process.kill(-Number(child.pid), 'SIGTERM');
  await exited;
}

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
