/** Which roles may use Parley in a server, and what became of one. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { hint, list, text, type View, view } from '../chat/view.ts';
import type { AllowedRole } from '../crm/access/role.ts';
import { confirmation } from './confirmation.ts';

/** `mayChange`: with a button to shut each one out. */
export function accessView(r: Reader, roles: readonly AllowedRole[], mayChange: boolean): View {
  const how = hint(r.t('access.how', { line: '/access allow' }));
  if (roles.length === 0) return view(text(r.t('access.nobody')), mayChange && how);
  const items = roles.map(({ name, role }) => {
    const action = { do: 'run', path: 'access deny', input: { role }, placing: 'add' } as const;
    const deny = { label: r.t('access.deny', { role: name }), action };
    return { text: name, ...(mayChange ? { buttons: [deny] } : {}) };
  });
  return view(text(r.t('access.list')), list(items), mayChange && how);
}

/** What was said of a role; that one of them is everyone is said as well. */
export function accessChangedView(r: Reader, written: Written, changed: AllowedRole | undefined): View {
  if (!changed) return view(text(r.t('access.unchanged')));
  const { name, archivedAt } = changed;
  const isEveryone = /^@?everyone$/.test(name) && archivedAt === null;
  const said = text(r.t(archivedAt ? 'access.denied' : 'access.allowed', { role: name }));
  return confirmation(r, written, [said, ...(isEveryone ? [text(r.t('access.everyone'), 'bad')] : [])]);
}
