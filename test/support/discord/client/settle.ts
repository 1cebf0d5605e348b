/** Waits until the app has answered a person, and until it has done with it. */
import type { Core } from '../core.ts';
import type { Effect } from '../effects.ts';

export interface Patience {
  /** How many requests of the app are being answered now. */
  underWay(): number;
  /** How long an answer is waited for. */
  readonly answerMs: number;
  /** How long it must be quiet to be over. */
  readonly quietMs: number;
}

/** Waits for something new that is an answer, then for quiet. */
export async function settle(
  core: Core,
  patience: Patience,
  since: number,
  isAnswer: (effect: Effect) => boolean,
): Promise<void> {
  const until = performance.now() + patience.answerMs;
  while (!core.effects.all.slice(since).some(isAnswer)) {
    const left = until - performance.now();
    if (left <= 0) return;
    await core.effects.next(left);
  }
  await quiet(core, patience);
}

export async function quiet(core: Core, { underWay, quietMs }: Patience): Promise<void> {
  while ((await core.effects.next(quietMs)) || underWay() > 0);
}
