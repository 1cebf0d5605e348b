import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Person;
beforeAll(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
});
afterAll(() => shop.close());

describe('my day', () => {
  it('of someone who has nothing yet says so, and offers what to begin with', async () => {
    expect((await ann.says('my day')).text).toMatchInlineSnapshot(`
      "My day · Wed, May 13
      [New customer] [Log a sale] [Note something] [New follow-up] [What you can do here]
      —
      Follow-ups due
      Nothing is due today.
      —
      My open deals
      You have no open deals.
      —
      The team’s month
      • This month you sold nothing.
      • This month you added no customers.
      [Sales by owner]"
    `);
  });

  it('shows what is due by tonight and what is overdue, my open deals and the month', async () => {
    await ann.says('customer add Acme Rockets');
    await ann.says('task add acme send the quote today');
    await ann.says('task add acme visit next fri');
    await ann.says('task add acme call back yesterday');
    await ann.says('deal add acme 9k Annual plan');
    await ann.says('customer add Blue Barn');
    await ann.says('sale blue barn 12k');
    expect((await ann.says('my day')).text).toMatchInlineSnapshot(`
      "My day · Wed, May 13
      [New customer] [Log a sale] [Note something] [New follow-up] [What you can do here]
      —
      Follow-ups due · 2 overdue
      • F3 call back (Acme Rockets · overdue since yesterday 09:00) [Done] [+1 day] [+1 week]
      • F1 send the quote (Acme Rockets · overdue since today 09:00) [Done] [+1 day] [+1 week]
      —
      My open deals
      1 open deal: $9,000
      • D1 Acme Rockets · Annual plan (Lead · $9,000 · Ann) [Open]
      —
      The team’s month
      • This month you sold $12,000 in one deal.
      • This month you added 2 new customers.
      [Sales by owner]"
    `);
  });

  it('keeps the deals and follow-ups of others out, and figures are the team’s, in Chinese', async () => {
    const nina = shop.as('Nina', { locale: 'zh' });
    const { text } = await nina.says('我的一天');
    expect(text).toContain('今天没有到期的待办');
    expect(text).toContain('12,000');
    expect(text).not.toContain('send the quote');
  });

  it('shows nothing of another org', async () => {
    const { text } = await shop.stranger().says('my day');
    expect(text).not.toMatch(/Acme|quote|12,000/);
  });
});
