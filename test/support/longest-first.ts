/** Starts with the files that take longest, so that the end of a run is not one of them alone. */

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Vitest knows by itself only where it has measured before, which a fresh clone has not. */
const LONGEST = [
  'test/main.test.ts',
  'test/schedule/crash.test.ts',
  'test/browser/begun-form.test.ts',
  'test/browser/lasting.test.ts',
  'test/data/crash.test.ts',
  'test/browser/main-job.test.ts',
  'test/journeys/bad-input.test.ts',
  'test/platforms/slack/every-view.test.ts',
];

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const first = LONGEST.flatMap((name) => sorted.filter(({ moduleId }) => moduleId.endsWith(name)));
    return [...first, ...sorted.filter((file) => !first.includes(file))];
  }
}
