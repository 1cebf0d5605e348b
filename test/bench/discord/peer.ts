/**
 * What Parley is compared with, a process of its own: discord.js that answers everything at once with the same words.
 *
 *     HTTP_PORT=… node --import tsx test/bench/discord/peer.ts <API url> <token>
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';

const [api = '', token = ''] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) await interaction.respond([{ name: 'Done.', value: 'done' }]);
  else if (interaction.isChatInputCommand()) {
    await interaction.reply({ content: 'Done.', flags: MessageFlags.Ephemeral });
  }
});
const ready = once(client, Events.ClientReady);
await client.login(token);
await ready;
createServer((_, response) => response.end('ready')).listen(Number(process.env.HTTP_PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
