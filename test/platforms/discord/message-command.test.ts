/** `Add to CRM` in a message's menu: what it says becomes a record, with the way back to it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openParley, type ParleyAtDiscord } from './parley-at-discord.ts';

let parley: ParleyAtDiscord;
beforeAll(async () => {
  parley = await openParley();
});
afterAll(() => parley.close());

it('asks whom it is about, with the words of the message, and keeps them', async () => {
  const ann = parley.discord.person('Ann').in('sales');
  await ann.types('/customer add', { name: 'Acme Rockets' });
  await parley.discord.person('Bob').in('sales').says('The printer at Acme is repaired');
  const message = parley.discord.messages('sales').at(-1);
  if (!message) throw new Error('nothing was said');
  const asked = await ann.usesOn('Add to CRM', message);
  expect(asked.modal).toContain('The printer at Acme is repaired');
  const kept = await ann.submits({ Customer: 'acme', Kind: 'Service record' });
  expect(kept.text).toContain('The printer at Acme is repaired');
  expect((await ann.types('/customer show', { customer: 'acme' })).text).toContain('The printer at Acme is repaired');
  const note = await ann.types('/note show', { note: 'N1' });
  expect(JSON.stringify(note.messages)).toContain(`${message.channel}/${message.id}`);
});

it('is closed to strangers as everything is', async () => {
  const [message] = parley.discord.messages('sales');
  if (!message) throw new Error('nothing was said');
  const refused = await parley.discord.person('Gus').in('sales').usesOn('Add to CRM', message);
  expect(refused.text).toContain('open only to its administrators');
  expect(refused.modal).toBe('');
});
