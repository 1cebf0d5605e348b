/** Only servers of whoever owns the bot may take over the local chat's records: as they are now, and through outages. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openParley, type ParleyAtDiscord } from './parley-at-discord.ts';

let parley: ParleyAtDiscord;
beforeAll(async () => {
  parley = await openParley();
});
afterAll(() => parley.close());

const MAY = 'There is no local chat with records of its own here';
const MAY_NOT = 'Only a workspace of whoever set this Parley up';
const asked = async (who: string, server: string) =>
  (await parley.discord.person(who).in('general', server).types('/link local')).text;

it('so the server of its owner may, and that of somebody who only added it may not', async () => {
  expect(await asked('Ann', 'Acme')).toContain(MAY);
  expect(await asked('Zoe', 'Rival')).toContain(MAY_NOT);
});

it('so it stays where Discord had an outage when Parley started', async () => {
  const acme = parley.discord.guild('Acme');
  await parley.restart(() => acme.isDown(true));
  acme.isDown(false);
  await parley.discord.settled();
  expect(await asked('Ann', 'Acme')).toContain(MAY);
  expect(await asked('Zoe', 'Rival')).toContain(MAY_NOT);
});

it('so it ends when the server is given to somebody else, and begins again when it is given back', async () => {
  const acme = parley.discord.guild('Acme');
  acme.ownedBy('Adam');
  await expect.poll(() => asked('Adam', 'Acme')).toContain(MAY_NOT);
  acme.ownedBy('Ann');
  await expect.poll(() => asked('Ann', 'Acme')).toContain(MAY);
});
