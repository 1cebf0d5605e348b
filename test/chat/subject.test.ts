/** A thread that is about a customer already: what is said there needs no name, and no word is taken for one. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop, type Person, type Screen, type Shop } from '../support/transcript.ts';

let shop: Shop;
let ann: Person;
beforeAll(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
  await ann.says('customer add Globex');
  await ann.says('customer add Acme Rockets');
});
afterAll(() => shop.close());

const inThread = (person: Person, line: string): Promise<Screen> =>
  person.does({ kind: 'say', line, place: { channel: 'sales', thread: 'about-acme', direct: false } });

it.each([
  ['note called again', /^Noted N\d+ on Acme Rockets · call\ncalled again/],
  ['note printer repaired', /^Noted N\d+ on Acme Rockets · service\nprinter repaired/],
  ['note Called again', /^Noted N\d+ on Acme Rockets · call\nCalled again/],
  ['note They want a quote fri', /^Noted N\d+ on Acme Rockets[\s\S]*They want a quote fri/],
  ['sale 3k Toner', /Acme Rockets · Toner · \$3,000/],
  ['deal add 5k Training', /Acme Rockets[\s\S]*Training/],
  ['contact add Joe Bean', /Joe Bean[\s\S]*Acme Rockets|Acme Rockets[\s\S]*Joe Bean/],
  ['备注 已经打过电话', /^已记录 N\d+|^Noted N\d+ on Acme Rockets/],
  ['备注 又打来电话了', /Acme Rockets[\s\S]*又打来电话了/],
])('“%s” is about the one talked of', async (line, noted) => {
  await inThread(ann, 'customer show acme');
  expect((await inThread(ann, line)).text).toMatch(noted);
});

it.each(['note globex called again', 'note Globex called again', 'note C1 called again'])(
  '“%s” is about whoever it names',
  async (line) => {
    await inThread(ann, 'customer show acme');
    expect((await inThread(ann, line)).text).toMatch(/^Noted N\d+ on Globex · call\ncalled again/);
  },
);

it.each([
  ['note Hooli called again', 'Hooli'],
  ['note hooli: called again', 'hooli'],
  ['备注 华为 又来电', '华为'],
])('“%s” asks about a name nobody knows', async (line, name) => {
  await inThread(ann, 'customer show acme');
  const asked = await inThread(ann, line);
  expect(asked.text).toContain(name);
  expect(asked.text).not.toMatch(/^Noted/);
});

it('takes a word for a name where nobody is talked of', async () => {
  const asked = await inThread(shop.stranger(), 'note called again');
  expect(asked.text).toContain('called');
  expect(asked.text).not.toMatch(/^Noted/);
});

it('does not keep what is said beside in a direct message with whoever was talked of last', async () => {
  await ann.says('customer show acme');
  expect((await ann.says('note to self buy milk')).text).not.toMatch(/^Noted/);
});
