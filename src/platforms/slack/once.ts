/** What Slack tells by two events, or again, is answered once by a process; what another one did, only the records or Slack know. */

export type Once = (key: string, job: () => Promise<void>) => Promise<void>;

/** Keys remembered: those of the last minutes, in which Slack delivers again. */
const REMEMBERED = 5_000;

/** Does a thing once a key; whoever comes again waits for the first and does nothing. A failure may be tried again. */
export function createOnce(): Once {
  const done = new Map<string, Promise<void>>();
  return (key, job) => {
    const before = done.get(key);
    if (before) return before;
    const [oldest] = done.keys();
    if (done.size >= REMEMBERED && oldest !== undefined) done.delete(oldest);
    const run = job();
    done.set(key, run);
    run.catch(() => done.delete(key));
    return run;
  };
}
