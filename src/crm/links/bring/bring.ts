/**
 * Copies an org's live records into another one, within one unit: under new numbers, people and products by who and what
 * they are there. The records themselves stay as they were, so that one undo of the copies leaves both orgs whole.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { NewRow, RowOf } from '../../../data/entities.ts';
import type { Unit } from '../../../data/work.ts';
import { formatRef } from '../../../values/ref.ts';
import { findCustomerId } from '../../accounts/store.ts';
import { tieAccount } from '../../accounts/tie.ts';
import type { CustomerRow } from '../../customers/customer.ts';
import { indexCustomers } from '../../customers/store.ts';
import { productNamed } from '../../deals/products.ts';
import { keepText } from '../../search/texts/texts.ts';
import type { Twin } from '../link.ts';
import type { People } from '../move/move.ts';
import { type Brought, findBrought } from './before.ts';
import { date, findTwins, makeFormer, type Records, readMemberNames, readRecords, readTwinsBrought } from './store.ts';

/** Rows after which others get a turn: what is read, and the clock that answers in time. */
const AT_ONCE = 100;

/**
 * Gives the customers that were there already; everything that belonged to them is with those now. What was brought before
 * and is there still is not brought another time.
 */
export async function bringRecords(
  unit: Unit,
  { from, workspaceId }: { readonly from: number; readonly workspaceId: number },
  people: People,
): Promise<readonly Twin[]> {
  const { orgId: to } = unit.cause;
  const records = await readRecords(unit.tx, from);
  const brought = await findBrought(unit.tx, { to, workspaceId }, records);
  const twins = new Map([
    ...(await findTwins(unit.tx, from, to)),
    ...(await readTwinsBrought(unit.tx, to, brought.customer)),
  ]);
  const personOf = await peopleIn(unit, from, people);
  const copy = createCopier(unit, brought);

  const fresh = records.customers.filter(({ id }) => !twins.has(id));
  const customers = await copy('customer', fresh, async ({ ownerId, ...row }) => ({
    ...row,
    ownerId: await personOf(ownerId),
  }));
  await indexCustomers(unit.tx, [...customers.values()]);
  const customerOf = (id: number): number => twins.get(id)?.id ?? need(customers, id);

  const contacts = await copy('contact', records.contacts, async ({ customerId, ...row }) => ({
    ...row,
    customerId: customerOf(customerId),
  }));
  for (const { nameKey } of contacts.values()) await keepText(unit.tx, to, 'contact', nameKey);
  const deals = await copy('deal', records.deals, async ({ customerId, ownerId, product, ...row }) => ({
    ...row,
    customerId: customerOf(customerId),
    ownerId: await personOf(ownerId),
    productId: (await productNamed(unit, product?.name))?.id ?? null,
  }));
  for (const { title } of deals.values()) await keepText(unit.tx, to, 'deal', title);
  const dealOf = (id: number | null): number | null =>
    id === null ? null : (deals.get(id)?.id ?? brought.deal.get(id) ?? null);
  const notes = await copy('note', records.notes, async ({ customerId, dealId, authorId, ...row }) => ({
    ...row,
    customerId: customerOf(customerId),
    dealId: dealOf(dealId),
    authorId: await personOf(authorId),
  }));
  await copy('task', records.tasks, async ({ customerId, dealId, noteId, assigneeId, ...row }) => ({
    ...row,
    customerId: customerId === null ? null : customerOf(customerId),
    dealId: dealOf(dealId),
    noteId: noteId === null ? null : (notes.get(noteId)?.id ?? brought.note.get(noteId) ?? null),
    assigneeId: (await personOf(assigneeId)) ?? assigneeId,
  }));
  await tieAccounts(unit, records.accounts, customerOf);
  return toldTwins(records, twins);
}

/** An account that is somebody there already stays so. */
async function tieAccounts(unit: Unit, accounts: Records['accounts'], customerOf: (id: number) => number) {
  const { orgId } = unit.cause;
  for (const { workspaceId, customerId, account, name } of accounts) {
    if ((await findCustomerId(unit.tx, { orgId, workspaceId, account })) !== undefined) continue;
    await tieAccount(unit, { org: { id: orgId }, workspaceId }, customerOf(customerId), { account, name });
  }
}

interface Old {
  readonly id: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Writes rows of a noun anew that were not brought before, numbered in their order and as old as they were; the new ones by the old ones' ids. */
function createCopier(unit: Unit, brought: Brought) {
  return async function copy<E extends 'customer' | 'contact' | 'deal' | 'note' | 'task', O extends Old>(
    entity: E,
    all: readonly O[],
    toNew: (row: O) => Promise<Omit<NewRow<E>, 'number'> & object>,
  ): Promise<Map<number, RowOf<E>>> {
    const made = new Map<number, RowOf<E>>();
    const old = all.filter(({ id }) => !brought[entity].has(id));
    if (old.length === 0) return made;
    const first = entity === 'contact' ? 0 : await unit.nextNumber(entity, old.length);
    for (const [index, row] of old.entries()) {
      const fields = { ...(await toNew(row)), number: first + index };
      const copied = await unit.insert(entity, fields as unknown as NewRow<E>);
      await date(unit.tx, entity, unit.cause.orgId, copied.id, row);
      made.set(row.id, copied);
      if (index % AT_ONCE === AT_ONCE - 1) await breathe();
    }
    return made;
  };
}

/** Who somebody is in the org that records are brought to; one who has no account there is kept by name, without access. */
async function peopleIn(unit: Unit, from: number, people: People) {
  const names = await readMemberNames(unit.tx, from);
  return async (id: number | null): Promise<number | null> => {
    if (id === null) return null;
    const known = people.get(id);
    if (known !== undefined) return known;
    const name = names.get(id);
    if (name === undefined) return null;
    const made = await makeFormer(unit.tx, unit.cause.orgId, name, unit.cause.at);
    people.set(id, made);
    return made;
  };
}

function need(customers: ReadonlyMap<number, CustomerRow>, id: number): number {
  const found = customers.get(id);
  if (!found) throw new RangeError(`customer ${id} was not brought along`);
  return found.id;
}

function toldTwins({ customers }: Records, twins: Awaited<ReturnType<typeof findTwins>>): Twin[] {
  return customers.flatMap(({ id, name }) => {
    const twin = twins.get(id);
    return twin ? [{ name, ref: formatRef('customer', twin.number), with: twin.name, by: twin.by }] : [];
  });
}
