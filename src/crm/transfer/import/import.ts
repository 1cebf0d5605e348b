/** Brings pasted customers in: what would happen, and doing it as one unit, so that one undo takes all back. */
import type { Database, Reader } from '../../../data/database.ts';
import type { Written } from '../../../data/work.ts';
import { problem } from '../../../language/problem.ts';
import { InvalidInput } from '../../../values/errors.ts';
import { type CustomerRow, toRow } from '../../customers/customer.ts';
import { indexCustomers } from '../../customers/store.ts';
import { causeOf, type Who } from '../../who.ts';
import { type ImportPlan, planImport, sharedOf } from './plan.ts';
import { type ReadTable, readTable } from './read-rows.ts';
import { findHolders, keepReport, readPeople } from './store.ts';

export async function previewImport({ reader }: Pick<Database, 'reader'>, who: Who, text: string): Promise<ImportPlan> {
  return planAgainst(reader, who, readTable(text, await optionsOf(reader, who)));
}

export async function runImport(
  { reader, work }: Pick<Database, 'reader' | 'work'>,
  who: Who,
  text: string,
): Promise<Written> {
  const table = readTable(text, await optionsOf(reader, who));
  return work.commit(causeOf(who), async (unit) => {
    // Planned again: units run one after the other, so nobody can add one of these while they are being added.
    const { ready, skipped, header } = await planAgainst(unit.tx, who, table);
    if (ready.length === 0) throw new InvalidInput(problem('transfer.nothingNew'));
    const first = await unit.nextNumber('customer', ready.length);
    const added: CustomerRow[] = [];
    for (const [index, { customer }] of ready.entries()) {
      const row = toRow(customer, who.me.id, who.now);
      added.push(await unit.insert('customer', { ...row, number: first + index }));
    }
    await indexCustomers(unit.tx, added);
    if (skipped.length > 0) await keepReport(unit, { header, skipped });
  });
}

async function optionsOf(reader: Pick<Reader, 'member'>, { org, me }: Who) {
  return { zone: org.zone, locale: org.locale, me, members: await readPeople(reader, org.id) };
}

async function planAgainst(from: Pick<Reader, 'customer'>, { org }: Who, table: ReadTable): Promise<ImportPlan> {
  const shared = table.rows.flatMap(({ read }) => ('customer' in read ? [sharedOf(read.customer)] : []));
  const all = (what: 'phone' | 'email' | 'name') => [...new Set(shared.flatMap((each) => each[what] ?? []))];
  const values = { phones: all('phone'), emails: all('email'), nameKeys: all('name') };
  return planImport(table, await findHolders(from, org.id, values));
}
