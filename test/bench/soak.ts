/**
 * Kills processes at random steps while digests, reminders and sales are under way, and tries what each left behind:
 * `npm run soak -- [--kills 200] [--points 1] [--minutes 10] [--seed n]`.
 * A kill is a process of its own; `--points` is how many databases it holds, each stopped at another step. The table
 * goes to standard error, the JSON to standard output. It ends with 1 where anything is wrong, also where the time
 * was up before all were killed: what was not tried is not known to hold.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { afterSales, afterTick, DUE, prepareShop } from '../support/crash/checks.ts';
import { type CrashSite, each, openCrashSite, type What } from '../support/crash/site.ts';
import { seededRandom } from '../support/random.ts';

/** What is under way when a process is killed, and how a wreck is tried. */
const WORK = {
  tick: { title: 'digests and reminders', check: afterTick },
  write: { title: 'sales', check: afterSales },
} as const;
const KINDS = Object.keys(WORK) as What[];

/** Processes at once. */
const TOGETHER = 2;

interface Kill {
  readonly what: What;
  /** The steps it comes at, a database each. */
  readonly steps: readonly number[];
}

/** What came of the kills of one kind. */
interface Tally {
  kills: number;
  databases: number;
  readonly steps: number;
  readonly struck: Set<number>;
  readonly problems: string[];
}

async function soak(): Promise<void> {
  const { kills, points, minutes, seed } = readArguments();
  const site = await openCrashSite(prepareShop);
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1_000;
  try {
    const tallies = {
      tick: tallyOf(await site.steps('tick', DUE)),
      write: tallyOf(await site.steps('write', DUE)),
    };
    await each(planned(tallies, kills, points, seededRandom(seed)), TOGETHER, async (kill) => {
      if (elapsed() < minutes * 60) await strike(site, kill, tallies[kill.what]);
    });
    report(tallies, { kills, points, minutes, seed }, elapsed());
  } finally {
    await site.close();
  }
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '200' },
      points: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(randomInt(2 ** 32)) },
    },
  });
  const [kills, points, minutes, seed] = [values.kills, values.points, values.minutes, values.seed].map(Number);
  if (!Number.isSafeInteger(seed)) throw new RangeError('--seed is a whole number');
  for (const [name, count] of Object.entries({ kills, points, minutes })) {
    if (!Number.isInteger(count) || Number(count) < 1) throw new RangeError(`--${name} is a whole number from 1`);
  }
  return { kills, points, minutes, seed } as Record<'kills' | 'points' | 'minutes' | 'seed', number>;
}

const tallyOf = (steps: number): Tally => ({ kills: 0, databases: 0, steps, struck: new Set(), problems: [] });

/** The kinds in turn, each kill at steps by chance: the same for the same seed. */
function planned(
  tallies: Readonly<Record<What, Tally>>,
  kills: number,
  points: number,
  random: () => number,
): readonly Kill[] {
  return Array.from({ length: kills }, (_, nth) => {
    const what = nth % KINDS.length === 0 ? 'tick' : 'write';
    const steps = Array.from({ length: points }, () => 1 + Math.floor(random() * tallies[what].steps));
    return { what, steps };
  });
}

/** One process dies; what it left is opened by a new start and tried. */
async function strike(site: CrashSite, { what, steps }: Kill, tally: Tally): Promise<void> {
  try {
    const wrecks = await site.killAt(what, DUE, steps);
    tally.kills += 1;
    for (const [index, wreck] of wrecks.entries()) {
      const step = steps[index] ?? 0;
      const wrong = await WORK[what].check(wreck).catch((error: unknown) => [String(error)]);
      tally.databases += 1;
      tally.struck.add(step);
      tally.problems.push(...wrong.map((problem) => `killed at step ${step}: ${problem}`));
    }
  } catch (error) {
    tally.problems.push(`steps ${steps.join(', ')}: ${String(error)}`);
  }
}

function report(
  tallies: Readonly<Record<What, Tally>>,
  asked: Readonly<Record<'kills' | 'points' | 'minutes' | 'seed', number>>,
  seconds: number,
): void {
  const rows = KINDS.map((what) => ({ under: WORK[what].title, ...tallies[what], struck: tallies[what].struck.size }));
  const kills = rows.reduce((sum, row) => sum + row.kills, 0);
  const problems = rows.flatMap((row) => row.problems.map((problem) => `${row.under}, ${problem}`));
  if (kills < asked.kills)
    problems.push(`${kills} of ${asked.kills} processes were killed in ${Math.round(seconds)} s`);

  tell('killed during            kills  databases  steps struck  problems');
  for (const { under, kills: killed, databases, struck, steps, problems: wrong } of rows) {
    const figures = [String(killed).padStart(5), String(databases).padStart(9), `${struck} of ${steps}`.padStart(12)];
    tell(`${under.padEnd(23)}  ${figures.join('  ')}  ${String(wrong.length).padStart(8)}`);
  }
  for (const problem of problems) tell(`  ${problem}`);
  tell(`${kills} kills in ${Math.round(seconds)} s, seed ${asked.seed}: ${problems.length} problems`);
  process.stdout.write(`${JSON.stringify({ at: new Date(), asked, seconds, kills, rows, problems }, null, 2)}\n`);
  if (problems.length > 0) process.exitCode = 1;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

await soak();
