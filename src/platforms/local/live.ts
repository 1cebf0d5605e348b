/** Tells open pages what is new: each event once, in order, also after a short loss of the connection. */
import { LIMITS } from './limits.ts';
import type { LiveEvent } from './protocol.ts';
import { isSeenBy, showMessage } from './show-message.ts';
import type { Message } from './store.ts';

export interface Numbered {
  /** Goes on over reconnections: `<run>-<number>`. */
  readonly id: string;
  readonly event: LiveEvent;
}

type Listener = (numbered: Numbered) => void;

export interface Live {
  posted(message: Message): void;
  /** People, channels or settings changed. */
  stateChanged(): void;
  /** The workspace shows the records of another company: what a page missed may be gone, so all read everything again. */
  moved(): void;
  /**
   * Hears what an account may see from now on, after what it missed since `lastId` (a `reset` where that is
   * no longer known). Returns how to stop.
   */
  listen(account: string, lastId: string | undefined, listener: Listener): () => void;
}

interface Kept {
  readonly number: number;
  readonly event: LiveEvent;
  readonly about: Message | undefined;
}

/** `run` tells one start of the process from another. */
export function createLive(run: string): Live {
  const kept: Kept[] = [];
  const listeners = new Set<(entry: Kept) => void>();
  let last = 0;

  const numbered = ({ number, event }: Kept): Numbered => ({ id: `${run}-${number}`, event });

  function tell(event: LiveEvent, about?: Message): void {
    last += 1;
    const entry = { number: last, event, about };
    kept.push(entry);
    if (kept.length > LIMITS.events) kept.shift();
    for (const listener of listeners) listener(entry);
  }

  /** What came after an event; undefined where that is another run's or too long ago. */
  function since(lastId: string): readonly Kept[] | undefined {
    const [ofRun, number] = lastId.split(/-(?=\d+$)/);
    const seen = Number(number);
    const oldest = kept[0]?.number ?? last + 1;
    if (ofRun !== run || !Number.isInteger(seen) || seen > last || seen < oldest - 1) return undefined;
    return kept.filter((entry) => entry.number > seen);
  }

  return {
    posted: (message) => tell({ type: 'message', message: showMessage(message) }, message),
    stateChanged: () => tell({ type: 'state' }),
    moved() {
      kept.splice(0);
      tell({ type: 'reset' });
    },
    listen(account, lastId, listener) {
      const hear = (entry: Kept) => {
        if (!entry.about || isSeenBy(entry.about, account)) listener(numbered(entry));
      };
      const missed = lastId ? since(lastId) : [];
      if (missed) for (const entry of missed) hear(entry);
      else listener({ id: `${run}-${last}`, event: { type: 'reset' } });
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
