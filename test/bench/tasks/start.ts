/** Starts the built program on the database: how soon it is ready, and what memory it holds when nobody asks anything. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { copyOf } from '../fixture/fixture.ts';
import { figuresOf, round } from '../measure/figures.ts';
import { startAt } from '../measure/process.ts';
import type { Line, Report } from '../measure/report.ts';

const STARTS = 7;
const NODE_MS = 1_600;
const NPM_MS = 2_500;
const IDLE_MIB = 170;
/** How long it is left alone before its memory is read: V8 gives back what starting took after forty to sixty seconds. */
const IDLE_MS = 90_000;

export async function benchStart(file: string, size: number, report: Report): Promise<void> {
  const copy = await copyOf(file, 'start');
  try {
    const bare = await times(() => bareNode());
    const node = await starts(copy.path, process.execPath, ['dist/main.js']);
    const npm = await starts(copy.path, 'npm', ['start']);
    const memory = await idleMemory(copy.path);
    const bareP50 = figuresOf(bare).p50;
    const line = (what: string, measured: readonly number[], most: number): Line => {
      const { p50, max } = figuresOf(measured);
      return {
        ...{ task: 'start to ready', what, size },
        figures: { p50, max, 'bare node': bareP50, 'x bare': round(p50 / bareP50) },
        ...{ target: `p50 <= ${most} ms`, met: p50 <= most },
      };
    };
    report.add(line('node dist/main.js', node, NODE_MS));
    report.add(line('npm start', npm, NPM_MS));
    report.add({
      ...{ task: 'memory', what: `idle for ${IDLE_MS / 1000} s`, size },
      figures: { MiB: memory, 'bare node': await memoryOfBareNode() },
      ...{ target: `<= ${IDLE_MIB} MiB`, met: memory <= IDLE_MIB },
    });
  } finally {
    await copy.drop();
  }
}

async function times(run: () => Promise<number>): Promise<number[]> {
  const taken: number[] = [];
  for (let index = 0; index < STARTS; index += 1) taken.push(await run());
  return taken;
}

async function bareNode(): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  await once(child, 'exit');
  return performance.now() - started;
}

const starts = (file: string, command: string, args: readonly string[]) =>
  times(async () => {
    const started = performance.now();
    const running = await startAt(file, command, args);
    const ms = performance.now() - started;
    await running.stop();
    return ms;
  });

async function idleMemory(file: string): Promise<number> {
  const running = await startAt(file, process.execPath, ['dist/main.js']);
  await pause(IDLE_MS);
  const memory = await residentMiB(running.pid);
  await running.stop();
  return memory;
}

async function memoryOfBareNode(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
  await pause(1_000);
  const memory = await residentMiB(Number(child.pid));
  child.kill();
  return memory;
}

/** What the system keeps in memory for a process. Linux only: it reads `/proc`. */
async function residentMiB(pid: number): Promise<number> {
  const status = await readFile(join('/proc', String(pid), 'status'), 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024);
}
