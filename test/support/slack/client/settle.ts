/** Waits until the app has answered a person, and until it has done with it. */
import type { Core } from '../core.ts';
import type { Events } from '../delivery/events.ts';
import type { Effect } from '../effects.ts';

export interface Patience {
  readonly core: Core;
  readonly events: Events;
  /** How many calls of the app are being answered now. */
  underWay(): number;
  /** How long an answer is waited for. */
  readonly answerMs: number;
  /** How long it must be quiet to be over. */
  readonly quietMs: number;
}

/** Waits for something new that concerns the person, then for quiet. */
export async function settle(patience: Patience, since: number, concerns: (effect: Effect) => boolean): Promise<void> {
  const { core, answerMs } = patience;
  const until = performance.now() + answerMs;
  while (!core.effects.all.slice(since).some(concerns)) {
    const left = until - performance.now();
    if (left <= 0) return;
    await core.effects.next(left);
  }
  await quiet(patience);
}

export async function quiet({ core, events, underWay, quietMs }: Patience): Promise<void> {
  do {
    await events.settled();
  } while ((await core.effects.next(quietMs)) || underWay() > 0);
}
