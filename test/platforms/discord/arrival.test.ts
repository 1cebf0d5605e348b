/** Added to a server, Parley says once who it is, and gives its owner first steps: also where it was not there to hear of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSION } from '../../support/discord/index.ts';
import { openParley, type ParleyAtDiscord } from './parley-at-discord.ts';

let parley: ParleyAtDiscord;
beforeAll(async () => {
  parley = await openParley();
});
afterAll(() => parley.close());

/** A server with one channel, without Parley. */
function newServer(name: string) {
  const server = parley.discord.addGuild(name, 'Gus');
  server.addChannel({ name: 'lobby' });
  return server;
}
/** How often a server, and its owner, were welcomed. */
const welcomed = (server: string) => parley.discord.messages('lobby', server).length;
const gusWelcomed = () =>
  parley.discord
    .person('Gus')
    .in('dm')
    .messages()
    .filter(({ text }) => text.includes('Parley is ready')).length;

let minute = 0;
/** Two minutes later. */
async function later(): Promise<void> {
  for (const _ of [1, 2]) await parley.tickAt(new Date(Date.UTC(2026, 4, 13, 10, ++minute)).toISOString());
}

it('speaks once in a channel where it may, and to the owner, also when it is taken out and comes back', async () => {
  const { discord } = parley;
  const studio = newServer('Studio');
  studio.invite();
  await discord.settled();
  await later();
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
  await discord.settled();
  await later();
  expect(welcomed('Studio')).toBe(1);
});

it('speaks in the servers that are there when it is started for the first time, and no more at a restart', async () => {
  const told = () => [
    parley.discord.messages('general').length,
    parley.discord.person('Ann').in('dm').messages().length,
  ];
  expect(told()).toEqual([1, 1]);
  await parley.restart();
  await later();
  expect(told()).toEqual([1, 1]);
});

it('speaks in a channel of text, where those before it are for news or to talk in', async () => {
  const { discord } = parley;
  const gallery = discord.addGuild('Gallery', 'Gus');
  gallery.addChannel({ name: 'rules' });
  gallery.addChannel({ name: 'news', type: 'announcement' });
  gallery.addChannel({ name: 'Lounge', type: 'voice' });
  gallery.addChannel({ name: 'lobby' });
  gallery.deny('rules', '@everyone', PERMISSION.sendMessages);
  gallery.invite();
  await discord.settled();
  await later();
  expect(['rules', 'news', 'Lounge', 'lobby'].map((name) => discord.messages(name, 'Gallery').length)).toEqual([
    0, 0, 0, 1,
  ]);
});

describe('to a server that adds it', () => {
  it('while it is not running, it speaks when it starts, and to those it knows it does not', async () => {
    const before = gusWelcomed();
    const atelier = newServer('Atelier');
    await parley.restart(() => atelier.invite());
    await later();
    await parley.restart();
    await later();
    expect([welcomed('Atelier'), welcomed('Studio'), gusWelcomed()]).toEqual([1, 1, before + 1]);
    expect(parley.discord.messages('general')).toHaveLength(1);
  });

  it('once more while it is not running, it has spoken: its records are there as they were', async () => {
    const { discord } = parley;
    const before = gusWelcomed();
    await discord.person('Gus').in('lobby', 'Atelier').types('/customer add', { name: 'Acme Rockets' });
    await parley.restart(() => {
      discord.guild('Atelier').kick();
      discord.guild('Atelier').invite();
    });
    await later();
    expect([welcomed('Atelier'), gusWelcomed()]).toEqual([1, before]);
    const card = await discord.person('Gus').in('lobby', 'Atelier').types('/customer show', { customer: 'acme' });
    expect(card.text).toContain('C1 · Lead');
  });

  it('while its connection is lost for longer than Discord remembers it, it speaks once it is back', async () => {
    const { discord } = parley;
    const harbour = newServer('Harbour');
    const { identified } = discord.gateway.counts;
    discord.gateway.refuse(true);
    discord.gateway.invalidate(false);
    harbour.invite();
    discord.gateway.refuse(false);
    await expect.poll(() => discord.gateway.counts.identified, { timeout: 20_000 }).toBe(identified + 1);
    await discord.settled();
    await later();
    expect(welcomed('Harbour')).toBe(1);
  });
});
