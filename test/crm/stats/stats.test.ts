import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/crm/stats/answer.ts';
import type { Question } from '../../../src/crm/stats/question.ts';
import { createStats, type Stats } from '../../../src/crm/stats/stats.ts';
import type { Who } from '../../../src/crm/who.ts';
import { InvalidInput } from '../../../src/values/errors.ts';
import { allTime, dayPeriod, monthPeriod, type Period, weekPeriod, yearPeriod } from '../../../src/values/period.ts';
import { openTestDatabase, type TestDatabase } from '../../support/temp-database.ts';

const now = new Date('2026-05-13T10:00:00Z');
const STAGES = ['won', 'won', 'won', 'lead', 'proposal', 'lost'] as const;

interface SomeDeal {
  readonly stage: (typeof STAGES)[number];
  readonly closedOn: string | null;
  readonly amount: bigint;
  readonly currency: string;
  readonly owner: number | null;
  readonly product: number | null;
  readonly customer: number;
  readonly archived: boolean;
}

const someDeal: fc.Arbitrary<SomeDeal> = fc
  .record({
    stage: fc.constantFrom(...STAGES),
    day: fc.integer({ min: 0, max: 150 }),
    amount: fc.oneof(fc.bigInt(1n, 10_000_00n), fc.bigInt(10n ** 17n, 10n ** 18n)),
    currency: fc.constantFrom('USD', 'USD', 'EUR', 'JPY'),
    owner: fc.constantFrom(0, 1, 2, null),
    product: fc.constantFrom(0, 1, null),
    customer: fc.integer({ min: 0, max: 29 }),
    archived: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  })
  .map(({ day, ...deal }) => ({
    ...deal,
    closedOn:
      deal.stage === 'won' || deal.stage === 'lost'
        ? new Date(Date.UTC(2026, 1, 1 + day)).toISOString().slice(0, 10)
        : null,
  }));

/** The figures of a list of deals, the slow way. */
function plain(deals: readonly SomeDeal[]): Record<string, string> {
  const sums: Record<string, string> = {};
  for (const currency of new Set(deals.map((deal) => deal.currency))) {
    const amounts = deals.filter((deal) => deal.currency === currency).map((deal) => deal.amount);
    sums[currency] = `${amounts.length}: ${amounts.reduce((a, b) => a + b, 0n)}`;
  }
  return sums;
}

const told = ({ sums }: Answer['total']): Record<string, string> =>
  Object.fromEntries(sums.map(({ total, count }) => [total.currency, `${count}: ${total.amount}`]));

let database: TestDatabase;
let stats: Stats;
beforeAll(async () => {
  database = await openTestDatabase();
  stats = createStats({ db: database.db });
});
afterAll(() => database.close());

let made = 0;

/** An org of its own with three people, two products and thirty customers; gives who asks and the ids by position. */
async function openOrg(options: { zone?: string; weekStart?: number } = {}) {
  made += 1;
  const dated = { createdAt: now, updatedAt: now };
  return database.db.work.background(async (tx) => {
    const { zone = 'Europe/Berlin', weekStart = 1 } = options;
    const org = await tx.org.create({
      data: { name: `Org ${made}`, currency: 'USD', zone, locale: 'en', weekStart, ...dated },
    });
    const orgId = org.id;
    const members = await tx.member.createManyAndReturn({
      data: ['Ann', 'Ben', 'Cai'].map((name) => ({ orgId, name, access: 'member', ...dated })),
    });
    const products = await tx.product.createManyAndReturn({
      data: ['Plan', 'Seat'].map((name) => ({ orgId, name, key: name.toLowerCase() })),
    });
    const customers = await tx.customer.createManyAndReturn({
      data: Array.from({ length: 30 }, (_, index) => ({
        orgId,
        number: index + 1,
        name: `Customer ${index}`,
        nameKey: `customer ${index}`,
        touchedAt: now,
        ...dated,
      })),
    });
    const who: Who = {
      org: { id: orgId, name: org.name, currency: 'USD', zone, locale: 'en', weekStart },
      me: { id: members[0]?.id ?? 0, name: 'Ann', access: 'member' },
      workspaceId: 0,
      key: 'k',
      command: 'stats show',
      place: { channel: 'general' },
      now,
    };
    return { who, orgId, members, products, customers };
  });
}
type Opened = Awaited<ReturnType<typeof openOrg>>;

