/** Asks whether a sale is the end of an open deal, before a second one is written beside it. */
import type { Reader } from '../chat/reader.ts';
import { type Button, buttons, hint, list, text, type View, view } from '../chat/view.ts';
import type { Deal } from '../crm/deals/deal.ts';
import { stageName } from '../crm/deals/wording.ts';
import { dealAmount, dealRef, dealTitle } from './deal-name.ts';

/** Buttons for more would push the question off the screen. */
export const ASKED_DEALS = 5;

export interface CloseQuestion {
  readonly customer: string;
  readonly deals: readonly Deal[];
  /** The sale as it was understood: `$12,000 · annual plan`. */
  readonly sale: string;
  /** What was typed, put aside. */
  readonly token: string;
}

export function closeQuestion(r: Reader, { customer, deals, sale, token }: CloseQuestion): View {
  const asked = deals.slice(0, ASKED_DEALS);
  const close = (deal: Deal): Button => ({
    label: r.t('deal.close', { ref: dealRef(deal) }),
    style: 'primary',
    action: { do: 'resume', token, as: 'run', input: { close: dealRef(deal) } },
  });
  const fresh: Button = {
    label: r.t('deal.newSale'),
    action: { do: 'resume', token, as: 'run', input: { fresh: 'yes' } },
  };
  const cancel: Button = { label: r.t('chat.cancel'), action: { do: 'resume', token, as: 'drop', input: {} } };
  const lines = asked.map((deal) => ({
    text: `${dealRef(deal)} ${dealTitle(r, deal)}`,
    detail: `${stageName(r.t, deal.stage)} · ${dealAmount(r, deal)}`,
  }));
  return view(
    text(r.t('deal.whichDeal', { customer, count: deals.length })),
    list(lines),
    hint(r.t('deal.aboutToLog', { what: sale })),
    buttons(...asked.map(close), fresh, cancel),
  );
}
