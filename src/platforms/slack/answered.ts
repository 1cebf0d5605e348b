/** Whether what is told again was answered before, by a process that is gone: its answer stands in the conversation. */
import type { Installation } from './installations.ts';
import type { Log } from './log.ts';
import { keyIn } from './mark.ts';
import type { Received } from './receive.ts';
import { failureOf } from './web.ts';

/** Messages looked through, from what was said on. */
const MOST = 100;

/** Asked of Slack only where it tells again. Where it does not say, no: two answers are better than none. */
export async function isAnswered(
  { client }: Installation,
  { interaction: { key, place } }: Received,
  ts: string,
  log: Log,
): Promise<boolean> {
  const { channel, thread } = place;
  const span = { channel, oldest: ts, include_all_metadata: true, limit: MOST };
  try {
    const { messages = [] } = thread
      ? await client.conversations.replies({ ...span, ts: thread })
      : await client.conversations.history(span);
    return messages.some(({ metadata }) => keyIn(metadata) === key);
  } catch (error) {
    log.info({ ...failureOf(error) }, 'it is not known whether a message was answered before');
    return false;
  }
}
