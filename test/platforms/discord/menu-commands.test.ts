/** What stands in the menus of messages and people: a message becomes a record, somebody in the server a customer. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PERMISSION } from '../../support/discord/index.ts';
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

it('shows the customer that somebody in the server is, once they were tied', async () => {
  const ann = parley.discord.person('Ann').in('sales');
  await ann.types('/customer add', { name: 'Gus Miller' });
  const unknown = await ann.usesOnPerson('Customer card', 'Gus');
  expect(unknown.text).toContain('@Gus is not tied to a customer yet.');
  expect(unknown.text).toContain('[It is C2]');
  expect(unknown.messages[0]?.private).toBe(true);

  const form = await ann.presses('Tie to a customer');
  expect(form.modal).toContain('Person*: Gus');
  const tied = await ann.submits({ Customer: 'gus miller' });
  expect(tied.text).toContain('@Gus is Gus Miller (C2) now.');
  const card = await ann.usesOnPerson('Customer card', 'Gus');
  expect(card.text).toContain('Gus Miller');
  expect(card.text).toContain('Discord: @Gus');
  expect((await ann.types('/account show', { person: 'Gus' })).text).toContain('Discord: @Gus');
});

it('moves an account to another customer and says so, and takes that back', async () => {
  const ann = parley.discord.person('Ann').in('sales');
  const moved = await ann.types('/account tie', { customer: 'acme', person: 'Gus' });
  expect(moved.text).toContain('@Gus is Acme Rockets (C1) now, and no longer C2 Gus Miller.');
  expect((await moved.again()).text).toBe('');
  await ann.presses('Undo');
  expect((await ann.usesOnPerson('Customer card', 'Gus')).text).toContain('Gus Miller');
});

it('unties on the card, and shows who left the server', async () => {
  const ann = parley.discord.person('Ann').in('sales');
  parley.discord.guild('Acme').leave('Gus');
  expect((await ann.types('/customer show', { customer: 'C2' })).text).toContain('Discord: @Gus');
  const untied = await ann.picks('More', 'Untie @Gus');
  expect(untied.text).toContain('@Gus is no longer tied to Gus Miller (C2).');
  expect((await ann.types('/customer show', { customer: 'C2' })).text).not.toContain('Discord:');
  expect((await ann.types('/account untie', { customer: 'C2' })).text).toContain(
    'No account is tied to that customer.',
  );
});

it('adds somebody as a new customer, named after them', async () => {
  const ann = parley.discord.person('Ann').in('sales');
  const asked = await ann.usesOnPerson('Customer card', 'Max');
  expect(asked.text).not.toContain('Perhaps');
  await ann.presses('Add as a customer');
  const added = await ann.submits({ Phone: '030 1234567' });
  expect(added.text).toContain('Added Max (C3).');
  expect(added.text).toContain('@Max is Max (C3) now.');
  expect((await ann.usesOnPerson('Customer card', 'Max')).text).toContain('Discord: @Max');
  await ann.types('/undo last');
  expect((await ann.usesOnPerson('Customer card', 'Max')).text).toContain('@Max is not tied to a customer yet.');
});

it('keeps to its own server: who Max is at Acme, Rival does not know', async () => {
  await parley.discord.person('Ann').in('sales').types('/account tie', { customer: 'acme', person: 'Max' });
  const zoe = parley.discord.person('Zoe').in('general', 'Rival');
  const asked = await zoe.usesOnPerson('Customer card', 'Max');
  expect(asked.text).toContain('@Max is not tied to a customer yet.');
  expect(asked.text).not.toContain('Acme');
  await zoe.types('/customer add', { name: 'Acme Rockets' });
  expect((await zoe.types('/account untie', { customer: 'C1' })).text).toContain(
    'No account is tied to that customer.',
  );
  expect((await zoe.types('/account tie', { customer: 'C1', person: 'Max' })).text).toContain(
    '@Max is Acme Rockets (C1)',
  );
});

it('speaks Chinese to whoever does', async () => {
  const guild = parley.discord.guild('Acme');
  guild.permit('Sales', PERMISSION.administrator);
  const nina = parley.discord.person('李娜').in('sales');
  const asked = await nina.usesOnPerson('客户卡片', 'Bob');
  expect(asked.text).toContain('@Bob 还没有绑定到任何客户。');
  expect((await nina.types('/账号 绑定', { 客户: 'acme', 成员: 'Bob' })).text).toContain(
    '@Bob 现在就是 Acme Rockets（C1）。',
  );
});
