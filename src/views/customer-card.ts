/** A customer's card: what it is, what is open, what comes next, what happened last, and what can be done. */
import type { Reader } from '../chat/reader.ts';
import { type Block, bold, buttons, facts, heading, hint, list, text, type View, view } from '../chat/view.ts';
import type { KnownAccount } from '../crm/accounts/account.ts';
import type { CardContact, CustomerCard, CustomerEvent } from '../crm/customers/card/card.ts';
import { CARD_CONTACTS } from '../crm/customers/card/card.ts';
import type { CustomerRow } from '../crm/customers/customer.ts';
import { formatInstant } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import { formatRef } from '../values/ref.ts';
import { shortened } from '../values/shortened.ts';
import { editButton, historyButton, moreMenu, restoreButton, workButtons } from './customer-buttons.ts';
import {
  dotted,
  sayDay,
  sayKind,
  sayLevel,
  sayNoteKind,
  sayPhone,
  sayPlatform,
  sayStage,
  sayStatus,
} from './customer-words.ts';

/** Longest piece of a note on a card. */
const NOTE_SIGNS = 80;

export function customerCardView(r: Reader, card: CustomerCard): View {
  const { customer } = card;
  return view(
    ...identity(r, customer, card.ownerName, card.accounts),
    ...contactBlocks(r, card.contacts),
    ...dealBlocks(r, card),
    nextBlock(r, card),
    ...eventBlocks(r, card.events),
    ...(customer.archivedAt ? archivedEnd(r, customer) : liveEnd(r, card)),
  );
}

/** Who it is: the head of the card, also of the confirmation of a new one. */
export function identity(
  r: Reader,
  customer: CustomerRow,
  ownerName: string | null,
  accounts: readonly KnownAccount[] = [],
): Block[] {
  const { level, status, archivedAt } = customer;
  const ref = formatRef('customer', customer.number);
  return [
    heading(customer.name),
    text([
      { code: ref },
      ` · ${dotted(
        level && sayLevel(r, level),
        sayStatus(r, status),
        customer.kind === 'person' && sayKind(r, customer.kind),
        ownerName ?? r.t('customer.noOwner'),
        archivedAt && r.t('customer.archivedMark'),
      )}`,
    ]),
    facts([
      [r.t('field.phone'), customer.phone && sayPhone(r, customer.phone)],
      [r.t('field.email'), customer.email],
      ...accounts.map(({ platform, name }) => [sayPlatform(platform), `@${name}`] as const),
      [r.t('field.tags'), customer.tags.join(r.t('chat.between'))],
      [r.t('field.address'), customer.address],
      [r.t('field.source'), customer.source],
    ]),
  ];
}

function contactBlocks(r: Reader, contacts: readonly CardContact[]): Block[] {
  if (contacts.length === 0) return [];
  const shown = contacts.map((contact) => {
    const more = dotted(contact.title, contact.phone && sayPhone(r, contact.phone), contact.email);
    return more === '' ? { text: contact.name } : { text: contact.name, detail: more };
  });
  const more = contacts.length < CARD_CONTACTS ? [] : [{ text: r.t('customer.moreContacts') }];
  return [text([bold(r.t('customer.contacts'))]), list([...shown, ...more])];
}

function dealBlocks(r: Reader, { deals, open }: CustomerCard): Block[] {
  if (open.count === 0) return [];
  const sums = open.sums.map((sum) => formatMoney(sum, r.locale)).join(' + ');
  return [
    text([bold(r.t('customer.openDeals', { count: open.count, sums }))]),
    list(
      deals.map(({ number, title, stage, money }) => {
        const ref = formatRef('deal', number);
        const action = { do: 'run', path: 'deal show', input: { deal: ref } } as const;
        return {
          text: dotted(ref, title),
          detail: dotted(sayStage(r, stage), formatMoney(money, r.locale)),
          buttons: [{ label: r.t('customer.open', { ref }), action }],
        };
      }),
    ),
  ];
}

function nextBlock(r: Reader, { next, customer }: CustomerCard): Block | undefined {
  if (!next) return customer.archivedAt ? undefined : hint(r.t('customer.noNext'));
  const due = formatInstant(next.dueAt, r.zone, r.locale, { now: r.now });
  const said = { title: dotted(formatRef('task', next.number), next.title), due, assignee: next.assigneeName };
  return next.dueAt < r.now ? text(r.t('customer.overdue', said), 'bad') : text(r.t('customer.next', said));
}

function eventBlocks(r: Reader, events: readonly CustomerEvent[]): Block[] {
  if (events.length === 0) return [hint(r.t('customer.nothingYet'))];
  return [text([bold(r.t('customer.recent'))]), list(events.map((event) => ({ text: sayEvent(r, event) })))];
}

/** `May 3 · call · wants a quote · Ben` */
function sayEvent(r: Reader, event: CustomerEvent): string {
  const day = sayDay(r, event.at);
  switch (event.what) {
    case 'note':
      return dotted(
        r.t('customer.eventNote', { day, kind: sayNoteKind(r, event.kind), text: shortened(event.text, NOTE_SIGNS) }),
        event.by,
      );
    case 'deal': {
      const said = dotted(formatRef('deal', event.number), event.title, formatMoney(event.money, r.locale));
      return dotted(r.t('customer.eventDeal', { day, stage: sayStage(r, event.stage), text: said }), event.by);
    }
    case 'task':
      return dotted(r.t('customer.eventTask', { day, text: event.title }), event.by);
    default:
      return event satisfies never;
  }
}

function liveEnd(r: Reader, card: CustomerCard): Block[] {
  const ref = formatRef('customer', card.customer.number);
  return [buttons(...workButtons(r, ref), editButton(r, ref)), moreMenu(r, card, ref)];
}

function archivedEnd(r: Reader, customer: CustomerRow): Block[] {
  const ref = formatRef('customer', customer.number);
  return [
    hint(r.t('customer.restoreHint')),
    buttons(restoreButton(ref, r.t('customer.restore')), historyButton(r, ref)),
  ];
}
