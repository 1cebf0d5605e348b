/** Contacts: a new one confirmed, and the answer to “who is Bob”. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Button, buttons, facts, hint, list, text, type View, view } from '../chat/view.ts';
import type { ContactFound, ContactRow } from '../crm/contacts/contact.ts';
import { formatRef } from '../values/ref.ts';
import { changes } from './changes.ts';
import { confirmation } from './confirmation.ts';
import { openButton } from './customer-card.ts';
import { dotted, sayPhone } from './customer-words.ts';

/** A new contact, or one the customer had already with what is new about them. */
export function contactWritten(
  r: Reader,
  written: Written,
  { before, after }: { readonly before: ContactRow | null; readonly after: ContactRow },
  customer: { readonly number: number; readonly name: string },
): View {
  const ref = formatRef('customer', customer.number);
  const { name, title, phone, email } = after;
  if (before) {
    const told = changes(r, [
      [r.t('field.jobTitle'), before.title, title],
      [r.t('field.phone'), before.phone && sayPhone(r, before.phone), phone && sayPhone(r, phone)],
      [r.t('field.email'), before.email, email],
    ]);
    const said = text(r.t('customer.contactChanged', { contact: name, customer: customer.name, ref }), 'good');
    return confirmation(r, written, told ? [said, told] : [said], [openButton(r, ref)]);
  }
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
  const at = { customer: customer.name, ref: formatRef('customer', customer.number) };
  return title === null
    ? r.t('customer.contactWhoPlain', { name, ...at })
    : r.t('customer.contactWho', { name, title, ...at });
}

function open(r: Reader, { customer }: ContactFound): Button[] {
  return [openButton(r, formatRef('customer', customer.number))];
}
