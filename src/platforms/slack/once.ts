/** What is delivered again, or pressed again, is done once. */

/** `undone`: it may be tried again. */
type Outcome = 'done' | 'undone';

export type Once = (key: string, job: () => Promise<Outcome>) => Promise<void>;

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
    const run = job().then((outcome) => {
      if (outcome === 'undone') done.delete(key);
    });
    done.set(key, run);
    run.catch(() => done.delete(key));
    return run;
  };
}
