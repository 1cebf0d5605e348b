/** The writes of deals: each one unit, with what it does to the customer. */
import type { Database } from '../../data/database.ts';
import type { Patch, RowOf } from '../../data/entities.ts';
import type { Unit, Written } from '../../data/work.ts';
import { problem } from '../../language/problem.ts';
import { addDays, type Day, dayOf } from '../../values/day.ts';
import { InvalidInput } from '../../values/errors.ts';
import { clean } from '../../values/fold.ts';
import type { Money } from '../../values/money.ts';
import { formatRef } from '../../values/ref.ts';
import { requireVersion } from '../conflict.ts';
import { touchCustomer } from '../customers/store.ts';
import { liveCustomer, liveDeal, liveMember } from '../live.ts';
import { insertNote } from '../notes/write.ts';
import { keepText } from '../search/texts/texts.ts';
import { causeOf, type Who } from '../who.ts';
import { type Closing, closing, type DealRow, isOpen, type Stage } from './deal.ts';
import type { DealEdit, DealMove, NewDeal, NewSale, SaleNote } from './deals.ts';
import { productName } from './product-store.ts';
import { productNamed } from './products.ts';

type Writer = Pick<Database, 'work'>;

export function addDeal({ work }: Writer, who: Who, deal: NewDeal): Promise<Written> {
  return work.commit(causeOf(who), async (unit) => {
    await insertDeal(unit, who, deal, closing(deal.stage ?? 'lead', '', null));
  });
}

export async function logSale({ work }: Writer, who: Who, sale: NewSale): Promise<Written> {
  const on = saleDay(who, sale.on);
  return work.commit(causeOf(who), async (unit) => {
    const deal = await insertDeal(unit, who, sale, closing('won', on, null));
    await noteOn(unit, who, deal, sale.note);
  });
}

async function noteOn(unit: Unit, who: Who, deal: DealRow, note: SaleNote | undefined): Promise<void> {
  if (!note) return;
  const { id: dealId, customerId } = deal;
  const { text, link = null } = note;
  await insertNote(unit, who, { customerId, dealId, kind: 'note', text, at: who.now, link });
}

async function insertDeal(unit: Unit, who: Who, deal: NewDeal, closed: Closing): Promise<DealRow> {
  const customer = await liveCustomer(unit, deal.customerId);
  const owner = await liveMember(unit, deal.ownerId ?? who.me.id);
  const product = await productNamed(unit, deal.product);
  const row = await unit.insert('deal', {
    number: await unit.nextNumber('deal'),
    customerId: customer.id,
    productId: product?.id ?? null,
    title: clean(deal.title ?? '') || (product?.name ?? ''),
    ...usable(deal.amount),
    ...closed,
    ownerId: owner.id,
    expectedOn: deal.expectedOn ?? null,
  });
  await keepText(unit.tx, who.org.id, 'deal', row.title);
  await follow(unit, customer, closed.stage);
  return row;
}

export function closeDeal(
  { work }: Writer,
  who: Who,
  dealId: number,
  sale: Omit<NewSale, 'customerId'>,
): Promise<Written> {
  const on = saleDay(who, sale.on);
  return work.commit(causeOf(who), async (unit) => {
    const deal = await liveDeal(unit, dealId);
    if (!isOpen(deal.stage as Stage)) {
      throw new InvalidInput(problem('deal.alreadyClosed', { ref: refOf(deal), stage: deal.stage }));
    }
    const customer = await liveCustomer(unit, deal.customerId);
    const product = await productNamed(unit, sale.product);
    const { title } = await unit.update('deal', deal, {
      ...usable(sale.amount),
      ...closing('won', on, null),
      ...(product ? { productId: product.id, title: deal.title || product.name } : {}),
      ...(sale.ownerId === undefined ? {} : { ownerId: (await liveMember(unit, sale.ownerId)).id }),
    });
    if (title !== deal.title) await keepText(unit.tx, who.org.id, 'deal', title);
    await follow(unit, customer, 'won');
    await noteOn(unit, who, deal, sale.note);
  });
}

