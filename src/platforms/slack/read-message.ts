/** One message of a channel, found by its time: in the channel itself, else in a thread of it. */
import { problem } from '../../language/problem.ts';
import type { Problem } from '../../values/errors.ts';
import type { Installation } from './installations.ts';
import type { Log } from './log.ts';
import { failureOf } from './web.ts';
import type { MessagePart } from './wire.ts';

export interface Named {
  readonly channel: string;
  readonly ts: string;
}

export type ReadMessage = MessagePart & { readonly ts: string };

/** Why there is none is a sentence for whoever pointed at it. */
export async function readMessage(
  { client }: Installation,
  { channel, ts }: Named,
  log: Log,
): Promise<ReadMessage | Problem> {
  const span = { channel, oldest: ts, latest: ts, inclusive: true } as const;
  try {
    const { messages: said = [] } = await client.conversations.history({ ...span, limit: 1 });
    const found = said.find((each) => each.ts === ts);
    if (found) return { ...(found as MessagePart), ts };
    // A thread's first message comes along with any of its replies.
    const { messages: replies = [] } = await client.conversations.replies({ ...span, ts, limit: 2 });
    const reply = replies.find((each) => each.ts === ts);
    return reply ? { ...(reply as MessagePart), ts } : problem('slack.messageGone');
  } catch (error) {
    const failed = failureOf(error);
    log.info({ ...failed, channel }, 'a message could not be read');
    if (failed.kind !== 'refused') return problem('slack.messageLater');
    switch (failed.code) {
      case 'thread_not_found':
      case 'message_not_found':
        return problem('slack.messageGone');
      case 'missing_scope':
        return problem('slack.lacksScope', { scope: failed.needed ?? '…' });
      case 'not_in_channel':
      case 'channel_not_found':
        return problem('slack.messageClosed');
      default:
        return problem('slack.messageLater');
    }
  }
}
