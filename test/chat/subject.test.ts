/** A thread that is about a customer already: what is said there needs no name, and no word is taken for one. */
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
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

/** Somebody with one open deal, whose customer their own thread is about. */
async function withOneDeal(): Promise<Person> {
  const own = await openShop();
  onTestFinished(() => own.close());
  const ben = own.as('Ben');
  await ben.says('customer add Hooli');
  await ben.says('deal add Hooli 5k training');
  await inThread(ben, 'customer show hooli');
  return ben;
}

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

it.each([
  ['they want a quote by friday', 'Customer: Acme Rockets', 'Text: they want a quote by friday'],
  ['he called, wants a discount', 'Customer: Acme Rockets', 'Kind: call'],
  ['they bought it for 11k', 'Customer: Acme Rockets', 'Amount: $11,000'],
  ['they are active now', 'Customer: Acme Rockets', 'Status: Active'],
  ['assign them to Ann', 'Customer: Acme Rockets', 'Owner: Ann'],
  ['他下周要报价', 'Customer: Acme Rockets', 'Text: 他下周要报价'],
  ['他们买了1.1万', 'Customer: Acme Rockets', 'Amount: $11,000'],
])('“%s” says it of whoever is talked of', async (line, about, said) => {
  await inThread(ann, 'customer show acme');
  const { text } = await inThread(ann, line);
  expect(text).toContain(about);
  expect(text).toContain(said);
  expect(text).toContain('[Save]');
});

it.each([
  ['mark it won', 'Stage: Won'],
  ['we lost it, too expensive', 'Reason: too expensive'],
  ['make it 15k', 'Amount: $15,000'],
  ['这单赢了', 'Stage: Won'],
])('“%s” says it of the deal of whoever is talked of', async (line, said) => {
  const ben = await withOneDeal();
  const { text } = await inThread(ben, line);
  expect(text).toMatch(/Deal: Hooli · training/);
  expect(text).toContain(said);
});

it('asks which deal where whoever is talked of has several', async () => {
  const ben = await withOneDeal();
  await ben.says('deal add Hooli 2k toner');
  const { text } = await inThread(ben, 'mark it won');
  expect(text).toContain('training');
  expect(text).toContain('toner');
  expect(text).not.toContain('[Save]');
});

it.each([
  ['they want a quote by friday', 'I still need: Customer.'],
  ['they paid 5k', 'I still need: Customer.'],
  ['mark it won', 'I still need: Deal.'],
])('“%s” lacks whom it is about where nobody is talked of', async (line, asked) => {
  expect((await inThread(shop.as('Cy'), line)).text).toContain(asked);
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
