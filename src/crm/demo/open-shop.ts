/** Writes the demo shop's records within one unit, each as its noun would, dated back from today. */
import type { RowOf } from '../../data/entities.ts';
import type { Unit } from '../../data/work.ts';
import { addDays, atTime, type Day, dayOf } from '../../values/day.ts';
import { insertContact } from '../contacts/contacts.ts';
import { toRow as customerRow } from '../customers/customer.ts';
import { indexCustomer } from '../customers/store.ts';
import { closing } from '../deals/deal.ts';
import { productNamed } from '../deals/products.ts';
import { keepText } from '../search/texts/texts.ts';
import type { Who } from '../who.ts';
import type { DemoCustomer } from './names.ts';
import { priceOf } from './price.ts';
import { deals, notes, type ShopCustomer, customers as slots, tasks } from './shop.ts';
import { backdateCustomers, backdateDeals, type Dated } from './store.ts';
import { demoWords, wordAt } from './words.ts';

interface Slot {
  readonly row: RowOf<'customer'>;
  readonly ownerId: number;
  /** Who is spoken of in its notes. */
  readonly contact: string;
}

/** How long before it closed or was last touched a deal was opened, in days. */
const COURTING = 12;
const DAY_MS = 86_400_000;

/** The steps of opening; call them in the order they stand. `members` are ids, not empty. */
export function createShop(unit: Unit, who: Who, members: readonly number[]) {
  const words = demoWords(who.locale ?? who.org.locale);
  const { zone } = who.org;
  const today = dayOf(who.now, zone);
  const shop: Slot[] = [];
  const touched = new Map<number, Date>();
  const dated: Dated[] = [];

  const member = (place: number): number => members[place % members.length] ?? who.me.id;
  const slot = (place: number): Slot => {
    const found = shop[place];
    if (!found) throw new RangeError(`The demo shop has no customer ${place}`);
    return found;
  };
  /** Not after now, for what has happened. */
  const past = (day: Day, time: string): Date =>
    new Date(Math.min(atTime(day, time, zone).getTime(), who.now.getTime()));
  const touch = (id: number, at: Date): void => {
    const before = touched.get(id);
    if (!before || before < at) touched.set(id, at);
  };

  async function addCustomer({ contacts, ...known }: DemoCustomer, place: number): Promise<void> {
    const { level, status, owner, tags, source, addedDaysAgo } = shaped(place);
    const ownerId = member(owner);
    const said = {
      ...{ name: known.name, kind: known.kind, level: level ?? undefined, status, ownerId },
      ...{ phone: known.phone ?? undefined, email: known.email ?? undefined, address: known.address ?? undefined },
      source: wordAt(words.sources, source),
      tags: tags.map((tag) => wordAt(words.tags, tag)),
    };
    const number = await unit.nextNumber('customer');
    const row = await unit.insert('customer', { ...customerRow(said, ownerId, who.now), number });
    await indexCustomer(unit.tx, row);
    for (const [index, name] of contacts.entries()) {
      const title = wordAt(words.titles, place + index);
      await insertContact(unit, { customerId: row.id, name, title });
    }
    touch(row.id, past(addDays(today, -addedDaysAgo), '08:00'));
    shop.push({ row, ownerId, contact: contacts[0] ?? known.name });
  }

  return {
    async addCustomers(all: readonly DemoCustomer[]): Promise<void> {
      for (const [place, customer] of all.entries()) await addCustomer(customer, place);
    },

    async addDeals(): Promise<void> {
      for (const deal of deals) {
        const { row, ownerId } = slot(deal.customer);
        const closed = deal.stage === 'won' || deal.stage === 'lost';
        const product = await productNamed(unit, wordAt(words.products, deal.product));
        const { id, title } = await unit.insert('deal', {
          number: await unit.nextNumber('deal'),
          customerId: row.id,
          productId: product?.id ?? null,
          title: product?.name ?? '',
          ...priceOf(deal.dollars, who.org.currency),
          ...closing(deal.stage, addDays(today, -deal.days), wordAt(words.reasons, deal.reason)),
          ownerId,
          expectedOn: closed ? null : addDays(today, deal.days),
        });
        const updatedAt = past(addDays(today, -(closed ? deal.days : deal.idleDays)), '15:00');
        await keepText(unit.tx, who.org.id, 'deal', title);
        dated.push({ id, createdAt: new Date(updatedAt.getTime() - COURTING * DAY_MS), updatedAt });
        touch(row.id, updatedAt);
      }
    },

    async addNotes(): Promise<void> {
      for (const [index, [customer, kind, daysAgo, time]] of notes.entries()) {
        const { row, ownerId, contact } = slot(customer);
        const at = past(addDays(today, -daysAgo), time);
        const text = wordAt(words.notes, index).replaceAll('{who}', contact);
        const number = await unit.nextNumber('note');
        await unit.insert('note', { number, customerId: row.id, kind, text, at, authorId: ownerId });
        touch(row.id, at);
      }
    },

    async addTasks(): Promise<void> {
      for (const [index, [customer, whose, dueInDays, time, done]] of tasks.entries()) {
        const { row, ownerId } = slot(customer);
        const dueAt = atTime(addDays(today, dueInDays), time, zone);
        await unit.insert('task', {
          number: await unit.nextNumber('task'),
          customerId: row.id,
          title: wordAt(words.tasks, index),
          dueAt,
          assigneeId: whose === null ? ownerId : member(whose),
          workspaceId: who.workspaceId,
          remindAt: done || dueAt <= who.now ? null : dueAt,
          doneAt: done ? past(addDays(today, dueInDays), time) : null,
        });
      }
    },

    async backdate(): Promise<void> {
      const rows = shop.map(({ row: { id } }, place): Dated => {
        const createdAt = past(addDays(today, -shaped(place).addedDaysAgo), '08:00');
        return { id, createdAt, updatedAt: touched.get(id) ?? createdAt };
      });
      await backdateCustomers(unit, rows);
      await backdateDeals(unit, dated);
    },
  };
}

function shaped(place: number): ShopCustomer {
  const found = slots[place];
  if (!found) throw new RangeError(`The demo shop has no customer ${place}`);
  return found;
}
