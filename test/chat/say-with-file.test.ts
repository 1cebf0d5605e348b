/** A table that comes along with words: both are acted on, or whoever sent them is told which was not read. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SentFile } from '../../src/chat/interaction.ts';
import { openShop, type Person, type Shop } from '../support/transcript.ts';

let shop: Shop;
let ann: Person;
let li: Person;
beforeAll(async () => {
  shop = await openShop();
  ann = shop.as('Ann');
  li = shop.as('Li', { locale: 'zh' });
  await ann.types('customer add Acme Rockets');
});
afterAll(() => shop.close());

const customers = { name: 'customers.csv', text: 'Company,Phone\nGlobex,0171 2345678\nInitech,' };
const sends = (who: Person, line: string, file: SentFile = customers) => who.does({ kind: 'say', line, file });

it('is read alone, with the word for it, or with a sentence that asks for it', async () => {
  for (const line of ['', 'import', 'please bring in our customer list']) {
    const { text } = await sends(ann, line);
    expect(text).toContain('I found 2 rows. New: 2.');
    expect(text).not.toContain('words beside it');
  }
});

it('is read with words that say nothing else, which are told of', async () => {
  for (const line of ['these are from the fair in Berlin', 'import these customers']) {
    const { text } = await sends(ann, line);
    expect(text).toContain('I read “customers.csv” as a list of customers, not the words beside it: “these ');
    expect(text).toContain('I found 2 rows. New: 2.');
  }
  const read = await sends(li, '导入 这些是展会上的');
  expect(read.text).toContain('已把“customers.csv”当作客户名单读取，没有读取旁边的文字：“这些是展会上的”。');
});

it('is not read where the words are about something else, which is done', async () => {
  const noted = await sends(ann, 'note add Acme: they sent their list');
  expect(noted.text).toContain(
    'I did not read “customers.csv”. To add the customers in it, send it alone or with “import”.',
  );
  expect(noted.text).toContain('they sent their list');
  expect((await ann.says('note list Acme')).text).toContain('they sent their list');
  expect((await sends(ann, 'Acme')).text).toContain('I did not read “customers.csv”');
  expect((await sends(li, '客户 查看 Acme')).text).toContain('没有读取“customers.csv”');
});

it('is said to be out of reach where the platform hands over no text', async () => {
  const unread = { name: 'customers.csv' };
  expect((await sends(ann, '', unread)).text).toContain(
    'Files are not handed to me here, so I did not read “customers.csv”.',
  );
  const shown = (await sends(ann, 'Acme', unread)).text;
  expect(shown).toContain('copy its rows and send them to me after “import”');
  expect(shown).toContain('Acme Rockets');
  expect((await sends(li, '', unread)).text).toContain('粘贴在“导入”后面发给我');
});

it('shows nothing of another company', async () => {
  const { text } = await sends(shop.stranger(), 'Acme');
  expect(text).toContain('I read “customers.csv” as a list of customers, not the words beside it: “Acme”.');
  expect(text).not.toContain('Rockets');
});
