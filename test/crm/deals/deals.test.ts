import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeRow, Written } from '../../../src/data/work.ts';
import { Conflict, InvalidInput, NotFound } from '../../../src/values/errors.ts';
import { type Acting, acting, customerOf } from '../../support/acting.ts';
import { openShop, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Acting;
let ben: Acting;
let zoe: Acting;
let acme: number;
beforeEach(async () => {
  shop = await openShop({ now: '2026-05-13T22:30:00Z' });
  [ann, ben, zoe] = [await acting(shop, 'Ann'), await acting(shop, 'Ben'), await acting(shop, 'Zoe', 'theirs')];
  acme = await customerOf(shop, ann);
});
afterEach(() => shop.close());

const usd = (amount: bigint) => ({ amount, currency: 'USD' });
const dealOf = (written: Written) => {
  const change = written.changes.find((each): each is ChangeRow & { entity: 'deal' } => each.entity === 'deal');
  if (!change?.after) throw new Error('no deal was written');
  return change.after;
};
const opened = async (who = ann, amount = 500_000n) =>
  dealOf(await shop.crm.deals.add(who(), { customerId: acme, amount: usd(amount), product: 'Annual plan' }));

describe('a sale', () => {
  it('is a won deal of today in the org’s zone, and makes a lead an active customer', async () => {
    const written = await shop.crm.deals.logSale(ann(), { customerId: acme, amount: usd(1_200_000n), product: 'plan' });
    expect(dealOf(written)).toMatchObject({ number: 1, stage: 'won', closedOn: '2026-05-14', title: 'plan' });
    const customer = written.changes.find(({ entity }) => entity === 'customer');
    expect([customer?.before, customer?.after]).toMatchObject([{ status: 'lead' }, { status: 'active' }]);
    const second = await shop.crm.deals.logSale(ann(), { customerId: acme, amount: usd(1n) });
    expect(second.changes.map(({ entity }) => entity)).toEqual(['deal']);
    expect(dealOf(second).title).toBe('');
  });

  it('keeps one product for all its spellings', async () => {
    for (const product of ['Annual plan', 'ANNUAL  PLAN', 'annual-plan']) {
      await shop.crm.deals.logSale(ann(), { customerId: acme, amount: usd(100n), product });
    }
    expect(await shop.db.reader.product.findMany({ select: { name: true } })).toEqual([{ name: 'Annual plan' }]);
    expect(await shop.crm.deals.suggestProducts(ann(), 'pla')).toEqual([
      { label: 'Annual plan', value: 'Annual plan' },
    ]);
    expect(await shop.crm.deals.suggestProducts(zoe(), '')).toEqual([]);
  });

  it.each([0n, -1n, 10n ** 19n])('of %d is refused and leaves nothing', async (amount) => {
    await expect(shop.crm.deals.logSale(ann(), { customerId: acme, amount: usd(amount) })).rejects.toThrow(
      InvalidInput,
    );
    expect(await shop.db.reader.deal.count()).toBe(0);
  });

  it('of a day to come is refused', async () => {
    const sale = { customerId: acme, amount: usd(100n), on: '2026-05-16' };
    await expect(shop.crm.deals.logSale(ann(), sale)).rejects.toThrow(InvalidInput);
  });

  it('closes an open deal with what was sold', async () => {
    const deal = await opened();
    const sale = { amount: usd(450_000n) };
    const written = await shop.crm.deals.closeWith(ben(), deal.id, sale);
    expect(dealOf(written)).toMatchObject({ number: 1, stage: 'won', amount: 450_000n, ownerId: ann().me.id });
    await expect(shop.crm.deals.closeWith(ben(), deal.id, sale)).rejects.toThrow(InvalidInput);
  });

  it('may be the end of the only open deal, of those of its product, or of any where none was said', async () => {
    const closedBy = async (product?: string) =>
      (await shop.crm.deals.closedBy(ann(), { customerId: acme, product })).map(({ number }) => number);
    expect(await closedBy()).toEqual([]);
    await opened();
    expect(await closedBy('something else')).toEqual([1]);
    await shop.crm.deals.add(ann(), { customerId: acme, amount: usd(100n), product: 'Support' });
    expect(await closedBy('annual PLAN')).toEqual([1]);
    expect(await closedBy('something else')).toEqual([]);
    expect(await closedBy()).toEqual([2, 1]);
  });
});

describe('moving a deal', () => {
  it('closes it, wants a reason for a loss, and opens it again', async () => {
    const { id } = await opened();
    const move = async (stage: 'won' | 'lost' | 'proposal', reason?: string) =>
      dealOf(await shop.crm.deals.move(ann(), { id, stage, reason }));
    await expect(move('lost', '  ')).rejects.toMatchObject({ fields: { reason: { key: 'deal.needReason' } } });
    expect(await move('lost', 'too dear')).toMatchObject({ closedOn: '2026-05-14', lostReason: 'too dear' });
    expect(await move('proposal')).toMatchObject({ closedOn: null, lostReason: null });
    expect(await move('won')).toMatchObject({ closedOn: '2026-05-14', lostReason: null });
    await expect(move('won')).rejects.toThrow(InvalidInput);
  });

  it('by two people at once moves it once; the other is told what differs', async () => {
    const { id, version } = await opened();
    const results = await Promise.allSettled([
      shop.crm.deals.move(ann(), { id, version, stage: 'won' }),
      shop.crm.deals.move(ben(), { id, version, stage: 'negotiation' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    const { reason } = results[1] as PromiseRejectedResult;
    expect(reason).toBeInstanceOf(Conflict);
    expect((reason as Conflict).differences).toContainEqual({
      field: 'field.stage',
      seen: { key: 'deal.stage.lead', params: {} },
      now: { key: 'deal.stage.won', params: {} },
    });
    expect((await shop.crm.deals.get(ann(), id)).stage).toBe('won');
  });

  it('the same interaction twice moves it once and answers alike', async () => {
    const { id } = await opened();
    const who = ann();
    const first = await shop.crm.deals.move(who, { id, stage: 'won' });
    const second = await shop.crm.deals.move(who, { id, stage: 'won' });
    expect(second.replayed).toBe(true);
    expect(second.changes).toEqual(first.changes);
  });
});

describe('editing a deal', () => {
  it('takes the title along with the product it was called by', async () => {
    const { id } = await opened();
    expect(dealOf(await shop.crm.deals.edit(ann(), { id, product: 'Support' }))).toMatchObject({ title: 'Support' });
    await shop.crm.deals.edit(ann(), { id, title: 'Big one' });
    expect(dealOf(await shop.crm.deals.edit(ann(), { id, product: null }))).toMatchObject({
      title: 'Big one',
      productId: null,
    });
  });

  it('refuses a closing day while it is open, and what was seen too long ago', async () => {
    const { id, version } = await opened();
    await expect(shop.crm.deals.edit(ann(), { id, closedOn: '2026-05-01' })).rejects.toThrow(InvalidInput);
    await shop.crm.deals.edit(ann(), { id, amount: usd(1n) });
    await expect(shop.crm.deals.edit(ben(), { id, version, amount: usd(2n) })).rejects.toThrow(Conflict);
  });
});

describe('the pipeline', () => {
  it('counts and sums by stage and currency, nearest to winning first, a page at a time', async () => {
    for (let made = 0; made < 9; made += 1) await opened(made % 2 === 0 ? ann : ben);
    const euro = { amount: 99n, currency: 'EUR' };
    await shop.crm.deals.add(ben(), { customerId: acme, amount: euro, stage: 'negotiation' });
    const first = await shop.crm.deals.pipeline(ann(), {});
    expect(first.stages).toEqual([
      { stage: 'lead', count: 9, sums: [usd(4_500_000n)] },
      { stage: 'negotiation', count: 1, sums: [euro] },
    ]);
    expect(first.deals.map(({ number }) => number)).toEqual([10, 9, 8, 7, 6, 5, 4, 3]);
    const second = await shop.crm.deals.pipeline(ann(), {}, 2);
    expect([second.page, second.pages, second.deals.map(({ number }) => number)]).toEqual([2, 2, [2, 1]]);
    const bens = await shop.crm.deals.pipeline(ann(), { ownerId: ben().me.id });
    expect(bens.count).toBe(5);
    const acmes = await shop.crm.deals.pipeline(ann(), { customerId: acme, stage: 'negotiation' });
    expect(acmes.deals.map(({ number }) => number)).toEqual([10]);
  });

  it('sums what no 64 bits hold', async () => {
    for (let made = 0; made < 12; made += 1) await opened(ann, 10n ** 18n);
    const { stages } = await shop.crm.deals.pipeline(ann(), {});
    expect(stages[0]?.sums).toEqual([usd(12n * 10n ** 18n)]);
  });
});

describe('another org', () => {
  it('sees, finds and changes none of our deals', async () => {
    const { id } = await opened();
    const { deals } = shop.crm;
    const theirs = await customerOf(shop, zoe, 'Theirs');
    await expect(deals.get(zoe(), id)).rejects.toThrow(NotFound);
    expect(await deals.byNumber(zoe(), 1)).toBeUndefined();
    expect(await deals.openOf(zoe(), acme)).toEqual([]);
    expect((await deals.pipeline(zoe(), { customerId: acme })).count).toBe(0);
    expect(await deals.wonInMonth(zoe(), ann().me.id, '2026-05-14')).toBe(0);
    expect(await deals.match(zoe(), 'D1')).toEqual({ kind: 'none' });
    expect(await deals.suggest(zoe(), 'D1')).toEqual([]);
    await expect(deals.move(zoe(), { id, stage: 'won' })).rejects.toThrow(NotFound);
    await expect(deals.edit(zoe(), { id, title: 'x' })).rejects.toThrow(NotFound);
    await expect(deals.closeWith(zoe(), id, { amount: usd(1n) })).rejects.toThrow(NotFound);
    await expect(deals.add(zoe(), { customerId: acme, amount: usd(1n) })).rejects.toThrow(NotFound);
    const sale = { customerId: theirs, amount: usd(1n), ownerId: ann().me.id };
    await expect(deals.logSale(zoe(), sale)).rejects.toThrow(NotFound);
  });
});

describe('naming a deal', () => {
  it('by ref, or by a customer with one open deal; several are asked', async () => {
    await opened();
    const found = { kind: 'one', found: { ref: 'D1', name: 'Acme · Annual plan' } };
    expect(await shop.crm.deals.match(ann(), 'd1')).toMatchObject(found);
    expect(await shop.crm.deals.match(ann(), 'acme')).toMatchObject(found);
    await opened();
    expect(await shop.crm.deals.match(ann(), 'acme')).toMatchObject({
      kind: 'several',
      options: [
        { value: 'D2', label: 'D2 Acme · Annual plan', detail: 'Lead · $5,000' },
        { value: 'D1', label: 'D1 Acme · Annual plan' },
      ],
    });
    expect((await shop.crm.deals.suggest(ann(), '')).map(({ value }) => value)).toEqual(['D2', 'D1']);
  });

  it('refuses what was taken back, and what belongs to an archived customer', async () => {
    const { id } = await opened();
    await shop.crm.customers.archive(ann(), acme);
    await expect(shop.crm.deals.move(ann(), { id, stage: 'won' })).rejects.toMatchObject({
      problem: { key: 'deal.customerArchived' },
    });
    await shop.db.work.background((tx) => tx.deal.update({ where: { id }, data: { archivedAt: new Date(0) } }));
    expect(await shop.crm.deals.match(ann(), 'D1')).toEqual({ kind: 'none' });
    await expect(shop.crm.deals.edit(ann(), { id, title: 'x' })).rejects.toMatchObject({
      problem: { key: 'deal.archived' },
    });
  });
});
