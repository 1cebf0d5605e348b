/** How long the outbox waits before it tries again. */

const FIRST_MS = 1_000;
const LONGEST_MS = 30 * 60_000;

/** With these waits about a day of trying. */
export const MOST_ATTEMPTS = 58;

/**
 * Milliseconds until the next attempt, doubling up to half an hour. A platform's own wish (`afterMs`, as in
 * Retry-After) is never cut short; the jitter keeps places that failed together from coming back together.
 * @param attempts made so far, from 1
 * @param random in [0, 1)
 */
export function backOff(attempts: number, afterMs: number, random: number): number {
  const doubled = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 30));
  return Math.max(afterMs, Math.round(doubled * (0.75 + random / 2)));
}
