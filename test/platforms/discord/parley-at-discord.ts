/** The whole of Parley, as it is started, in two servers of the stand-in Discord. */
import { type App, startApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { type Discord, startDiscord } from '../../support/discord/index.ts';
import { newDatabaseFile, root, silent } from '../../support/temp-database.ts';
import { createTestClock, type TestClock } from '../../support/test-clock.ts';

export interface ParleyAtDiscord {
  readonly discord: Discord;
  readonly clock: TestClock;
  readonly databasePath: string;
  /** Why Discord closed the connection for good, where it did. */
  readonly lost: readonly Error[];
  /** Moves the clock to an instant and lets the schedule and the outbox do what is due. */
  tickAt(instant: string): Promise<void>;
  /** Stops the process and starts another on the same database; `meanwhile` is what happens in between. */
  restart(meanwhile?: () => void): Promise<void>;
  close(): Promise<void>;
}

/** Its servers are welcomed when it opens, at 10:00. `chartMs`: how long an answer waits for its chart, where the chart is what matters. */
export async function openParley({ chartMs }: { readonly chartMs?: number } = {}): Promise<ParleyAtDiscord> {
  const clock = createTestClock(new Date('2026-05-13T09:59:00Z'));
  const discord = await startDiscord({ clock });
  const file = await newDatabaseFile();
  const lost: Error[] = [];
  const start = (): Promise<App> =>
    startApp({
      config: readConfig({
        DATABASE_URL: `file:${file.path}`,
        HTTP_PORT: '0',
        PARLEY_ZONE: 'Europe/Berlin',
        PARLEY_CURRENCY: 'EUR',
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: `${discord.url}/`,
      }),
      clock,
      log: silent,
      root,
      ...(chartMs === undefined ? {} : { chartMs }),
      lost: (why) => lost.push(why),
    });
  let app = await start();
  const tickAt = async (instant: string) => {
    clock.set(new Date(instant));
    await app.scheduler.tick(clock.now());
    await discord.settled();
  };
  await tickAt('2026-05-13T10:00:00Z');
  return {
    discord,
    clock,
    databasePath: file.path,
    lost,
    tickAt,
    async restart(meanwhile) {
      await app.stop();
      meanwhile?.();
      app = await start();
    },
    async close() {
      await app.stop();
      await discord.close();
      await file.remove();
    },
  };
}
