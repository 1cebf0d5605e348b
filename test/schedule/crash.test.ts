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

describe('a process killed at any step', () => {
  it.each([
    ['a digest and two follow-ups posted once each', 'tick', afterTick, 30],
    ['every sale once, none lost that was acknowledged', 'write', afterSales, 20],
  ] as const)(
    'leaves %s',
    async (_title, what, check, least) => {
      const steps = await site.steps(what, DUE);
      const points = Array.from({ length: steps }, (_, index) => index + 1);
      const wrong: string[] = [];
      await each(points, TOGETHER, async (nth) => {
        const wreck = await site.killAt(what, DUE, nth);
        wrong.push(...(await check(wreck)).map((problem) => `killed at ${nth}: ${problem}`));
      });
      expect(wrong).toEqual([]);
      expect(steps).toBeGreaterThan(least);
    },
    120_000,
  );
});
