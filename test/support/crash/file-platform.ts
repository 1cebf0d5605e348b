/** A platform whose posts are lines of a file on disk: what was posted outlives the process that posted it. */

import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Platform } from '../../../src/chat/platform.ts';

/** Something that can stop or kill the process. */
export type Step = () => void | Promise<void>;

/** The keys posted so far, in order. */
export function linesOf(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** Writes a line, on disk when it returns. */
export function writeLine(file: string, line: string): void {
  const handle = openSync(file, 'a');
  writeSync(handle, `${line}\n`);
  fsyncSync(handle);
  closeSync(handle);
}

/** `step` is told before a post arrives and after it did, and waited for. */
export function createFilePlatform(file: string, step: Step = () => {}): Platform {
  return {
    name: 'local',
    start: async () => {},
    stop: async () => {},
    state: () => ({ ready: true }),
    async publish({ dedupeKey }) {
      await step();
      writeLine(file, dedupeKey);
      await step();
      return { messageId: dedupeKey };
    },
    async findPublished({ dedupeKey }) {
      await step();
      return linesOf(file).includes(dedupeKey) ? { messageId: dedupeKey } : 'absent';
    },
    findPlace: async () => undefined,
  };
}
