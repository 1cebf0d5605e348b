/** The verbs of contacts: who to talk to at a customer. */
import type { Database } from '../../data/database.ts';
import type { Unit, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { InvalidInput, NotFound } from '../../values/errors.ts';
import { clean, nameKey } from '../../values/fold.ts';
import { requireVersion } from '../conflict.ts';
import { touchCustomer } from '../customers/store.ts';
import { liveCustomer } from '../live.ts';
import type { Match, Suggestion } from '../match.ts';
import type { Search } from '../search/search.ts';
import { keepText } from '../search/texts/texts.ts';
import { causeOf, type Who } from '../who.ts';
import { type ContactFound, type ContactPatch, type ContactRow, type NewContact, toPatch, toRow } from './contact.ts';
import { findContacts, matchContact, suggestContacts } from './match.ts';
import { findContact } from './store.ts';

export interface Contacts {
  /**
   * Whoever the customer has of that name already gets what is given now beside what is known.
   * @throws NotFound where the org has no such customer, InvalidInput where it is archived or the name cannot be kept.
   */
  add(who: Who, input: NewContact): Promise<Written>;
  /** @throws NotFound, Conflict where someone was faster. */
  edit(who: Who, contactId: number, version: number | undefined, patch: ContactPatch): Promise<Written>;
  /** @throws NotFound */
  archive(who: Who, contactId: number): Promise<Written>;
  get(orgId: number, id: number): Promise<ContactRow | undefined>;
  /** Who is called so, with their customers: exact names alone, else whoever has a name that begins so; at most ten. */
  find(who: Who, name: string): Promise<readonly ContactFound[]>;
  /** Which one is meant: by name, by `Bob Miller (C12)`, or by the `id:7` of a button. */
  match(who: Who, text: string): Promise<Match>;
  suggest(who: Who, query: string): Promise<readonly Suggestion[]>;
}

/** Longest name in signs. */
const LONGEST_NAME = 120;

export interface ContactsDeps {
  readonly db: Database;
  readonly search: Pick<Search, 'match'>;
}

export function createContacts(deps: ContactsDeps): Contacts {
  const { db } = deps;
  const { reader, work } = db;
  return {
    add(who, input) {
      requireName(input.name);
      return work.commit(causeOf(who), async (unit) => {
        const customer = await liveCustomer(unit, input.customerId);
        const known = await sameContact(unit, input);
        if (known) await unit.update('contact', known, toPatch({ ...input, name: undefined }));
        else await insertContact(unit, input);
        await touchCustomer(unit, customer.id, who.now);
      });
    },
    edit(who, id, version, patch) {
      if (patch.name !== undefined) requireName(patch.name);
      return work.commit(causeOf(who), async (unit) => {
        const contact = await stored(unit, id);
        const { name } = contact;
        await requireVersion(unit, who, 'contact', contact, version, (by) =>
          problem('customer.conflict', { name, ...by }),
        );
        const { nameKey } = await unit.update('contact', contact, toPatch(patch));
        if (nameKey !== contact.nameKey) await keepText(unit.tx, who.org.id, 'contact', nameKey);
      });
    },
    archive(who, id) {
      return work.commit(causeOf(who), async (unit) => {
        await unit.update('contact', await stored(unit, id), { archivedAt: who.now });
      });
    },
    get: (orgId, id) => findContact(reader, orgId, id),
    find: (who, name) => findContacts(deps, who, name),
    match: (who, text) => matchContact(deps, who, text),
    suggest: (who, query) => suggestContacts(deps, who, query),
  };
}

/** Adds one contact within a unit. */
export async function insertContact(unit: Unit, input: NewContact): Promise<void> {
  const { nameKey } = await unit.insert('contact', toRow(input));
  await keepText(unit.tx, unit.cause.orgId, 'contact', nameKey);
}

/** The live contact of this customer that goes by this name. */
async function sameContact(unit: Unit, { customerId, name }: NewContact): Promise<ContactRow | undefined> {
  const { orgId } = unit.cause;
  const where = { orgId, customerId, nameKey: nameKey(clean(name)), archivedAt: null };
  return (await unit.tx.contact.findFirst({ where, orderBy: { id: 'asc' } })) ?? undefined;
}

async function stored(unit: Unit, id: number): Promise<ContactRow> {
  const contact = await unit.find('contact', id);
  if (!contact || contact.archivedAt) throw new NotFound(problem('customer.contactUnknown'));
  return contact;
}

/** @throws InvalidInput at `name` */
function requireName(said: string): void {
  const name = clean(said);
  const length = [...name].length;
  if (name !== '' && length <= LONGEST_NAME) return;
  const told =
    name === '' ? problem('customer.contactNameEmpty') : problem('customer.nameTooLong', { max: LONGEST_NAME, length });
  throw new InvalidInput(told, { name: told });
}
