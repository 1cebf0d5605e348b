/** What cannot be done by a slip: the question names the act and the record. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openParley, type ParleyAtDiscord } from './parley-at-discord.ts';

let parley: ParleyAtDiscord;
beforeAll(async () => {
  parley = await openParley();
  await parley.discord.person('Ann').in('sales').types('/customer add', { name: 'Acme Rockets' });
});
afterAll(() => parley.close());

it('says what will happen to which customer before it archives it', async () => {
  const ann = parley.discord.person('Ann').in('sales');
  await ann.types('/customer show', { customer: 'acme' });
  const asked = await ann.presses('Archive');
  expect(asked.text).toBe(
    [
      'Archive · Put a customer away; it can be restored',
      'Customer: Acme Rockets · C1',
      'Are you sure?',
      '[Archive]',
    ].join('\n'),
  );
  expect((await ann.types('/customer find', { text: 'acme' })).text).toContain('Acme Rockets');
  await ann.types('/customer show', { customer: 'acme' });
  await ann.presses('Archive');
  expect((await ann.presses('Archive')).text).toContain('Archived Acme Rockets (C1).');
});

it('asks in the language of whoever presses', async () => {
  await parley.discord.person('Ann').in('sales').types('/access allow', { role: 'Sales' });
  await parley.discord.person('Ann').in('sales').types('/customer add', { name: '华为' });
  const nina = parley.discord.person('李娜').in('sales');
  await nina.types('/customer show', { customer: '华为' });
  const asked = await nina.presses('归档');
  expect(asked.text).toContain('客户：华为 · C2');
});
