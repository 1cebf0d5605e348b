import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterSales, afterTick, DUE, prepareShop } from '../support/crash/checks.ts';
import { contentsOf } from '../support/crash/contents.ts';
import { type CrashSite, each, openCrashSite } from '../support/crash/site.ts';

let site: CrashSite;
beforeAll(async () => {
  site = await openCrashSite(prepareShop);
});
afterAll(() => site.close());

/** As many processes at once as there are cores to spare. */
const TOGETHER = 2;
/** Steps a process is killed at, a database each: most of a kill's cost is the start of a process. */
const A_PROCESS = 25;

/**
 * What was found wrong over all steps, and how many wrecks were looked at. Most steps leave what the one before left (a
 * process that dies within a transaction): every wreck is read, and a new start is made over each that differs.
 */
async function killEverywhere(what: 'tick' | 'write', check: typeof afterTick) {
  const steps = await site.steps(what, DUE);
  const processes = Math.ceil(steps / A_PROCESS);
  const groups = Array.from({ length: processes }, (_, first) =>
    Array.from({ length: steps }, (_, index) => index + 1).filter((nth) => nth % processes === first),
  );
  const wrong: string[] = [];
  const found = new Map<string, Promise<string[]>>();
  let looked = 0;
  await each(groups, TOGETHER, async (group) => {
    const wrecks = await site.killAt(what, DUE, group);
    for (const [index, wreck] of wrecks.entries()) {
      const contents = contentsOf(wreck);
      const problems = found.get(contents) ?? check(wreck);
      found.set(contents, problems);
      wrong.push(...(await problems).map((problem) => `killed at ${group[index]}: ${problem}`));
      looked += 1;
    }
  });
  return { steps, looked, wrong, outcomes: found.size };
}

describe('a process killed at any step', () => {
  it.each([
    ['a digest and two follow-ups posted once each', 'tick', afterTick, 30],
    ['every sale once, none lost that was acknowledged', 'write', afterSales, 20],
  ] as const)(
    'leaves %s',
    async (_title, what, check, least) => {
      const { steps, looked, wrong, outcomes } = await killEverywhere(what, check);
      expect(wrong).toEqual([]);
      expect(looked).toBe(steps);
      expect(steps).toBeGreaterThanOrEqual(least);
      expect(outcomes).toBeGreaterThan(3);
    },
    180_000,
  );
});