export function moveDeal({ work }: Writer, who: Who, move: DealMove): Promise<Written> {
  const reason = clean(move.reason ?? '');
  const on = saleDay(who, move.on);
  return work.commit(causeOf(who), async (unit) => {
    const deal = await liveDeal(unit, move.id);
    const ref = refOf(deal);
    await requireVersion(unit, who, 'deal', deal, move.version, (by) => problem('deal.conflict', { ref, ...by }));
    if (move.stage === 'lost' && reason === '') {
      throw new InvalidInput(problem('deal.lostNeedsReason', { ref }), { reason: problem('deal.needReason') });
    }
    if (deal.stage === move.stage && (move.stage !== 'lost' || reason === deal.lostReason)) {
      throw new InvalidInput(problem('deal.sameStage', { ref, stage: deal.stage }));
    }
    const customer = await liveCustomer(unit, deal.customerId);
    await unit.update('deal', deal, closing(move.stage, on, reason));
    await follow(unit, customer, move.stage);
  });
}

export function editDeal({ work }: Writer, who: Who, edit: DealEdit): Promise<Written> {
  return work.commit(causeOf(who), async (unit) => {
    const deal = await liveDeal(unit, edit.id);
    const ref = refOf(deal);
    await requireVersion(unit, who, 'deal', deal, edit.version, (by) => problem('deal.conflict', { ref, ...by }));
    if (edit.closedOn !== undefined && isOpen(deal.stage as Stage)) {
      throw new InvalidInput(problem('deal.notClosed'), { closed: problem('deal.notClosed') });
    }
    const ownerId = edit.ownerId == null ? edit.ownerId : (await liveMember(unit, edit.ownerId)).id;
    const { title } = await unit.update('deal', deal, {
      ...(await renamed(unit, deal, edit)),
      ...(edit.amount === undefined ? {} : usable(edit.amount)),
      ownerId,
      expectedOn: edit.expectedOn,
      closedOn: edit.closedOn,
    });
    if (title !== deal.title) await keepText(unit.tx, who.org.id, 'deal', title);
    await touchCustomer(unit, deal.customerId, who.now);
  });
}

/** A title that was only the product's name goes with the product. */
async function renamed(unit: Unit, deal: DealRow, edit: DealEdit): Promise<Patch<'deal'>> {
  if (edit.product === undefined) return edit.title === undefined ? {} : { title: clean(edit.title ?? '') };
  const product = await productNamed(unit, edit.product);
  const followed = deal.title === (await productName(unit, deal.productId));
  const title = edit.title === undefined || (followed && edit.title === deal.title) ? undefined : edit.title;
  const kept = followed && title === undefined ? (product?.name ?? '') : title;
  return { productId: product?.id ?? null, title: kept === undefined ? undefined : clean(kept ?? '') };
}

/** What a deal does to its customer: moves it up the lists, and a first sale makes it an active one. */
async function follow(unit: Unit, customer: RowOf<'customer'>, stage: Stage): Promise<void> {
  if (stage === 'won' && (customer.status === 'lead' || customer.status === 'prospect')) {
    await unit.update('customer', customer, { status: 'active' });
  }
  await touchCustomer(unit, customer.id, unit.cause.at);
}

/** Today in the org's zone unless given; tomorrow still counts, since people sit in zones ahead of it. */
function saleDay(who: Who, on: Day | undefined): Day {
  const today = dayOf(who.now, who.org.zone);
  if (on !== undefined && on > addDays(today, 1)) {
    throw new InvalidInput(problem('deal.inFuture'), { date: problem('deal.inFuture') });
  }
  return on ?? today;
}

/** Beyond it neither a sum of them nor the database's integers are safe, minor units. */
const MOST = 10n ** 18n;

function usable({ amount, currency }: Money): Money {
  if (amount > 0n && amount <= MOST) return { amount, currency };
  throw new InvalidInput(problem('deal.amountRange'), { amount: problem('deal.amountRange') });
}

const refOf = (deal: DealRow): string => formatRef('deal', deal.number);
