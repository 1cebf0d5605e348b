/** A stored message as the page shows it to whoever may see it. */
import type { ShownMessage } from './protocol.ts';
import { renderView } from './render-view.ts';
import type { Message } from './store.ts';

/** Dedupe keys of what people type begin so; the rest is the id their page gave it. */
export const TYPED = 'typed:';

export function showMessage({ id, place, author, visibleTo, text, card, dedupeKey, at }: Message): ShownMessage {
  const onlyYou = visibleTo !== undefined && !place.startsWith('@');
  const canShare = onlyYou && card?.sharedBy === undefined;
  return {
    id,
    place,
    author,
    at: at.toISOString(),
    onlyYou,
    text,
    blocks: card ? renderView(card, { canShare, ...urlsOf(id) }) : [],
    ...(card?.sharedBy && { sharedBy: card.sharedBy }),
    ...(dedupeKey?.startsWith(TYPED) && { sentAs: dedupeKey.slice(TYPED.length) }),
  };
}

const urlsOf = (id: number) => ({
  fileUrl: (block: number) => `/api/files/${id}/${block}`,
  chartUrl: (block: number) => `/api/charts/${id}/${block}`,
});

/** Whether an account may see it: in a channel what is for all or for them, in a direct message its owner alone. */
export function isSeenBy({ place, visibleTo }: Pick<Message, 'place' | 'visibleTo'>, account: string): boolean {
  if (place.startsWith('@')) return place === `@${account}`;
  return visibleTo === undefined || visibleTo === account;
}
