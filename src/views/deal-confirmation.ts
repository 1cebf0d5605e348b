/** What is said when a deal was opened, won, lost, moved or changed. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Block, type Button, hint, text, type View } from '../chat/view.ts';
import { type Deal, isOpen } from '../crm/deals/deal.ts';
import { stageName } from '../crm/deals/wording.ts';
import type { Note } from '../crm/notes/note.ts';
import { changes } from './changes.ts';
import { confirmation } from './confirmation.ts';
import { dotted } from './customer-words.ts';
import { dealAmount, dealRef, dealWhat } from './deal-name.ts';
import { dayWords } from './due.ts';
import { messageLine } from './message-link.ts';

export interface DealNews {
  readonly deal: Deal;
  /** Null for a new one. */
  readonly before: Deal | null;
  /** How many the seller won this month; `name` is null where that is the reader. */
  readonly month?: { readonly count: number; readonly name: string | null };
  /** What was noted with it. */
  readonly note?: Pick<Note, 'text' | 'link'>;
  /** Whether this made the customer an active one. */
  readonly activated: boolean;
}

export function dealConfirmation(r: Reader, written: Written, news: DealNews): View {
  const { deal } = news;
  const blocks: Block[] = [text(headline(r, news), 'good')];
  const edited = news.before?.stage === deal.stage ? changed(r, news.before, deal) : undefined;
  if (edited) blocks.push(edited);
  if (!edited && deal.stage === 'lost' && deal.lostReason)
    blocks.push(text(r.t('deal.because', { reason: deal.lostReason })));
  if (news.activated) blocks.push(text(r.t('deal.customerActive', { name: deal.customer.name })));
  if (news.note) blocks.push(text(news.note.text), ...messageLine(r, news.note.link));
  if (news.month) blocks.push(hint(monthLine(r, news.month)));
  return confirmation(r, written, blocks, ownButtons(r, news));
}

function headline(r: Reader, { deal, before }: DealNews): string {
  const [ref, what, amount] = [dealRef(deal), dealWhat(deal), dealAmount(r, deal)];
  const stage = stageName(r.t, deal.stage);
  if (!before) {
    return deal.stage === 'won'
      ? r.t('deal.logged', { ref, what, amount, day: dayWords(r, deal.closedOn ?? '') })
      : dotted(r.t('deal.opened', { ref, what, amount, stage }), expectedWords(r, deal));
  }
  if (before.stage === deal.stage) return r.t('deal.edited', { ref, what });
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

function expectedWords(r: Reader, { expectedOn }: Deal): string | null {
  return expectedOn && r.t('deal.expected', { day: dayWords(r, expectedOn) });
}

/** A title that is only the product's name goes unsaid beside it. */
function changed(r: Reader, before: Deal, after: Deal) {
  const day = (on: string | null) => on && dayWords(r, on);
  const own = ({ title, product }: Deal) => (title === product?.name ? '' : title);
  return changes(r, [
    [r.t('field.amount'), dealAmount(r, before), dealAmount(r, after)],
    [r.t('deal.fieldProduct'), before.product?.name, after.product?.name],
    [r.t('field.title'), own(before), own(after)],
    [r.t('field.expectedOn'), day(before.expectedOn), day(after.expectedOn)],
    [r.t('field.closedOn'), day(before.closedOn), day(after.closedOn)],
    [r.t('field.owner'), before.owner?.name, after.owner?.name],
    [r.t('field.lostReason'), before.lostReason, after.lostReason],
  ]);
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
