/** Time a machine spends on something, however busy it is with other things. */

/** CPU milliseconds of the best of three runs, so that a compiler or collector at work does not count. */
export function cpuMs(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
