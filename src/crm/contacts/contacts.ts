/** The verbs of contacts: who to talk to at a customer. */
import type { Database } from '../../data/database.ts';
import type { Written } from '../../data/work.ts';
import type { Who } from '../who.ts';
import type { ContactFound, ContactPatch, ContactRow, NewContact } from './contact.ts';

export interface Contacts {
  /** @throws NotFound where the org has no such customer, InvalidInput for a name that cannot be kept. */
  add(who: Who, input: NewContact): Promise<Written>;
  /** @throws NotFound, Conflict where someone was faster. */
  edit(who: Who, contactId: number, version: number | undefined, patch: ContactPatch): Promise<Written>;
  /** @throws NotFound */
  archive(who: Who, contactId: number): Promise<Written>;
  get(orgId: number, id: number): Promise<ContactRow | undefined>;
  /** Who is called so, with their customers: exact names first, then beginnings of words; at most ten. */
  find(who: Who, name: string): Promise<readonly ContactFound[]>;
}

export declare function createContacts(deps: { readonly db: Database }): Contacts;
