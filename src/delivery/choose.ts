/** Which rows may go now: in order per place, none past one that still has to go before it. */
import { isLeased } from './lease.ts';
import type { Unsettled } from './store.ts';

export const placeOf = (row: { readonly workspaceId: number; readonly place: string }): string =>
  `${row.workspaceId} ${row.place}`;

/**
 * The rows to send at `now`, by place, each in the order it was written.
 * @param rows oldest first
 * @param leaseMs for how long another process may be at work on a row; 0 where this is the only one
 */
export function choose(rows: readonly Unsettled[], now: Date, leaseMs: number): Map<string, Unsettled[]> {
  const chosen = new Map<string, Unsettled[]>();
  const heldUp = new Set<string>();
  for (const row of rows) {
    const place = placeOf(row);
    if (heldUp.has(place)) continue;
    if (row.dueAt > now || (row.state === 'sending' && isLeased(row, now, leaseMs))) {
      heldUp.add(place);
      continue;
    }
    chosen.set(place, [...(chosen.get(place) ?? []), row]);
  }
  return chosen;
}