async function addDeals({ orgId, members, products, customers }: Opened, deals: readonly SomeDeal[]) {
  await database.db.work.background((tx) =>
    tx.deal.createMany({
      data: deals.map(({ owner, product, customer, archived, ...deal }, index) => ({
        orgId,
        number: index + 1,
        title: 'deal',
        ...deal,
        ownerId: owner === null ? null : (members[owner]?.id ?? null),
        productId: product === null ? null : (products[product]?.id ?? null),
        customerId: customers[customer]?.id ?? 0,
        archivedAt: archived ? now : null,
        createdAt: now,
        updatedAt: now,
      })),
    }),
  );
}

const groupsOf = (answer: Answer) =>
  Object.fromEntries(answer.groups.map(({ key, name, figures }) => [name ?? String(key), told(figures)]));

function grouped(deals: readonly SomeDeal[], keyOf: (deal: SomeDeal) => string) {
  const groups: Record<string, Record<string, string>> = {};
  for (const key of new Set(deals.map(keyOf))) groups[key] = plain(deals.filter((deal) => keyOf(deal) === key));
  return groups;
}

describe('sales and pipeline', () => {
  const periods: readonly Period[] = [
    monthPeriod('2026-05-01'),
    weekPeriod('week', '2026-05-13', 7),
    dayPeriod('day', '2026-02-28'),
    yearPeriod('2026-01-01', 1),
  ];

  it('are what plain addition says, by everything, in each of two orgs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someDeal, { maxLength: 120 }),
        fc.array(someDeal, { maxLength: 40 }),
        fc.constantFrom(...periods),
        async (mine, theirs, period) => {
          const [org, other] = [await openOrg(), await openOrg()];
          await addDeals(other, theirs);
          await addDeals(org, mine);
          const people = ['Ann', 'Ben', 'Cai'];
          const ask = (question: Question) => stats.answer(org.who, { ...question, top: 100 });

          const live = mine.filter(({ archived }) => !archived);
          const won = live.filter(
            ({ stage, closedOn }) => stage === 'won' && closedOn && closedOn >= period.from && closedOn < period.to,
          );
          const open = live.filter(({ stage }) => stage !== 'won' && stage !== 'lost');

          const all = await ask({ metric: 'sales', period });
          expect(all.total.count).toBe(won.length);
          expect(told(all.total)).toEqual(plain(won));
          expect(groupsOf(await ask({ metric: 'sales', period, by: 'owner' }))).toEqual(
            grouped(won, ({ owner }) => (owner === null ? 'null' : (people[owner] ?? ''))),
          );
          expect(groupsOf(await ask({ metric: 'sales', period, by: 'product' }))).toEqual(
            grouped(won, ({ product }) => (product === null ? 'null' : (['Plan', 'Seat'][product] ?? ''))),
          );
          expect(groupsOf(await ask({ metric: 'sales', period, by: 'customer' }))).toEqual(
            grouped(won, ({ customer }) => `Customer ${customer}`),
          );
          expect(groupsOf(await ask({ metric: 'sales', period, by: 'month' }))).toEqual(
            grouped(won, ({ closedOn }) => (closedOn ?? '').slice(0, 7)),
          );
          expect(groupsOf(await ask({ metric: 'pipeline' }))).toEqual(grouped(open, ({ stage }) => stage));

          const shortened = await stats.answer(org.who, { metric: 'sales', period, by: 'customer', top: 3 });
          const counted = shortened.groups.reduce((sum, { figures }) => sum + figures.count, 0);
          expect(counted + (shortened.others?.count ?? 0)).toBe(won.length);
          expect(told(shortened.total)).toEqual(plain(won));
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('add up beyond 64 bits', async () => {
    const org = await openOrg();
    const huge: SomeDeal = {
      stage: 'won',
      closedOn: '2026-05-02',
      amount: 9_000_000_000_000_000_001n,
      currency: 'USD',
      owner: 0,
      product: 0,
      customer: 0,
      archived: false,
    };
    await addDeals(org, [huge, huge, huge]);
    const { total } = await stats.answer(org.who, { metric: 'sales', by: 'owner' });
    expect(total.sums[0]?.total.amount).toBe(27_000_000_000_000_000_003n);
  });

  it('say where the nearest figures are when there are none', async () => {
    const org = await openOrg({ weekStart: 7 });
    const deal = {
      stage: 'won',
      amount: 1n,
      currency: 'USD',
      owner: 0,
      product: 0,
      customer: 0,
      archived: false,
    } as const;
    await addDeals(org, [
      { ...deal, closedOn: '2026-01-04' },
      { ...deal, closedOn: '2026-03-08' },
      { ...deal, closedOn: '2026-06-01' },
    ]);
    const nearest = async (period: Period) => (await stats.answer(org.who, { metric: 'sales', period })).nearest;
    expect(await nearest(monthPeriod('2026-05-01'))).toEqual(monthPeriod('2026-03-01'));
    expect(await nearest(weekPeriod('thisWeek', '2026-05-13', 7))).toEqual({
      kind: 'week',
      from: '2026-03-08',
      to: '2026-03-15',
    });
    expect(await nearest(yearPeriod('2025-01-01', 1))).toEqual(yearPeriod('2026-01-01', 1));
    expect(await nearest(yearPeriod('2026-01-01', 1))).toBeUndefined();
  });

  it('cannot be split by what they do not have', async () => {
    const { who } = await openOrg();
    await expect(stats.answer(who, { metric: 'sales', by: 'level' })).rejects.toBeInstanceOf(InvalidInput);
  });
});

describe('customers', () => {
  it('are counted as they are, without the archived', async () => {
    const { who, orgId, customers, members } = await openOrg();
    await database.db.work.background(async (tx) => {
      const set = (index: number, data: object) =>
        tx.customer.update({ where: { id: customers[index]?.id ?? 0 }, data });
      await set(0, { status: 'active', level: 'A', ownerId: members[1]?.id });
      await set(1, { status: 'active', level: 'B', ownerId: members[1]?.id });
      await set(2, { archivedAt: now });
    });
    const count = async (question: Question) =>
      (await stats.answer(who, question)).groups.map(({ key, name, figures }) => [name ?? key, figures.count]);
    expect(await count({ metric: 'customers' })).toEqual([
      ['lead', 27],
      ['active', 2],
    ]);
    expect(await count({ metric: 'customers', by: 'level' })).toEqual([
      ['A', 1],
      ['B', 1],
      [null, 27],
    ]);
    expect(await count({ metric: 'customers', by: 'owner' })).toEqual([
      [null, 27],
      ['Ben', 2],
    ]);
    expect(orgId).toBe(who.org.id);
  });

  it.each([
    // Half past eleven at night in Auckland is still the day before in Berlin.
    ['Pacific/Auckland', '2026-04-30T12:30:00Z', '2026-05'],
    ['Europe/Berlin', '2026-04-30T12:30:00Z', '2026-04'],
    ['America/New_York', '2026-05-01T03:59:59Z', '2026-04'],
    ['America/New_York', '2026-05-01T04:00:00Z', '2026-05'],
    ['Asia/Kathmandu', '2026-04-30T18:14:59Z', '2026-04'],
    ['Asia/Kathmandu', '2026-04-30T18:15:00Z', '2026-05'],
  ])('in %s one added at %s is new in %s', async (zone, at, month) => {
    const { who, orgId, customers } = await openOrg({ zone });
    await database.db.work.background((tx) =>
      tx.customer.updateMany({ where: { orgId, id: { not: customers[0]?.id ?? 0 } }, data: { archivedAt: now } }),
    );
    await database.db.work.background((tx) =>
      tx.customer.updateMany({ where: { orgId }, data: { createdAt: new Date(at) } }),
    );
    const byMonth = await stats.answer(who, { metric: 'newCustomers', by: 'month' });
    expect(byMonth.groups.map(({ key, figures }) => [key, figures.count])).toEqual([[month, 1]]);
    const counts = await Promise.all(
      ['2026-04-01', '2026-05-01'].map(async (day) => {
        const { total } = await stats.answer(who, { metric: 'customers', period: monthPeriod(day) });
        return total.count;
      }),
    );
    expect(counts).toEqual(month === '2026-04' ? [1, 0] : [0, 1]);
  });
});

describe('months', () => {
  it('begin where they begin on the wall of the org, over clock changes and half-hour zones', async () => {
    const zones = ['America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca'];
    const instants = fc.array(
      fc.date({ min: new Date('2024-11-01'), max: new Date('2026-05-13'), noInvalidDate: true }),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    await fc.assert(
      fc.asyncProperty(instants, fc.constantFrom(...zones), async (times, zone) => {
        const { who, customers } = await openOrg({ zone });
        await database.db.work.background(async (tx) => {
          for (const [index, customer] of customers.entries()) {
            const at = times[index];
            await tx.customer.update({
              where: { id: customer.id },
              data: at ? { createdAt: at } : { archivedAt: now },
            });
          }
        });
        const expected: Record<string, number> = {};
        for (const at of times) {
          const month = at.toLocaleDateString('sv-SE', { timeZone: zone }).slice(0, 7);
          expected[month] = (expected[month] ?? 0) + 1;
        }
        const { groups } = await stats.answer(who, { metric: 'newCustomers', by: 'month', period: allTime });
        expect(Object.fromEntries(groups.map(({ key, figures }) => [key, figures.count]))).toEqual(expected);
        expect(groups.map(({ key }) => key)).toEqual(Object.keys(expected).sort());
      }),
      { numRuns: 20 },
    );
  });
});

describe('service and follow-ups', () => {
  it('count notes by kind and person in the week of the org, and open tasks by person with those overdue', async () => {
    const { who, orgId, customers, members } = await openOrg({ weekStart: 7, zone: 'Asia/Shanghai' });
    const customerId = customers[0]?.id ?? 0;
    const [ann, ben] = [members[0]?.id ?? 0, members[1]?.id ?? 0];
    const dated = { createdAt: now, updatedAt: now };
    await database.db.work.background(async (tx) => {
      const note = (number: number, kind: string, authorId: number, at: string, archivedAt: Date | null = null) =>
        tx.note.create({
          data: { orgId, number, customerId, kind, text: 'x', authorId, at: new Date(at), archivedAt, ...dated },
        });
      await note(1, 'call', ann, '2026-05-09T15:59:00Z'); // Saturday 23:59 in Shanghai
      await note(2, 'call', ann, '2026-05-09T16:00:00Z'); // Sunday 00:00
      await note(3, 'visit', ben, '2026-05-16T15:59:59Z');
      await note(4, 'call', ben, '2026-05-12T08:00:00Z');
      await note(5, 'call', ben, '2026-05-12T08:00:00Z', now);
      const task = (number: number, assigneeId: number, dueAt: string, doneAt: Date | null = null) =>
        tx.task.create({
          data: { orgId, number, customerId, title: 'x', assigneeId, dueAt: new Date(dueAt), doneAt, ...dated },
        });
      await task(1, ann, '2026-05-12T08:00:00Z');
      await task(2, ann, '2026-05-13T15:59:00Z');
      await task(3, ben, '2026-05-13T15:59:00Z');
      await task(4, ben, '2026-05-13T16:00:00Z'); // tomorrow in Shanghai
      await task(5, ben, '2026-05-11T08:00:00Z', now);
    });
    const week = weekPeriod('thisWeek', '2026-05-13', 7);
    const tell = async (question: Question) =>
      (await stats.answer(who, question)).groups.map(({ key, name, figures }) => [
        name ?? key,
        figures.count,
        figures.late,
      ]);
    expect(await tell({ metric: 'service', period: week })).toEqual([
      ['call', 2, 0],
      ['visit', 1, 0],
    ]);
    expect(await tell({ metric: 'service', period: week, by: 'owner' })).toEqual([
      ['Ben', 2, 0],
      ['Ann', 1, 0],
    ]);
    expect(await tell({ metric: 'followUps' })).toEqual([
      ['Ann', 2, 1],
      ['Ben', 1, 0],
    ]);

    const stranger = await openOrg();
    expect((await stats.answer(stranger.who, { metric: 'service', period: week })).total.count).toBe(0);
    expect((await stats.answer(stranger.who, { metric: 'followUps' })).total.count).toBe(0);
  });
});
