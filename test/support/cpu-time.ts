/** What a piece of work costs the processor: the wall clock would count what else the machine does. */

const RUNS = 3;

/** The least of three runs, in ms of this process. */
export async function cpuTime(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
