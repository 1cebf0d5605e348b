/** Discord's platform alone, in the stand-in, with a Parley that answers what the test says. */
import { createCharts } from '../../../src/charts/charts.ts';
import type { Handle, Platform } from '../../../src/chat/platform.ts';
import { createCommands } from '../../../src/commands/index.ts';
import { createCrm } from '../../../src/crm/create-crm.ts';
import { createSay } from '../../../src/delivery/say.ts';
import { createTellOnce } from '../../../src/delivery/tell-once.ts';
import { createDiscordPlatform } from '../../../src/platforms/discord/index.ts';
import { type Discord, startDiscord } from '../../support/discord/index.ts';
import { openTestDatabase, silent } from '../../support/temp-database.ts';

export interface PlatformAtDiscord {
  readonly platform: Platform;
  readonly discord: Discord;
  /** Why Discord closed the connection for good, where it did. */
  readonly lost: readonly Error[];
  /** Stops the platform, where that was not done, and everything around it. */
  close(): Promise<void>;
}

/** `answerMs`: how long people of the stand-in wait for an answer. `before` is done to Discord before the platform starts. */
export async function openDiscord(
  handle: Handle,
  options: {
    readonly charts?: ReturnType<typeof createCharts>;
    readonly answerMs?: number;
    readonly before?: (discord: Discord) => void;
  } = {},
): Promise<PlatformAtDiscord> {
  const { charts = createCharts({ log: silent }), before, ...patience } = options;
  const { db, clock, close } = await openTestDatabase();
  const discord = await startDiscord({ clock, ...patience });
  const { orgs, members, access } = createCrm(db);
  const lost: Error[] = [];
  const platform = createDiscordPlatform({
    config: { token: discord.token, guildId: undefined, apiUrl: discord.url },
    roster: { orgs, members, roles: access },
    commands: createCommands().commands,
    charts,
    say: createSay(db),
    tellOnce: createTellOnce({ db, clock }),
    clock,
    log: silent,
    fresh: { locale: 'en', zone: 'Europe/Berlin', currency: 'EUR' },
    lost: (why) => lost.push(why),
  });
  before?.(discord);
  await platform.start(handle);
  return {
    platform,
    discord,
    lost,
    async close() {
      await platform.stop();
      await charts.close();
      await discord.close();
      await close();
    },
  };
}
