/**
 * What is told at once instead of by the outbox, for someone waits for it, and is told once like everything there: its row
 * is on disk before it is told, and marked when it was. A process that dies in between leaves the row open: whoever asks
 * anew tells it, since it is better seen twice than never; what Slack or Discord only deliver again does not.
 */
import type { Telling, TellOnce, Told } from '../chat/tell-once.ts';
import type { Database } from '../data/database.ts';
import type { Clock } from '../values/clock.ts';
import { beginTelling, endTelling } from './store.ts';

export interface TellOnceDeps {
  readonly db: Database;
  readonly clock: Clock;
  /** For how long, in ms, another process may be telling it. 0 (the default): this is the only process. */
  readonly leaseMs?: number;
}

export function createTellOnce({ db, clock, leaseMs = 0 }: TellOnceDeps): TellOnce {
  const underWay = new Map<string, Promise<Told>>();

  async function tellIt(telling: Telling, tell: () => Promise<boolean | 'unsure'>): Promise<Told> {
    const begun = await beginTelling(db, telling, clock.now(), leaseMs);
    if (typeof begun === 'string') return begun;
    let told: boolean | 'unsure' = false;
    try {
      told = await tell();
    } finally {
      if (told !== 'unsure') await endTelling(db, begun, told ? clock.now() : undefined);
    }
    if (told === 'unsure') return told;
    return told ? 'told' : 'failed';
  }

  return (telling, tell) => {
    const key = `${telling.orgId} ${telling.key}`;
    const first = underWay.get(key);
    if (first) return first.then((told) => (told === 'told' ? 'before' : told));
    const run = tellIt(telling, tell).finally(() => underWay.delete(key));
    underWay.set(key, run);
    return run;
  };
}
