/** Who somebody on the chat platform is: nobody yet, tied, untied. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import type { Action } from '../chat/route.ts';
import { buttons, list, text, type View, view } from '../chat/view.ts';
import type { CustomerRow } from '../crm/customers/customer.ts';
import type { Suggestion } from '../crm/match.ts';
import { formatRef } from '../values/ref.ts';
import { confirmation } from './confirmation.ts';
import { openButton } from './customer-buttons.ts';
import { recordName } from './record-name.ts';

type Named = Pick<CustomerRow, 'number' | 'name'>;

/** What can be done with an account that is nobody's: each under the token of what was put aside for it. */
export interface Offer {
  readonly tie: string;
  readonly add: string;
}

/** `alike`: customers that are called as the account is. */
export function unknownAccount(r: Reader, name: string, alike: readonly Suggestion[], { tie, add }: Offer): View {
  const items = alike.map(({ label, value: ref, detail = ref }) => {
    const action: Action = { do: 'resume', token: tie, as: 'run', input: { customer: ref } };
    return { text: label, detail, buttons: [{ label: r.t('account.isIt', { ref }), action }] };
  });
  return view(
    text(r.t('account.nobody', { name: `@${name}` })),
    ...(items.length > 0 ? [text(r.t('account.perhaps')), list(items)] : []),
    buttons(
      { label: r.t('account.tie'), style: 'primary', action: { do: 'resume', token: tie, as: 'form', input: {} } },
      { label: r.t('account.add'), action: { do: 'resume', token: add, as: 'form', input: {} } },
    ),
  );
}

/** `before`: the customer it was tied to until now. */
export function accountTied(r: Reader, written: Written, name: string, customer: Named, before?: Named): View {
  const ref = formatRef('customer', customer.number);
  const said = { account: `@${name}`, name: customer.name, ref };
  const told = before
    ? r.t('account.moved', { ...said, before: recordName(r, 'customer', before) })
    : r.t('account.tied', said);
  return confirmation(r, written, [text(told, 'good')], [openButton(r, ref)]);
}

export function accountsUntied(r: Reader, written: Written, names: readonly string[], customer: Named): View {
  const ref = formatRef('customer', customer.number);
  const accounts = names.map((name) => `@${name}`).join(r.t('chat.between'));
  const told = r.t(names.length === 1 ? 'account.untied' : 'account.severalUntied', {
    accounts,
    name: customer.name,
    ref,
  });
  return confirmation(r, written, [text(told, 'good')], [openButton(r, ref)]);
}
