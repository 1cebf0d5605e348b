/** Customers come as files: with the command, in its form, in a direct message, in a mention. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openParley, type ParleyAtDiscord } from './parley-at-discord.ts';

let parley: ParleyAtDiscord;
beforeAll(async () => {
  parley = await openParley();
});
afterAll(async () => {
  // What was delivered twice is answered once.
  expect(parley.discord.refusals().filter((each) => !each.includes('40060'))).toEqual([]);
  await parley.close();
});

const csv = (...rows: string[]) => ({
  name: 'customers.csv',
  contentType: 'text/csv',
  data: ['Company,Phone', ...rows].join('\n'),
});

it('reads a file given with the command, tells what would happen, and imports it once', async () => {
  const ann = parley.discord.person('Ann').in('sales');
  const preview = await ann.types('/import', { file: csv('Acme Rockets,030 1234567', 'Globex,0171 2345678') });
  expect(preview.text).toContain('I found 2 rows. New: 2.');
  expect((await ann.types('/customer list')).text).not.toContain('Globex');
  const done = await ann.presses('Import 2');
  expect(done.text).toContain('Imported Acme Rockets (C1), Globex (C2).');
  expect((await done.again()).text).toBe('');
});

it('takes a file in the form, beside or instead of a paste', async () => {
  const ann = parley.discord.person('Ann').in('sales');
  const form = await ann.types('/import');
  // The whole summary is longer than a title may be.
  expect(form.modal).toMatch(/^\[Import\]\nAdd many customers at once from pasted lines or a CSV\n/);
  expect(form.modal).toContain('Or a file:');
  const preview = await ann.submits({ 'Or a file': csv('Initech,') });
  expect(preview.text).toContain('I found one row.');

  await ann.types('/import');
  const both = await ann.submits({ 'Names or CSV': 'Umbrella', 'Or a file': { name: 'more.txt', data: 'Hooli' } });
  expect(both.text).toContain('I found 2 rows.');

  await ann.types('/import');
  const neither = await ann.submits({});
  expect(neither.text).toContain('Nothing was saved yet');
});

it('reads a list in a direct message, in whatever a spreadsheet saved it', async () => {
  const ann = parley.discord.person('Ann').in('dm');
  expect((await ann.dms('', csv('Stark,'))).text).toContain('I found one row.');
  const utf16 = Buffer.from('\ufeffCompany\n华为\n腾讯', 'utf16le');
  expect((await ann.dms('import', { name: '客户.txt', contentType: 'text/plain', data: utf16 })).text).toContain(
    '华为',
  );
  const old = { name: 'old.csv', contentType: 'text/csv', data: Buffer.from('Company\nM\xfcller', 'latin1') };
  expect((await parley.discord.person('Ann').in('sales').mentions('import', old)).text).toContain('Müller');
});

it('tells which was not read where a file comes with other words', async () => {
  const ann = parley.discord.person('Ann').in('dm');
  const beside = await ann.dms('from the fair in Berlin', csv('Wayne,'));
  expect(beside.text).toContain('I read “customers.csv” as a list of customers, not the words beside it');
  expect(beside.text).toContain('I found one row.');
  const listed = await ann.dms('customer list', csv('Wayne,'));
  expect(listed.text).toContain('I did not read “customers.csv”');
  expect(listed.text).toContain('Globex');
  const book = { name: 'all.xlsx', data: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) };
  expect((await ann.dms('', book)).text).toContain('“all.xlsx”: it is not text');
});

it('says what it cannot read, and does nothing', async () => {
  const ann = parley.discord.person('Ann').in('sales');
  const book = { name: 'customers.xlsx', data: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) };
  expect((await ann.types('/import', { file: book })).text).toContain('“customers.xlsx”: it is not text');
  const huge = { name: 'all.csv', data: 'x'.repeat(2_000_001) };
  expect((await ann.types('/import', { file: huge })).text).toContain('at most 2 MB');

  await ann.types('/import');
  const refused = await ann.submits({ 'Or a file': book });
  expect(refused.text).toContain('it is not text');
  expect((await ann.presses('Open the form again')).modal).toContain('Or a file:');
  ann.closes();
});

it('is closed to strangers, and what one server imports the other does not see', async () => {
  const gus = parley.discord.person('Gus').in('sales');
  expect((await gus.types('/import', { file: csv('Evil,') })).text).toContain('open only to its administrators');
  const zoe = parley.discord.person('Zoe').in('general', 'Rival');
  expect((await zoe.types('/customer list')).text).not.toContain('Acme');
  const preview = await zoe.types('/import', { file: csv('Acme Rockets,030 1234567') });
  expect(preview.text).toContain('I found one row. New: 1.');
});
