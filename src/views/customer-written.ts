/** What a write did to a customer, told from its snapshots; and the questions that come before one. */
import type { Written } from '../chat/ports.ts';
import type { Reader } from '../chat/reader.ts';
import { type Block, type Button, buttons, hint, text, type View, view } from '../chat/view.ts';
import type { CustomerRow } from '../crm/customers/customer.ts';
import type { CustomerLine } from '../crm/customers/list.ts';
import { formatRef } from '../values/ref.ts';
import { changes } from './changes.ts';
import { confirmation } from './confirmation.ts';
import { editButton, openButton, restoreButton, workButtons } from './customer-buttons.ts';
import { identity } from './customer-card.ts';
import { customerLines } from './customer-list.ts';
import { dotted, sayKind, sayLevel, sayPhone, sayStatus } from './customer-words.ts';

/** Names of the members a snapshot refers to, by id. */
export type Names = ReadonlyMap<number, string>;

/** `account`: who they are on the platform, where they were added as that. */
export function customerAdded(
  r: Reader,
  written: Written,
  customer: CustomerRow,
  names: Names,
  account?: string,
): View {
  const { name } = customer;
  const ref = formatRef('customer', customer.number);
  const ownerName = customer.ownerId === null ? null : (names.get(customer.ownerId) ?? null);
  return confirmation(
    r,
    written,
    [
      text(r.t('customer.added', { name, ref }), 'good'),
      ...identity(r, customer, ownerName),
      ...(account === undefined ? [] : [text(r.t('account.tied', { account: `@${account}`, name, ref }))]),
      hint(r.t('customer.addedNext', { ref })),
    ],
    [editButton(r, ref), ...workButtons(r, ref).map(({ label, action }) => ({ label, action }))],
  );
}

export function customerEdited(
  r: Reader,
  written: Written,
  { before, after }: { readonly before: CustomerRow | null; readonly after: CustomerRow },
  names: Names,
): View {
  const { name } = after;
  const ref = formatRef('customer', after.number);
  const told = changes(
    r,
    FIELDS(r, names).map(([label, say]) => [label, say(before ?? after), say(after)]),
  );
  const blocks: Block[] = [text(r.t('customer.changed', { name, ref }), 'good'), ...(told ? [told] : [])];
  return confirmation(r, written, blocks, [openButton(r, ref), editButton(r, ref)]);
}

export function customerArchived(r: Reader, written: Written, { name, number }: CustomerRow): View {
  const ref = formatRef('customer', number);
  const restore = restoreButton(ref, r.t('customer.restore'));
  return confirmation(r, written, [text(r.t('customer.archived', { name, ref }), 'good')], [restore]);
}

export function customerRestored(r: Reader, written: Written, { name, number }: CustomerRow): View {
  const ref = formatRef('customer', number);
  return confirmation(r, written, [text(r.t('customer.restored', { name, ref }), 'good')], [openButton(r, ref)]);
}

/** A phone or e-mail another customer has: nothing was stored, and there is where to go. */
export function customerTaken(
  r: Reader,
  reason: string,
  existing: { readonly ref: string; readonly archived: boolean },
  change: Button,
): View {
  const { ref, archived } = existing;
  return view(
    text(r.t('customer.taken', { reason }), 'bad'),
    buttons(openButton(r, ref), archived && restoreButton(ref, r.t('customer.restoreIt', { ref })), change),
  );
}

/** A similar name: asks before a second card of one customer comes to be. */
export function customerSimilar(
  r: Reader,
  name: string,
  similar: readonly CustomerLine[],
  own: readonly Button[],
): View {
  return view(
    text(r.t('customer.similar', { name, count: similar.length })),
    customerLines(r, similar),
    buttons(...own),
  );
}

const FIELDS = (r: Reader, names: Names): readonly (readonly [string, (row: CustomerRow) => string])[] => [
  [r.t('field.name'), ({ name }) => name],
  [r.t('field.phone'), ({ phone }) => (phone ? sayPhone(r, phone) : '')],
  [r.t('field.email'), ({ email }) => email ?? ''],
  [r.t('field.level'), ({ level }) => (level ? sayLevel(r, level) : '')],
  [r.t('field.status'), ({ status }) => sayStatus(r, status)],
  [r.t('field.owner'), ({ ownerId }) => (ownerId === null ? '' : (names.get(ownerId) ?? dotted('…')))],
  [r.t('field.tags'), ({ tags }) => tags.join(', ')],
  [r.t('field.kind'), ({ kind }) => sayKind(r, kind)],
  [r.t('field.address'), ({ address }) => address ?? ''],
  [r.t('field.source'), ({ source }) => source ?? ''],
];
