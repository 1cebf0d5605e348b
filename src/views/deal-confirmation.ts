/** What is said when a deal was opened, won, lost, moved or changed. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Block, type Button, hint, text, type View } from '../chat/view.ts';
import { type Deal, isOpen } from '../crm/deals/deal.ts';
import { stageName } from '../crm/deals/wording.ts';
import { confirmation } from './confirmation.ts';
import { dealAmount, dealRef, dealWhat } from './deal-name.ts';
import { dayWords } from './due.ts';

export interface DealNews {
  readonly deal: Deal;
  /** Null for a new one. */
  readonly before: Deal | null;
  /** How many the seller won this month; `name` is null where that is the reader. */
  readonly month?: { readonly count: number; readonly name: string | null };
  /** Whether this made the customer an active one. */
  readonly activated: boolean;
}

export function dealConfirmation(r: Reader, written: Written, news: DealNews): View {
  const { deal } = news;
  const blocks: Block[] = [text(headline(r, news), 'good')];
  if (deal.stage === 'lost' && deal.lostReason) blocks.push(text(r.t('deal.because', { reason: deal.lostReason })));
  if (news.activated) blocks.push(text(r.t('deal.customerActive', { name: deal.customer.name })));
  if (news.month) blocks.push(hint(monthLine(r, news.month)));
  return confirmation(r, written, blocks, ownButtons(r, news));
}

function headline(r: Reader, { deal, before }: DealNews): string {
  const [ref, what, amount] = [dealRef(deal), dealWhat(deal), dealAmount(r, deal)];
  const stage = stageName(r.t, deal.stage);
  if (!before) {
    return deal.stage === 'won'
      ? r.t('deal.logged', { ref, what, amount, day: dayWords(r, deal.closedOn ?? '') })
      : r.t('deal.opened', { ref, what, amount, stage });
  }
  if (before.stage === deal.stage) return `${r.t('deal.edited', { ref, what })} · ${amount}`;
  const from = stageName(r.t, before.stage);
  switch (deal.stage) {
    case 'won':
      return r.t('deal.wonNow', { ref, what, amount, day: dayWords(r, deal.closedOn ?? '') });
    case 'lost':
      return r.t('deal.lostNow', { ref, what, amount });
    case 'lead':
    case 'qualified':
    case 'proposal':
    case 'negotiation':
      return r.t(isOpen(before.stage) ? 'deal.moved' : 'deal.reopened', { ref, what, from, to: stage });
    default:
      return deal.stage satisfies never;
  }
}

function monthLine(r: Reader, { count, name }: NonNullable<DealNews['month']>): string {
  return name === null ? r.t('deal.yourMonth', { count }) : r.t('deal.theirMonth', { count, name });
}

function ownButtons(r: Reader, { deal }: DealNews): Button[] {
  const input = { deal: dealRef(deal) };
  return [
    { label: r.t('deal.openButton'), action: { do: 'run', path: 'deal show', input } },
    { label: r.t('chat.edit'), action: { do: 'form', path: 'deal edit', input } },
  ];
}
