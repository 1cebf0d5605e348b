/** The CRM as its callers see it: one set of verbs a noun. */
import type { Access } from './access/access.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { Contacts } from './contacts/contacts.ts';
import type { Customers } from './customers/customers.ts';
import type { Deals } from './deals/deals.ts';
import type { Demo } from './demo/demo.ts';
import type { Digests } from './digests/digests.ts';
import type { Erasing } from './erasing/erasing.ts';
import type { History } from './history/history.ts';
import type { Links } from './links/links.ts';
import type { Members } from './members/members.ts';
import type { Notes } from './notes/notes.ts';
import type { Orgs } from './orgs/orgs.ts';
import type { Reactions } from './reactions/reactions.ts';
import type { Search } from './search/search.ts';
import type { Stats } from './stats/stats.ts';
import type { Tasks } from './tasks/tasks.ts';
import type { Transfer } from './transfer/transfer.ts';

export interface Crm {
  readonly orgs: Orgs;
  readonly members: Members;
  readonly access: Access;
  readonly links: Links;
  readonly customers: Customers;
  readonly contacts: Contacts;
  readonly accounts: Accounts;
  readonly deals: Deals;
  readonly notes: Notes;
  readonly tasks: Tasks;
  readonly history: History;
  readonly search: Search;
  readonly stats: Stats;
  readonly digests: Digests;
  readonly reactions: Reactions;
  readonly transfer: Transfer;
  readonly demo: Demo;
  readonly erasing: Erasing;
}
