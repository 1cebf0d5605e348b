/** A small app of the vendor's own framework, to try the stand-in with. */
import { App, LogLevel } from '@slack/bolt';
import { freePort } from '../free-port.ts';
import type { TestClock } from '../test-clock.ts';
import { createTestClock } from '../test-clock.ts';
import { type Slack, startSlack } from './index.ts';

export type Transport = 'http' | 'sockets';

export interface BoltApp {
  readonly slack: Slack;
  readonly clock: TestClock;
  readonly app: App;
  /** The request URL, over HTTP. */
  readonly url: string;
  close(): Promise<void>;
}

export async function startBolt(transport: Transport, register: (app: App) => void, ackMs?: number): Promise<BoltApp> {
  const clock = createTestClock();
  const slack = await startSlack({ clock, ...(ackMs && { ackMs }), answerMs: 500 });
  const app = new App({
    token: slack.team().installation?.botToken ?? '',
    logLevel: LogLevel.ERROR,
    logger: quietLogger,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 1, minTimeout: 1 } },
    ...(transport === 'http'
      ? { signingSecret: slack.app.signingSecret, processBeforeResponse: true }
      : { socketMode: true, appToken: slack.app.appToken }),
  });
  register(app);
  let url = '';
  if (transport === 'http') {
    const port = await freePort();
    await app.start(port);
    url = `http://127.0.0.1:${port}/slack/events`;
    slack.deliverTo(url);
  } else {
    await app.start();
  }
  return {
    slack,
    clock,
    app,
    url,
    async close() {
      await app.stop();
      await slack.close();
    },
  };
}

/** Another connection of the same app over sockets. */
export async function startBeside({ slack }: BoltApp, register: (app: App) => void): Promise<App> {
  const app = new App({
    token: slack.team().installation?.botToken ?? '',
    appToken: slack.app.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    logger: quietLogger,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  register(app);
  await app.start();
  return app;
}

/** What Bolt complains of is what the tests provoke. */
const quietLogger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
