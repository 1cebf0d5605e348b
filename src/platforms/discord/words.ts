/** What is left of a message that Discord finds malformed, which is a mistake of ours: its words can be read all the same. */
import type { Log } from '../../chat/machine.ts';
import { text, type View, view } from '../../chat/view.ts';
import { viewText } from '../../chat/view-text.ts';
import { failureOf } from './api.ts';
import { BAD_MESSAGE } from './errors.ts';

export function isMalformed(error: unknown): boolean {
  const failed = failureOf(error);
  return failed.kind === 'refused' && BAD_MESSAGE.has(failed.code);
}

/** As it is, or its words where that is refused; what else goes wrong is thrown. */
export async function orInWords<T>(log: Log, content: View, send: (content: View) => Promise<T>): Promise<T> {
  try {
    return await send(content);
  } catch (error) {
    if (!isMalformed(error)) throw error;
    log.error({ err: error }, 'a message of ours is malformed: only its text is sent');
    return send(view(text(viewText(content) || '…')));
  }
}
