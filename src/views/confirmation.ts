/** The end of every write: what happened, and the buttons each confirmation has (what fits the record, Undo, Share). */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Block, type Button, buttons, type View, view } from '../chat/view.ts';

/** `Undo`, taking back this very receipt whichever came after. */
export function undoButton(r: Reader, written: Pick<Written, 'receiptId'>): Button {
  const input = { receipt: String(written.receiptId) };
  return { label: r.t('chat.undo'), action: { do: 'run', path: 'undo', input, placing: 'replace' } };
}

export function shareButton(r: Reader): Button {
  return { label: r.t('chat.share'), action: { do: 'share' } };
}

/** `blocks` say what was written; `own` are the record's buttons, before Undo and Share. */
export function confirmation(r: Reader, written: Written, blocks: readonly Block[], own: readonly Button[] = []): View {
  return view(...blocks, buttons(...own, undoButton(r, written), shareButton(r)));
}
