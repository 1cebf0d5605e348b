/** Who is found by what people type, and in which order. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Acting, acting } from '../../support/acting.ts';
import { openShop, type Shop } from '../../support/transcript.ts';

let shop: Shop;
let ann: Acting;
let zoe: Acting;
beforeAll(async () => {
  shop = await openShop();
  [ann, zoe] = [await acting(shop, 'Ann'), await acting(shop, 'Zoe', 'theirs')];
  for (const customer of [
    { name: 'Harbour Foods Ltd', email: 'office@harbour-foods.example', phone: '+493012345678' },
    { name: 'Foods of the Harbour', email: 'info@foods.example', phone: '+4930123456780' },
    { name: 'Old Harbour Foods GmbH' },
    { name: 'Tugboat Co', email: 'my.office@harbour-foods.example' },
    { name: '深圳云华科技有限公司', phone: '+8613812345678' },
    { name: 'B Harbour' },
  ]) {
    await shop.crm.customers.add(ann(), customer);
  }
  await shop.crm.customers.add(zoe(), { name: 'Harbour Foods Ltd', email: 'office@harbour-foods.example' });
  await shop.crm.customers.add(ann(), { name: 'Gone Harbour', email: 'gone@harbour.example' });
  await shop.as('Ann').says('customer archive Gone Harbour');
});
afterAll(() => shop.close());

const found = async (who: Acting, text: string): Promise<string[]> => {
  const { customers } = await shop.crm.search.customers(who(), text);
  return customers.map(({ name }) => name);
};

describe('customers', () => {
  it.each([
    ['harbour foods', ['Harbour Foods Ltd', 'Old Harbour Foods GmbH', 'Foods of the Harbour', 'Tugboat Co']],
    ['Harbour Foods Ltd', ['Harbour Foods Ltd']],
    ['gmbh harbour', ['Old Harbour Foods GmbH']],
    ['ltd foods harbour', ['Harbour Foods Ltd']],
    ['b harbour', ['B Harbour']],
    ['r f', ['Old Harbour Foods GmbH', 'Harbour Foods Ltd', 'Tugboat Co']],
    ['云华 深圳', ['深圳云华科技有限公司']],
    ['yhkj', ['深圳云华科技有限公司']],
    ['138 1234', ['深圳云华科技有限公司']],
  ])('are found by words, together or apart: %s', async (text, names) => {
    expect(await found(ann, text)).toEqual(names);
  });

  it.each([
    ['office@harbour-foods.example', 'Harbour Foods Ltd'],
    ['Office@Harbour-Foods.EXAMPLE', 'Harbour Foods Ltd'],
    ['+49 30 12345678', 'Harbour Foods Ltd'],
    ['+86 138 1234 5678', '深圳云华科技有限公司'],
  ])('are found by a whole address or number, and nobody whose own merely has it in it: %s', async (text, name) => {
    expect(await found(ann, text)).toEqual([name]);
  });

  it('are found by a part of an address as it is typed', async () => {
    expect((await found(ann, 'office@harbour-foods')).sort()).toEqual(['Harbour Foods Ltd', 'Tugboat Co']);
    expect(await found(ann, 'fice@harbour-foods.example')).toHaveLength(2);
  });

  it('that are archived are not found, nor those of another org', async () => {
    expect(await found(ann, 'gone@harbour.example')).toEqual([]);
    expect(await found(zoe, 'info@foods.example')).toEqual([]);
    expect(await found(zoe, '+49 30 12345678')).toEqual([]);
    expect(await found(zoe, 'harbour foods')).toEqual(['Harbour Foods Ltd']);
  });
});
