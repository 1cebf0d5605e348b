/** What a message is sent as, and where Slack refuses that as malformed, instead: an answer is never lost for its looks. */
import { BAD_MESSAGE } from './errors.ts';
import type { Log } from './log.ts';
import { isChart, type SlackBlock } from './render-chart.ts';
import type { Message } from './render-view.ts';
import { failureOf } from './web.ts';

export interface Sent {
  readonly text: string;
  readonly blocks?: SlackBlock[];
}

export const hasChart = ({ blocks }: Message): boolean => blocks.some(isChart);

/** Whole, then without its charts: they are new, and not every workspace may know them. */
export function withOrWithoutCharts(message: Message): readonly Message[] {
  const rest = message.blocks.filter((block) => !isChart(block));
  return hasChart(message) ? [message, { ...message, blocks: rest }] : [message];
}

/** Sends the first of them that is not refused as malformed; the last is the text alone. @throws what `send` throws */
export async function sendSomehow<T>(message: Message, send: (sent: Sent) => Promise<T>, log: Log): Promise<T> {
  for (const sent of withOrWithoutCharts(message)) {
    try {
      return await send(sent);
    } catch (error) {
      const failed = failureOf(error);
      if (failed.kind !== 'refused' || !BAD_MESSAGE.has(failed.code)) throw error;
      if (hasChart(sent)) log.info({ ...failed }, 'a message is refused with its chart: it is sent without');
      else log.error({ err: error }, 'a message of ours is malformed: only its text is sent');
    }
  }
  return send({ text: message.text });
}
