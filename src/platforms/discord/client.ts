/** The client library, set up: what Parley hears, what it keeps in memory, how its calls behave. */
import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { DiscordConfig } from './config.ts';
import { CALL_MS, WAIT_MS } from './limits.ts';

/** None is privileged: mentions and direct messages carry their text without. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

export function createClient({ apiUrl }: DiscordConfig): Client {
  return new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: {
      ...(apiUrl ? { api: apiUrl } : {}),
      timeout: CALL_MS,
      retries: 1,
      // Short waits are the client's own business; of longer ones their caller is told.
      rejectOnRateLimit: ({ retryAfter }) => retryAfter > WAIT_MS,
    },
  });
}
