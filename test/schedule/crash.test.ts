import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterSales, afterTick, DUE, prepareShop } from '../support/crash/checks.ts';
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

/** What was found wrong over all steps, and how many wrecks were looked at. */
async function killEverywhere(what: 'tick' | 'write', check: typeof afterTick) {
  const steps = await site.steps(what, DUE);
  const processes = Math.ceil(steps / A_PROCESS);
  const groups = Array.from({ length: processes }, (_, first) =>
    Array.from({ length: steps }, (_, index) => index + 1).filter((nth) => nth % processes === first),
  );
  const wrong: string[] = [];
  let looked = 0;
  await each(groups, TOGETHER, async (group) => {
    const wrecks = await site.killAt(what, DUE, group);
    for (const [index, wreck] of wrecks.entries()) {
      wrong.push(...(await check(wreck)).map((problem) => `killed at ${group[index]}: ${problem}`));
      looked += 1;
    }
  });
  return { steps, looked, wrong };
}

describe('a process killed at any step', () => {
  it.each([
    ['a digest and two follow-ups posted once each', 'tick', afterTick, 30],
    ['every sale once, none lost that was acknowledged', 'write', afterSales, 20],
  ] as const)(
    'leaves %s',
    async (_title, what, check, least) => {
      const { steps, looked, wrong } = await killEverywhere(what, check);
      expect(wrong).toEqual([]);
      expect(looked).toBe(steps);
      expect(steps).toBeGreaterThanOrEqual(least);
    },
    180_000,
  );
});
