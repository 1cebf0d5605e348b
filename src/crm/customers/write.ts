/** The writes of customers: each one unit, with the duplicate guard and the search index in it. */
import type { Database } from '../../data/database.ts';
import type { Patch } from '../../data/entities.ts';
import type { Unit, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput, NotFound } from '../../values/errors.ts';
import { clean } from '../../values/fold.ts';
import { formatRef } from '../../values/ref.ts';
import { tieAccount } from '../accounts/tie.ts';
import { requireVersion } from '../conflict.ts';
import { liveMember } from '../live.ts';
import { causeOf, type Who } from '../who.ts';
import { type CustomerPatch, type CustomerRow, kept, type NewCustomer, named, toRow } from './customer.ts';
import { requireUnlike, requireUnshared } from './guard.ts';
import { indexCustomer, reindexCustomer } from './store.ts';

type Writer = Pick<Database, 'work'>;

export interface AddOptions {
  /** Whether names that may well be the same one are known to be others'. */
  readonly anyway?: boolean | undefined;
}

/** Longest name in signs. */
export const LONGEST_NAME = 120;

/** @throws as `Customers.add` */
export function addCustomer(
  { work }: Writer,
  who: Who,
  input: NewCustomer,
  { anyway = false }: AddOptions = {},
): Promise<Written> {
  requireName(input.name);
  const row = toRow(input, who.me.id, who.now);
  return work.commit(causeOf(who), async (unit) => {
    if (input.ownerId !== undefined) await liveMember(unit, input.ownerId);
    await requireUnshared(unit.tx, who.org.id, row);
    if (!anyway) await requireUnlike(unit.tx, who.org.id, row.name);
    const customer = await unit.insert('customer', { ...row, number: await unit.nextNumber('customer') });
    await indexCustomer(unit.tx, customer);
    if (input.account) await tieAccount(unit, who, customer.id, input.account);
  });
}

export function editCustomer(
  { work }: Writer,
  who: Who,
  id: number,
  version: number | undefined,
  patch: CustomerPatch,
): Promise<Written> {
  if (patch.name !== undefined) requireName(patch.name);
  const changes = toPatch(patch);
  return work.commit(causeOf(who), async (unit) => {
    const customer = await stored(unit, id);
    const { name } = customer;
    const ref = formatRef('customer', customer.number);
    await requireVersion(unit, who, 'customer', customer, version, (by) =>
      problem('customer.conflict', { name, ...by }),
    );
    if (customer.archivedAt) throw new InvalidInput(problem('customer.isArchived', { name, ref }));
    if (typeof patch.ownerId === 'number' && patch.ownerId !== customer.ownerId) await liveMember(unit, patch.ownerId);
    const { phone = null, email = null } = changes;
    await requireUnshared(unit.tx, who.org.id, {
      id,
      phone: phone === customer.phone ? null : phone,
      email: email === customer.email ? null : email,
    });
    const after = await unit.update('customer', customer, changes);
    if (after !== customer) await reindexCustomer(unit.tx, after);
  });
}

export function archiveCustomer({ work }: Writer, who: Who, id: number): Promise<Written> {
  return work.commit(causeOf(who), async (unit) => {
    const customer = await stored(unit, id);
    const ref = formatRef('customer', customer.number);
    if (customer.archivedAt) throw new InvalidInput(problem('customer.isArchived', { name: customer.name, ref }));
    await reindexCustomer(unit.tx, await unit.update('customer', customer, { archivedAt: who.now }));
  });
}

export function restoreCustomer({ work }: Writer, who: Who, id: number): Promise<Written> {
  return work.commit(causeOf(who), async (unit) => {
    const customer = await stored(unit, id);
    const { name } = customer;
    if (!customer.archivedAt) throw new InvalidInput(problem('customer.notArchived', { name }));
    // Another archived one may have the same: only one of the two can come back.
    await requireUnshared(unit.tx, who.org.id, customer, { among: 'live' });
    await reindexCustomer(unit.tx, await unit.update('customer', customer, { archivedAt: null }));
  });
}

async function stored(unit: Unit, id: number): Promise<CustomerRow> {
  const customer = await unit.find('customer', id);
  if (!customer) throw new NotFound(problem('customer.unknown'));
  return customer;
}

function toPatch({ name, address, source, ...rest }: CustomerPatch): Patch<'customer'> {
  return {
    ...rest,
    ...(name === undefined ? {} : named(name)),
    address: address === undefined ? undefined : kept(address),
    source: source === undefined ? undefined : kept(source),
  };
}

/** @throws InvalidInput at `name` */
function requireName(said: string): void {
  const name = clean(said);
  if (name === '') throw new InvalidInput(problem('customer.nameEmpty'), { name: problem('customer.nameEmpty') });
  const length = [...name].length;
  if (length <= LONGEST_NAME) return;
  const told = problem('customer.nameTooLong', { max: LONGEST_NAME, length });
  throw new InvalidInput(told, { name: told });
}
