/**
 * A folder for all that a run writes, removed when it ends: the workers are stopped, and tidy nothing that they keep for
 * the next test. It lies in memory where there is plenty: no test looks for what a power cut would leave, and so none
 * waits for a disk.
 */

import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const PLENTY_BYTES = 2 * 1024 ** 3;

function inMemory(): string | undefined {
  if (process.env.TMPDIR) return undefined;
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > PLENTY_BYTES ? MEMORY : undefined;
  } catch {
    return undefined;
  }
}

export default function setup(): () => void {
  const folder = mkdtempSync(join(inMemory() ?? tmpdir(), 'parley-run-'));
  chmodSync(folder, 0o711); // a test that starts a process of another user lets it in
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
