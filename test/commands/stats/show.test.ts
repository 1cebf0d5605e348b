import { afterEach, describe, expect, it } from 'vitest';
import { bysOf, METRICS } from '../../../src/crm/stats/question.ts';
import { LOCALES } from '../../../src/language/locale.ts';
import { translator } from '../../../src/language/translate.ts';
import { openShop, type Shop } from '../../support/transcript.ts';

let shop: Shop | undefined;
afterEach(() => shop?.close());

/** Deals won on days, in whole dollars, by Ann (or Zoe, in the other org). */
async function sell(shop: Shop, deals: readonly (readonly [day: string, dollars: number])[], orgId = shop.orgId) {
  await shop.db.work.background(async (tx) => {
    const at = shop.clock.now();
    const made = { createdAt: at, updatedAt: at };
    const member = await tx.member.findFirstOrThrow({ where: { orgId } });
    const customer = await tx.customer.create({
      data: { orgId, number: 1, name: 'Acme', nameKey: 'acme', touchedAt: at, ...made },
    });
    await tx.deal.createMany({
      data: deals.map(([closedOn, dollars], index) => ({
        orgId,
        number: index + 1,
        customerId: customer.id,
        title: 'Plan',
        amount: BigInt(dollars) * 100n,
        currency: 'USD',
        stage: 'won',
        ownerId: member.id,
        closedOn,
        ...made,
      })),
    });
  });
}

describe('stats', () => {
  it('answers, splits and goes back a month in place', async () => {
    shop = await openShop();
    const ann = shop.as('Ann');
    await sell(shop, [
      ['2026-05-02', 100],
      ['2026-05-12', 300],
      ['2026-04-30', 50],
    ]);

    const screen = await ann.types('/crm stats');
    expect(screen.text).toContain('This month you sold $400 in 2 deals, $200 on average.');

    const split = await screen.press('By person');
    expect(split.reply).toMatchObject({ kind: 'view', replace: true });
    expect(split.text).toContain('Ann | 2 | $400 | $200');

    const before = await split.press('Previous: April');
    expect(before.text).toContain('In April you sold $50 in one deal.');
    expect(before.text).toContain('Ann | 1 | $50 | $50');

    const empty = await before.press('Previous: March');
    expect(empty.text).toContain('In March you sold nothing.');
    expect((await empty.press('Show April')).text).toContain('$50');
  });

  it.each([
    ['stats sales 2026-04', 'In April you sold $50 in one deal.'],
    ['stats sales 2026 by month', 'April | 1 | $50 | $50'],
    ['stats customers', 'You have one customer.'],
    ['stats customers this month', 'This month you added one new customer.'],
    ['stats pipeline', 'There are no open deals.'],
    ['stats follow-ups', 'No follow-ups are due.'],
    ['统计 销售额 本月 按月份', 'May | 1 | $100 | $100'],
    ['stats sales by level', 'Sales can be split by person, product, month or customer.'],
  ])('%s: %s', async (line, answer) => {
    shop = await openShop();
    await sell(shop, [
      ['2026-05-02', 100],
      ['2026-04-30', 50],
    ]);
    expect((await shop.as('Ann').types(line)).text).toContain(answer);
  });

  it.each([
    ['stats sales 2025', 'In 2025 you sold $70 in one deal.'],
    ['stats 2025', 'In 2025 you sold $70 in one deal.'],
    ['2025 sales by person', 'Ann | 1 | $70 | $70'],
    ['统计 销售额 2025', 'In 2025 you sold $70 in one deal.'],
  ])('takes a bare year for the period: %s', async (line, answer) => {
    shop = await openShop();
    await sell(shop, [
      ['2026-05-02', 100],
      ['2025-04-30', 70],
    ]);
    const told = (await shop.as('Ann').says(line)).text;
    expect(told).toContain(answer);
    expect(told).not.toContain('left it out');
  });

  it.each(LOCALES)('understands behind each metric what its buttons read (%s)', async (locale) => {
    shop = await openShop({ locale });
    await shop.as('Ann').says('demo');
    const t = translator(locale);
    const ann = shop.as('Ann');
    for (const metric of METRICS) {
      for (const by of bysOf(metric)) {
        const pressed = await ann.does({ kind: 'command', path: 'stats show', values: { metric, by } });
        const said = `${t(`stats.metrics.${metric}`)} ${t(`stats.byButton.${by}`)}`;
        expect([said, (await ann.says(said)).text]).toEqual([said, pressed.text]);
      }
    }
  });

  it('speaks the reader’s language', async () => {
    shop = await openShop({ locale: 'zh', currency: 'CNY' });
    await sell(shop, [['2026-05-02', 100]]);
    expect((await shop.as('Ann').types('统计')).text).toContain('本月成交 1 笔，共 US$100。');
  });

  it('knows nothing of another org', async () => {
    shop = await openShop();
    await sell(shop, [['2026-05-02', 100]]);
    expect((await shop.stranger().types('stats sales all time')).text).toContain('So far you sold nothing.');
    expect((await shop.stranger().types('stats customers')).text).toContain('You have no customers yet.');
  });
});
