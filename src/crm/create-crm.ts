/** Builds the CRM on a database. */
import type { Database } from '../data/database.ts';
import { createAccess } from './access/access.ts';
import { createAccounts } from './accounts/accounts.ts';
import { createContacts } from './contacts/contacts.ts';
import type { Crm } from './crm.ts';
import { createCustomers } from './customers/customers.ts';
import { createDeals } from './deals/deals.ts';
import { createDemo } from './demo/demo.ts';
import { createDigests } from './digests/digests.ts';
import { createErasing } from './erasing/erasing.ts';
import { createHistory } from './history/history.ts';
import type { NamedWorkspace } from './links/link.ts';
import { createLinks } from './links/links.ts';
import { createMembers } from './members/members.ts';
import { createNotes } from './notes/notes.ts';
import { createOrgs } from './orgs/orgs.ts';
import { createReactions } from './reactions/reactions.ts';
import { createSearch } from './search/search.ts';
import { createStats } from './stats/stats.ts';
import { createTasks } from './tasks/tasks.ts';
import { createTransfer } from './transfer/transfer.ts';

/** What the CRM tells of itself. */
export interface Told {
  /** A workspace is of another org now. */
  moved(workspace: NamedWorkspace): void;
}

/** All verbs on one database. */
export function createCrm(db: Database, { moved = () => {} }: Partial<Told> = {}): Crm {
  const deps = { db };
  const search = createSearch(deps);
  const findable = { db, search };
  return {
    orgs: createOrgs(deps),
    members: createMembers(deps),
    access: createAccess(deps),
    links: createLinks({ db, moved }),
    customers: createCustomers(deps),
    contacts: createContacts(findable),
    accounts: createAccounts(deps),
    deals: createDeals(findable),
    notes: createNotes(findable),
    tasks: createTasks(findable),
    history: createHistory(deps),
    search,
    stats: createStats(deps),
    digests: createDigests(deps),
    reactions: createReactions(deps),
    transfer: createTransfer(deps),
    demo: createDemo(deps),
    erasing: createErasing({ db, moved }),
  };
}
