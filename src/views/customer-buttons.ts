/** What can be done with a customer, as buttons and a menu. */
import type { Reader } from '../chat/reader.ts';
import type { Button, Menu } from '../chat/view.ts';
import type { KnownAccount } from '../crm/accounts/account.ts';
import type { CustomerCard } from '../crm/customers/card/card.ts';

/** What one does with a customer every day. */
export function workButtons(r: Reader, ref: string): Button[] {
  const input = { customer: ref };
  return [
    { label: r.t('customer.log'), style: 'primary', action: { do: 'form', path: 'note add', input } },
    { label: r.t('customer.sale'), action: { do: 'form', path: 'sale log', input } },
    { label: r.t('customer.task'), action: { do: 'form', path: 'task add', input } },
  ];
}

export function editButton(r: Reader, ref: string): Button {
  return { label: r.t('customer.edit'), action: { do: 'form', path: 'customer edit', input: { customer: ref } } };
}

export function openButton(r: Reader, ref: string): Button {
  return {
    label: r.t('customer.open', { ref }),
    action: { do: 'run', path: 'customer show', input: { customer: ref } },
  };
}

export function restoreButton(ref: string, label: string): Button {
  return { label, style: 'primary', action: { do: 'run', path: 'customer restore', input: { customer: ref } } };
}

export function historyButton(r: Reader, ref: string): Button {
  return { label: r.t('customer.history'), action: { do: 'run', path: 'history', input: { record: ref } } };
}

function untieButton(r: Reader, customer: string, { id, name }: KnownAccount): Button {
  const input = { customer, account: String(id) };
  return { label: r.t('account.untie', { name: `@${name}` }), action: { do: 'run', path: 'account untie', input } };
}

/** What one does with a customer now and then. */
export function moreMenu(r: Reader, { customer: { name }, accounts }: CustomerCard, ref: string): Menu {
  const input = { customer: ref };
  return {
    type: 'menu',
    label: r.t('chat.more'),
    items: [
      { label: r.t('customer.details'), action: { do: 'form', path: 'customer details', input } },
      { label: r.t('customer.contact'), action: { do: 'form', path: 'contact add', input } },
      ...accounts.map((account) => untieButton(r, ref, account)),
      historyButton(r, ref),
      {
        label: r.t('customer.archive'),
        style: 'danger',
        confirm: r.t('customer.confirmArchive', { name }),
        action: { do: 'run', path: 'customer archive', input },
      },
    ],
  };
}
