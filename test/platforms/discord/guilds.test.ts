/** A server is looked up in the records once, and again where that failed. */
import { once } from 'node:events';
import type { Client } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient } from '../../../src/platforms/discord/client.ts';
import { createGuilds } from '../../../src/platforms/discord/guilds.ts';
import { type Discord, startDiscord } from '../../support/discord/index.ts';
import { createTestClock } from '../../support/test-clock.ts';

let discord: Discord;
let client: Client;
beforeAll(async () => {
  discord = await startDiscord();
  client = createClient({ token: discord.token, guildId: undefined, apiUrl: discord.url });
  const ready = once(client, 'clientReady');
  await client.login(discord.token);
  await ready;
});
afterAll(async () => {
  await client.destroy();
  await discord.close();
});

/** The records, which answer when the test says so. */
function slowRecords() {
  const asked: { readonly name: string; found(): void; failed(): void }[] = [];
  const guilds = createGuilds({
    client: () => client,
    orgs: {
      ensureWorkspace: ({ name }) =>
        new Promise((resolve, reject) => {
          asked.push({ name, found: () => resolve({ id: 1 }), failed: () => reject(new Error('disk I/O error')) });
        }),
      orgOf: async () => 1,
      own: async () => {},
    },
    fresh: { locale: 'en', zone: 'Europe/Berlin', currency: 'EUR' },
    clock: createTestClock(),
  });
  return { asked, guilds };
}

async function renamed(name: string): Promise<void> {
  const updated = once(client, 'guildUpdate');
  discord.guild().rename(name);
  await updated;
}

it('is looked up again after that failed', async () => {
  const { asked, guilds } = slowRecords();
  const { id } = discord.guild();
  const first = guilds.get(id);
  asked[0]?.failed();
  await expect(first).rejects.toThrow('disk I/O error');
  const second = guilds.get(id);
  asked[1]?.found();
  expect(await second).toMatchObject({ workspaceId: 1 });
});

it('is not looked up again where only the look by its former name failed', async () => {
  const { asked, guilds } = slowRecords();
  const { id } = discord.guild();
  const byFormer = guilds.get(id);
  await renamed('Acme Rockets');
  const byPresent = guilds.get(id);
  expect(asked.map(({ name }) => name)).toEqual(['Acme', 'Acme Rockets']);
  asked[1]?.found();
  await byPresent;
  asked[0]?.failed();
  await expect(byFormer).rejects.toThrow('disk I/O error');
  expect(await guilds.get(id)).toMatchObject({ name: 'Acme Rockets', workspaceId: 1 });
  expect(asked).toHaveLength(2);
});
