/** Buttons that ask again with a change: a read stands in them, a write is put aside and done once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openShop, type Person, type Shop } from '../support/transcript.ts';

let shop: Shop;
let ann: Person;
let ben: Person;
beforeEach(async () => {
  shop = await openShop();
  [ann, ben] = [shop.as('Ann'), shop.as('Ben')];
  for (let index = 1; index <= 12; index += 1)
    await ann.says(`customer add Harbour Foods ${index}, phone +49 30 1000${index}0`);
});
afterEach(() => shop.close());

const putAside = () => shop.db.reader.pending.count();

describe('a read', () => {
  it('that has more pages writes nothing, and is turned by whoever presses', async () => {
    const before = await putAside();
    const first = await ann.says('customer find harbour foods');
    expect(first.text).toContain('Next');
    expect(await putAside()).toBe(before);
    const second = await first.press('Next');
    expect(second.text).toContain('Previous');
    expect(await putAside()).toBe(before);
  });

  it('that several records fit writes nothing, and is answered by the one that is pressed', async () => {
    const before = await putAside();
    const asked = await ann.says('customer show harbour');
    const card = await asked.press('C3');
    expect(card.text).toContain('Harbour Foods 3');
    expect(card.reply).toMatchObject({ replace: true });
    expect(await putAside()).toBe(before);
  });

  it('for what is too long for a button is put aside, and answers all the same', async () => {
    const long = `harbour ${'very '.repeat(20)}foods`;
    const before = await putAside();
    const none = await ann.says(`customer find ${long}`);
    expect(await putAside()).toBeGreaterThan(before);
    const form = await none.press(/\[(Add .*?)\]/.exec(none.text)?.[1] ?? '');
    expect(form.text).toContain(long.slice(0, 60));
  });

  it('pressed in another org finds what is there', async () => {
    const zoe = shop.stranger();
    await zoe.says('customer add Harbour of Zoe');
    const route = 'run/customer find/text=harbour foods&page=1/replace';
    expect((await zoe.presses(route)).text).toContain('No customer matches');
    expect((await ben.presses(route)).text).toContain('Harbour Foods 1');
  });
});

describe('a write', () => {
  it('that several records fit is done once, however often its choice is pressed', async () => {
    const asked = await ann.says('sale harbour 12k');
    await asked.press('C3');
    const again = await asked.press('C3');
    expect(again.text).toContain('Harbour Foods 3');
    expect(await shop.db.reader.deal.count()).toBe(1);
  });
});
