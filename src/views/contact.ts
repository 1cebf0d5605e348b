/** Contacts: a new one confirmed, and the answer to “who is Bob”. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Button, buttons, facts, hint, list, text, type View, view } from '../chat/view.ts';
import type { ContactFound, ContactRow } from '../crm/contacts/contact.ts';
import { formatRef } from '../values/ref.ts';
import { confirmation } from './confirmation.ts';
import { openButton } from './customer-card.ts';
import { dotted, sayPhone } from './customer-words.ts';

export function contactAdded(
  r: Reader,
  written: Written,
  contact: ContactRow,
  customer: { readonly number: number; readonly name: string },
): View {
  const ref = formatRef('customer', customer.number);
  const { name, title, phone, email } = contact;
  return confirmation(
    r,
    written,
    [
      text(r.t('customer.contactAdded', { contact: name, customer: customer.name, ref }), 'good'),
      facts([
        [r.t('field.jobTitle'), title],
        [r.t('field.phone'), phone && sayPhone(r, phone)],
        [r.t('field.email'), email],
      ]),
    ],
    [openButton(r, ref)],
  );
}

export function contactsView(r: Reader, asked: string, contacts: readonly ContactFound[]): View {
  const [first] = contacts;
  if (!first) return view(text(r.t('customer.contactNone', { name: asked })), hint(r.t('customer.contactHint')));
  if (contacts.length === 1) {
    return view(
      text(sayWho(r, first)),
      facts([
        [r.t('field.phone'), first.phone && sayPhone(r, first.phone)],
        [r.t('field.email'), first.email],
      ]),
      buttons(...open(r, first)),
    );
  }
  return view(
    text(r.t('customer.contactSeveral', { name: asked, count: contacts.length })),
    list(
      contacts.map((contact) => {
        const reach = dotted(contact.phone && sayPhone(r, contact.phone), contact.email);
        return { text: sayWho(r, contact), ...(reach === '' ? {} : { detail: reach }), buttons: open(r, contact) };
      }),
    ),
  );
}

function sayWho(r: Reader, { name, title, customer }: ContactFound): string {
  const at = dotted(customer.name, formatRef('customer', customer.number));
  return title === null
    ? r.t('customer.contactWhoPlain', { name, customer: at })
    : r.t('customer.contactWho', { name, title, customer: at });
}

function open(r: Reader, { customer }: ContactFound): Button[] {
  return [openButton(r, formatRef('customer', customer.number))];
}
