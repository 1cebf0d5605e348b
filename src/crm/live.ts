/** The records a write refers to, as they stand inside its unit: of this org, and not put away. */
import type { RowOf } from '../data/entities.ts';
import type { Unit } from '../data/work.ts';
import { problem } from '../language/problem.ts';
import { InvalidInput, NotFound } from '../values/errors.ts';
import { formatRef } from '../values/ref.ts';

/** @throws NotFound where the org has no such customer, InvalidInput where it is archived. */
export async function liveCustomer(unit: Unit, id: number): Promise<RowOf<'customer'>> {
  const customer = await unit.find('customer', id);
  if (!customer) throw new NotFound(problem('deal.noCustomer'));
  if (customer.archivedAt) {
    const ref = formatRef('customer', customer.number);
    throw new InvalidInput(problem('deal.customerArchived', { name: customer.name, ref }));
  }
  return customer;
}

/** @throws NotFound where the org has no such deal, InvalidInput where it was taken away. */
export async function liveDeal(unit: Unit, id: number): Promise<RowOf<'deal'>> {
  const deal = await unit.find('deal', id);
  if (!deal) throw new NotFound(problem('deal.unknown'));
  if (deal.archivedAt) throw new InvalidInput(problem('deal.archived', { ref: formatRef('deal', deal.number) }));
  return deal;
}

/** @throws NotFound where the org has no such member, or only had. */
export async function liveMember(unit: Unit, id: number): Promise<RowOf<'member'>> {
  const member = await unit.find('member', id);
  if (!member || member.archivedAt) throw new NotFound(problem('deal.noMember'));
  return member;
}
