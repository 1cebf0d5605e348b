/**
 * What a workspace brought along when it joined the same org another time: known by the history of that org, by when each
 * record was made at home (a copy is as old as the record), and by what it said.
 */
import { changeOf } from '../../../data/receipts.ts';
import type { ChangeRow, Tx } from '../../../data/work.ts';
import type { Holdings } from '../link.ts';
import type { Records } from './store.ts';

type Noun = keyof Holdings;

interface Aged {
  readonly id: number;
  readonly createdAt: Date;
  readonly said: string;
}

/** Ids of the copies that live still, by the ids of the records at home. */
export type Brought = { readonly [N in Noun]: ReadonlyMap<number, number> };

const COMMANDS = ['link workspace', 'link local'];

/** Ids in one statement. */
const AT_ONCE = 5_000;

export async function findBrought(
  tx: Tx,
  { to, workspaceId }: { readonly to: number; readonly workspaceId: number },
  { customers, contacts, deals, notes, tasks }: Records,
): Promise<Brought> {
  const changes = await readMade(tx, to, workspaceId);
  const copiesOf = async (noun: Noun): Promise<Aged[]> => {
    const said = new Map(
      changes.flatMap((change) => (change.entity === noun ? [[change.entityId, whatItSaid(change)]] : [])),
    );
    return (await readLiving(tx, to, noun, [...said.keys()])).map((row) => ({ ...row, said: said.get(row.id) ?? '' }));
  };
  return {
    customer: pair(
      customers.map(({ nameKey, ...row }) => ({ ...row, said: nameKey })),
      await copiesOf('customer'),
    ),
    contact: pair(
      contacts.map(({ nameKey, ...row }) => ({ ...row, said: nameKey })),
      await copiesOf('contact'),
    ),
    deal: pair(
      deals.map(({ title, ...row }) => ({ ...row, said: title })),
      await copiesOf('deal'),
    ),
    note: pair(
      notes.map(({ text, ...row }) => ({ ...row, said: text })),
      await copiesOf('note'),
    ),
    task: pair(
      tasks.map(({ title, ...row }) => ({ ...row, said: title })),
      await copiesOf('task'),
    ),
  };
}

/** What people of the workspace made in the org by joining it. */
async function readMade(tx: Tx, orgId: number, workspaceId: number): Promise<readonly ChangeRow[]> {
  const people = await tx.identity.findMany({ where: { orgId, workspaceId }, select: { memberId: true } });
  const receipts = await tx.receipt.findMany({
    where: { orgId, command: { in: COMMANDS }, memberId: { in: people.map(({ memberId }) => memberId) } },
    select: { id: true },
  });
  const rows = await tx.change.findMany({
    where: { orgId, receiptId: { in: receipts.map(({ id }) => id) }, before: null },
  });
  return rows.map(changeOf);
}

function whatItSaid({ entity, after }: ChangeRow): string {
  switch (entity) {
    case 'customer':
    case 'contact':
      return after?.nameKey ?? '';
    case 'deal':
    case 'task':
      return after?.title ?? '';
    case 'note':
      return after?.text ?? '';
    default:
      return '';
  }
}

async function readLiving(tx: Tx, orgId: number, noun: Noun, ids: readonly number[]) {
  const found: { readonly id: number; readonly createdAt: Date }[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const where = { orgId, archivedAt: null, id: { in: ids.slice(from, from + AT_ONCE) } };
    found.push(...(await living(tx, noun, { where, select: { id: true, createdAt: true } })));
  }
  return found;
}

interface Query {
  readonly where: { readonly orgId: number; readonly archivedAt: null; readonly id: { in: number[] } };
  readonly select: { readonly id: true; readonly createdAt: true };
}

function living(tx: Tx, noun: Noun, query: Query): Promise<{ readonly id: number; readonly createdAt: Date }[]> {
  switch (noun) {
    case 'customer':
      return tx.customer.findMany(query);
    case 'contact':
      return tx.contact.findMany(query);
    case 'deal':
      return tx.deal.findMany(query);
    case 'note':
      return tx.note.findMany(query);
    case 'task':
      return tx.task.findMany(query);
    default:
      return noun satisfies never;
  }
}

/** Of those made at the same instant the ones that say the same; where one is left on either side, it was reworded since. */
function pair(home: readonly Aged[], copies: readonly Aged[]): ReadonlyMap<number, number> {
  const paired = new Map<number, number>();
  if (copies.length === 0) return paired;
  const copiesOfAge = byAge(copies);
  for (const [age, records] of byAge(home)) {
    const left = copiesOfAge.get(age) ?? [];
    const reworded: Aged[] = [];
    for (const record of records) {
      const same = left.findIndex(({ said }) => said === record.said);
      const [copy] = same === -1 ? [] : left.splice(same, 1);
      if (copy) paired.set(record.id, copy.id);
      else reworded.push(record);
    }
    const [record, copy] = [reworded[0], left[0]];
    if (record && copy && reworded.length === 1 && left.length === 1) paired.set(record.id, copy.id);
  }
  return paired;
}

function byAge(rows: readonly Aged[]): Map<number, Aged[]> {
  const groups = new Map<number, Aged[]>();
  for (const row of rows) {
    const age = row.createdAt.getTime();
    const group = groups.get(age);
    if (group) group.push(row);
    else groups.set(age, [row]);
  }
  return groups;
}
