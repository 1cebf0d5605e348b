/** Words what the outbox holds of digests and notices, and tells digests what became of their posts. */
import type { Digests } from '../crm/digests/digests.ts';
import type { Afterwards, Render } from '../delivery/outbox-row.ts';
import type { Clock } from '../values/clock.ts';

export interface Posts {
  /** For rows whose topic is `digest` or `notice`; others are handed to `renderOther`. */
  readonly render: Render;
  readonly afterwards: Afterwards;
}

export function createPosts(_deps: {
  readonly digests: Digests;
  readonly clock: Clock;
  readonly renderOther: Render;
}): Posts {
  throw new Error('not yet');
}
