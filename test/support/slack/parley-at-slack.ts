/** The whole of Parley, as it is started, in two workspaces of the stand-in Slack. */
import { type App, startApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { newDatabaseFile, root, silent } from '../temp-database.ts';
import { createTestClock, type TestClock } from '../test-clock.ts';
import type { Transport } from './bolt-app.ts';
import { type Slack, type SlackOptions, startSlack } from './index.ts';

export interface ParleyAtSlack {
  readonly slack: Slack;
  readonly clock: TestClock;
  readonly app: App;
  /** Moves the clock to an instant and lets the schedule and the outbox do what is due. */
  tickAt(instant: string): Promise<void>;
  /** Stops the process and starts another on the same database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface ParleyOptions extends Pick<SlackOptions, 'installedIn' | 'manifest'> {
  readonly transport?: Transport;
  readonly now?: string;
  /** Further settings, over those that follow from the stand-in. */
  readonly env?: (slack: Slack) => Readonly<Record<string, string>>;
}

export async function openParley(options: ParleyOptions = {}): Promise<ParleyAtSlack> {
  const { transport = 'sockets', now = '2026-05-13T10:00:00Z', env, ...world } = options;
  const clock = createTestClock(new Date(now));
  const slack = await startSlack({ clock, ...world });
  const file = await newDatabaseFile();

  const start = async () => {
    const config = readConfig({
      DATABASE_URL: `file:${file.path}`,
      HTTP_PORT: '0',
      LOCAL_CHAT: 'off',
      PARLEY_ZONE: 'Europe/Berlin',
      PARLEY_CURRENCY: 'EUR',
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.team().installation?.botToken ?? '',
      ...(transport === 'http'
        ? { SLACK_SIGNING_SECRET: slack.app.signingSecret }
        : { SLACK_APP_TOKEN: slack.app.appToken }),
      ...env?.(slack),
    });
    const app = await startApp({ config, clock, log: silent, root });
    if (transport === 'http') slack.deliverTo(`http://127.0.0.1:${app.httpPort}/slack/events`);
    return app;
  };
  let app = await start();

  return {
    slack,
    clock,
    get app() {
      return app;
    },
    async tickAt(instant) {
      clock.set(new Date(instant));
      await app.scheduler.tick(clock.now());
      await slack.settled();
    },
    async restart() {
      await app.stop();
      app = await start();
    },
    async close() {
      await app.stop();
      await slack.close();
      await file.remove();
    },
  };
}
