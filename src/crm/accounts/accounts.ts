/** The verbs of accounts: which customer somebody on a chat platform is. */
import type { Database } from '../../data/database.ts';
import type { Unit, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { NotFound } from '../../values/errors.ts';
import { liveCustomer } from '../live.ts';
import { causeOf, type Who } from '../who.ts';
import type { Account } from './account.ts';
import { accountsOf, findCustomerId } from './store.ts';
import { tieAccount } from './tie.ts';

export interface Accounts {
  /** The customer that an account of this workspace is tied to. */
  customerOf(who: Who, account: string): Promise<number | undefined>;
  /** Whoever it was tied to before, it is not any more. @throws NotFound, InvalidInput where the customer is archived. */
  tie(who: Who, customerId: number, account: Account): Promise<Written>;
  /** One of the customer's accounts, or all of them. @throws NotFound where there is none. */
  untie(who: Who, customerId: number, accountId?: number): Promise<Written>;
}

/** More than anybody has. */
const MOST = 100;

export function createAccounts({ db }: { readonly db: Database }): Accounts {
  return {
    customerOf: ({ org, workspaceId }, account) => findCustomerId(db.reader, { orgId: org.id, workspaceId, account }),
    tie: (who, customerId, account) =>
      db.work.commit(causeOf(who), async (unit) => {
        await tieAccount(unit, who, (await liveCustomer(unit, customerId)).id, account);
      }),
    untie: (who, customerId, accountId) =>
      db.work.commit(causeOf(who), async (unit) => {
        const all = await accountsOf(unit.tx, { orgId: who.org.id, customerId }, MOST);
        const meant = all.filter(({ id }) => accountId === undefined || Number(id) === accountId);
        if (meant.length === 0) throw new NotFound(problem('account.none'));
        for (const { id } of meant) await putAway(unit, Number(id), who.now);
      }),
  };
}

async function putAway(unit: Unit, id: number, at: Date): Promise<void> {
  const row = await unit.find('customerAccount', id);
  if (row) await unit.update('customerAccount', row, { archivedAt: at });
}
