/** Contacts: a new one confirmed, and the answer to “who is Bob”. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Button, buttons, facts, hint, list, text, type View, view } from '../chat/view.ts';
import type { ContactFound, ContactRow } from '../crm/contacts/contact.ts';
import { formatRef } from '../values/ref.ts';
import { changes } from './changes.ts';
import { confirmation } from './confirmation.ts';
import { openButton } from './customer-buttons.ts';
import { dotted, sayPhone } from './customer-words.ts';

interface Changed {
  readonly before: ContactRow | null;
  readonly after: ContactRow;
}

type Customer = Pick<ContactFound['customer'], 'number' | 'name'>;

/** A new contact, or one the customer had already with what is new about them. */
export function contactWritten(r: Reader, written: Written, { before, after }: Changed, customer: Customer): View {
  const ref = formatRef('customer', customer.number);
  const { name, title, phone, email } = after;
  if (before) {
    const said = r.t('customer.contactChanged', { contact: name, customer: customer.name, ref });
    return toldChanges(r, written, { before, after }, said, ref);
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

/** What was changed of a contact. */
export function contactEdited(r: Reader, written: Written, change: Changed, customer: Customer): View {
  const ref = formatRef('customer', customer.number);
  const { name } = change.before ?? change.after;
  return toldChanges(
    r,
    written,
    change,
    r.t('customer.contactEdited', { contact: name, customer: customer.name, ref }),
    ref,
  );
}

export function contactRemoved(r: Reader, written: Written, { name }: ContactRow, customer: Customer): View {
  const ref = formatRef('customer', customer.number);
  const said = r.t('customer.contactRemoved', { contact: name, customer: customer.name, ref });
  return confirmation(r, written, [text(said, 'good')], [openButton(r, ref)]);
}

function toldChanges(r: Reader, written: Written, { before, after }: Changed, said: string, ref: string): View {
  const told = changes(r, [
    [r.t('field.name'), before?.name, after.name],
    [r.t('field.jobTitle'), before?.title, after.title],
    [r.t('field.phone'), before?.phone && sayPhone(r, before.phone), after.phone && sayPhone(r, after.phone)],
    [r.t('field.email'), before?.email, after.email],
  ]);
  return confirmation(r, written, told ? [text(said, 'good'), told] : [text(said, 'good')], [openButton(r, ref)]);
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
      buttons(...open(r, first), ...ownButtons(r, first)),
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

function ownButtons(r: Reader, { id }: ContactFound): Button[] {
  const input = { contact: `id:${id}` };
  return [
    { label: r.t('chat.edit'), action: { do: 'form', path: 'contact edit', input } },
    { label: r.t('customer.remove'), action: { do: 'run', path: 'contact remove', input, placing: 'replace' } },
  ];
}
