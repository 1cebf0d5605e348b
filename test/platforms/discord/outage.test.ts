/** A direct message is never taken for another server because Discord has an outage in the one it is about. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../../support/discord/index.ts';
import { openParley, type ParleyAtDiscord } from './parley-at-discord.ts';

let parley: ParleyAtDiscord;
let max: Person;
beforeAll(async () => {
  parley = await openParley();
  const { discord } = parley;
  await discord.person('Ann').types('/access allow', { role: 'Sales' });
  await discord.person('Zoe').in('general', 'Rival').types('/access allow', { role: '@everyone' });
  max = discord.person('Max');
  await max.in('general', 'Acme').types('/customer add', { name: 'Acme Rockets' });
  await max.in('general', 'Rival').types('/whoami');
});
afterAll(() => parley.close());

const OUT_OF_REACH = /Discord did not tell me .* nothing was done/;
const acme = () => parley.discord.guild('Acme');
async function withoutAcme(): Promise<void> {
  await parley.restart(() => acme().isDown(true));
}
async function withAcme(): Promise<void> {
  acme().isDown(false);
  await parley.discord.settled();
}
const inRival = async () => (await max.in('general', 'Rival').types('/customer list')).text;

it('where the person has not chosen one yet', async () => {
  await withoutAcme();
  expect((await max.dms('customer add Acme Boats')).text).toMatch(OUT_OF_REACH);
  expect(await inRival()).not.toContain('Acme Boats');
  await withAcme();
  expect((await max.dms('customer list')).text).toContain('Which one is this about?');
});

it('where they chose it, also by a button that was made for it', async () => {
  await max.in('dm').presses('Acme');
  const card = await max.dms('customer show Acme Rockets');
  expect(card.text).toContain('[Edit]');
  await withoutAcme();
  expect((await max.in('dm').presses('Edit')).text).toMatch(OUT_OF_REACH);
  expect((await max.dms('customer add Acme Boats')).text).toMatch(OUT_OF_REACH);
  expect(await inRival()).not.toContain('Acme Boats');
  await withAcme();
  expect((await max.dms('customer list')).text).toContain('Acme Rockets');
});
