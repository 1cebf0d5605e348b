/** Ties an account to a customer within a unit: alone, or with the customer that is added for it. */
import type { Unit } from '../../data/work.ts';
import type { OfOrg, Who } from '../who.ts';
import type { Account } from './account.ts';
import { findAccountId } from './store.ts';

export async function tieAccount(
  unit: Unit,
  { org, workspaceId }: OfOrg & Pick<Who, 'workspaceId'>,
  customerId: number,
  { account, name }: Account,
): Promise<void> {
  const id = await findAccountId(unit.tx, { orgId: org.id, workspaceId, account });
  const known = id === undefined ? undefined : await unit.find('customerAccount', id);
  if (known) await unit.update('customerAccount', known, { customerId, name, archivedAt: null });
  else await unit.insert('customerAccount', { customerId, workspaceId, account, name });
}
