/** Customers in a list: found by a text, or by status, level, owner and tag. */
import type { Reader } from '../chat/reader.ts';
import { type Block, type Button, buttons, heading, hint, type List, list, type View, view } from '../chat/view.ts';
import type { CustomerLine, CustomerPage } from '../crm/customers/list.ts';
import { formatRef } from '../values/ref.ts';
import { openButton } from './customer-buttons.ts';
import { dotted, sayDay, sayLevel, sayPhone, sayStatus } from './customer-words.ts';

export interface ListFrame {
  readonly title: string;
  /** What to say where there is none, and what to do then. */
  readonly none: string;
  readonly noneButtons?: readonly Button[];
  /** Previous, next and what else fits the whole list. */
  readonly end: readonly Button[];
}

export function customerListView(r: Reader, page: CustomerPage, frame: ListFrame): View {
  if (page.customers.length === 0) return view(hint(frame.none), ...rowOf(frame.noneButtons ?? []));
  return view(heading(frame.title), customerLines(r, page.customers), ...rowOf(frame.end));
}

/** One line a customer, each with a button that opens its card. */
export function customerLines(r: Reader, customers: readonly CustomerLine[]): List {
  return list(
    customers.map((customer) => {
      const ref = formatRef('customer', customer.number);
      const { level, status, phone, ownerName, touchedAt } = customer;
      return {
        text: dotted(customer.name, ref),
        detail: dotted(
          level && sayLevel(r, level),
          sayStatus(r, status),
          phone && sayPhone(r, phone),
          ownerName ?? r.t('customer.noOwner'),
          r.t('customer.touched', { day: sayDay(r, touchedAt) }),
        ),
        buttons: [openButton(r, ref)],
      };
    }),
  );
}

function rowOf(all: readonly Button[]): Block[] {
  return all.length === 0 ? [] : [buttons(...all)];
}
