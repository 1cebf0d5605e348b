/** Added to a server, Parley says once who it is, and gives its owner first steps. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openParley, type ParleyAtDiscord } from './parley-at-discord.ts';

let parley: ParleyAtDiscord;
beforeAll(async () => {
  parley = await openParley();
});
afterAll(() => parley.close());

it('speaks once in a channel where it may, and to the owner, also when it is taken out and comes back', async () => {
  const { discord } = parley;
  const studio = discord.addGuild('Studio', 'Gus');
  studio.addChannel({ name: 'lobby' });
  studio.invite();
  await parley.tickAt('2026-05-13T10:01:00Z');
  await parley.tickAt('2026-05-13T10:02:00Z');
  const [welcome, ...more] = discord.messages('lobby', 'Studio');
  expect(more).toEqual([]);
  expect(welcome).toMatchObject({ pings: [], private: false });
  expect(welcome?.text).toContain('Hello, I am Parley');
  expect(welcome?.text).toContain('/crm customer add Acme Rockets');
  const gus = discord.person('Gus').in('dm');
  expect(gus.messages().map(({ text }) => text)).toEqual([expect.stringContaining('Parley is ready')]);
  expect((await gus.presses('What you can do here')).text).toContain('customer');

  studio.kick();
  studio.invite();
  await parley.tickAt('2026-05-13T10:05:00Z');
  expect(discord.messages('lobby', 'Studio')).toHaveLength(1);
});

it('says nothing in the servers where it was before, at a restart', async () => {
  await parley.restart();
  await parley.tickAt('2026-05-13T10:10:00Z');
  expect(parley.discord.messages('general')).toEqual([]);
});
