/** The card of a deal: what it is, and what can be done with it. */
import type { Reader } from '../chat/reader.ts';
import { type Button, buttons, facts, heading, type Picker, type View, view } from '../chat/view.ts';
import { type Deal, isOpen, STAGES } from '../crm/deals/deal.ts';
import { stageName } from '../crm/deals/wording.ts';
import { formatRef } from '../values/ref.ts';
import { dealAmount, dealRef, dealTitle } from './deal-name.ts';
import { dayWords } from './due.ts';

export function dealCard(r: Reader, deal: Deal): View {
  const customer = formatRef('customer', deal.customer.number);
  return view(
    heading(`${dealRef(deal)} · ${deal.customer.name} · ${dealTitle(r, deal)}`),
    facts([
      [r.t('deal.factCustomer'), `${deal.customer.name} (${customer})`],
      [r.t('deal.factAmount'), dealAmount(r, deal)],
      [r.t('deal.factStage'), stageName(r.t, deal.stage)],
      [r.t('deal.factProduct'), deal.product?.name],
      [r.t('deal.factOwner'), deal.owner?.name ?? r.t('deal.noOwner')],
      [r.t('deal.factExpected'), isOpen(deal.stage) && deal.expectedOn ? dayWords(r, deal.expectedOn) : null],
      [r.t('deal.factClosed'), deal.closedOn ? dayWords(r, deal.closedOn) : null],
      [r.t('deal.factReason'), deal.lostReason],
    ]),
    stagePicker(r, deal),
    buttons(...closingButtons(r, deal), ...recordButtons(r, deal, customer)),
  );
}

/** Each press carries the version that was seen, so that of two people only the first moves it unasked. */
const seen = (deal: Deal) => ({ deal: dealRef(deal), version: String(deal.version) });

function stagePicker(r: Reader, deal: Deal): Picker {
  return {
    type: 'picker',
    label: r.t('deal.pickStage'),
    options: STAGES.map((stage) => ({ label: stageName(r.t, stage), value: stage })),
    selected: deal.stage,
    field: 'stage',
    action: { do: 'run', path: 'deal move', input: seen(deal) },
  };
}

function closingButtons(r: Reader, deal: Deal): Button[] {
  if (!isOpen(deal.stage)) return [];
  const [won, lost] = [
    { ...seen(deal), stage: 'won' },
    { ...seen(deal), stage: 'lost' },
  ];
  return [
    { label: r.t('deal.wonButton'), style: 'primary', action: { do: 'run', path: 'deal move', input: won } },
    { label: r.t('deal.lostButton'), style: 'danger', action: { do: 'form', path: 'deal move', input: lost } },
  ];
}

function recordButtons(r: Reader, deal: Deal, customer: string): Button[] {
  const about = { customer, deal: dealRef(deal) };
  return [
    { label: r.t('deal.noteButton'), action: { do: 'form', path: 'note add', input: about } },
    { label: r.t('deal.taskButton'), action: { do: 'form', path: 'task add', input: about } },
    { label: r.t('chat.edit'), action: { do: 'form', path: 'deal edit', input: { deal: dealRef(deal) } } },
    { label: r.t('deal.historyButton'), action: { do: 'run', path: 'history', input: { record: dealRef(deal) } } },
  ];
}
