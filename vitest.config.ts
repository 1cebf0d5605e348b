import { defineConfig } from 'vitest/config';
import LongestFirst from './test/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/run-folder.ts',
    // CI counts from the report; a person reads the summary.
    ...(process.env.TEST_REPORT
      ? { reporters: ['default', 'json'], outputFile: { json: process.env.TEST_REPORT } }
      : {}),
    // No test changes a module or the process: loading the program once a worker halves the time.
    isolate: false,
    experimental: { fsModuleCache: true },
    // Left to itself it keeps a processor free; with two that doubles the time.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two zones differ by a day when a test forgets to name its own.
    env: { TZ: 'Pacific/Auckland' },
  },
});
